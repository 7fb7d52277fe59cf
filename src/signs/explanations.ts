import type { Evidence } from '../model/presence.ts';
import type { Words } from '../model/published.ts';
import type { Speaker } from '../model/slices.ts';
import type { Basis, DateKind, FeatureKind, Grade, RecordGrade, SectionVoice, State, StatementKind, Voice } from '../model/vocabulary.ts';

/** What the words of `words.ts` mean, in a sentence or two, for a reader who knows nothing of this atlas. */

const w = (ar: string, en: string): Words => ({ ar, en });

export const VOICE_EXPLANATIONS: Record<Voice | SectionVoice, Words> = {
  title: w('كلام العنوان وحده، وقد يقول غير ما يقوله المتن تحته.', 'Said in the title alone; it may say something other than the text below it.'),
  report: w('يقوله الكاتب وهو يخبر بما جرى، بكلامه هو.', 'Said by the writer in telling what happened, in the writer’s own words.'),
  commentary: w('يقوله الكاتب في تعليقه على الخبر: رأي الكاتب وقراءته، وإن ذُكرت فيه وقائع.', 'Said by the writer in commenting on the news: the writer’s view and reading, even where it mentions events.'),
  relayed: w('تنقله الوثيقة عن غيرها بكلامها هي، فالقول منسوب إلى صاحبه، أما الألفاظ فليست بالضرورة ألفاظه.', 'The document passes on what someone else said, in its own wording: the statement is attributed to that speaker, but the words need not be the speaker’s.'),
  quotation: w('تضعه الوثيقة بين علامتي تنصيص وتنسبه إلى قائل. وإن كان القائل تكلم بلغة أخرى فهو ترجمة لكلامه.', 'The document puts it in quotation marks and attributes it to a speaker. If the speaker spoke another language, it is a translation.'),
  matter: w('ما تقوله الوثيقة عن نفسها: اسم الكاتب والعناوين الفرعية وذكر المصادر.', 'What the document says of itself: its byline, headings and notes on sources.'),
};

export const STATEMENT_KIND_EXPLANATIONS: Record<StatementKind, Words> = {
  event: w('يقول إن شيئاً وقع.', 'It says that something happened.'),
  plan: w('يقول إن شيئاً منويٌّ أو مقرر. ولا يقول إنه وقع.', 'It says that something is intended or scheduled. It does not say that it happened.'),
  cancellation: w('يقول إن شيئاً كان مقرراً ثم أُلغي.', 'It says that something planned was called off.'),
  refusal: w('يقول إن جهة رفضت شيئاً أو امتنعت عنه.', 'It says that someone declined something or stayed away from it.'),
  demand: w('يقول إن جهة طلبت شيئاً. ولا يقول إن الطلب أُجيب.', 'It says that someone asked for something. It does not say that it was granted.'),
  'standing-condition': w('يصف حالاً قائمة، لا حدثاً وقع في يوم بعينه.', 'It describes how things stand, not something that happened on a given day.'),
  position: w('يقول ما الموقف الذي تعلنه جهة أو يُنسب إليها.', 'It says what stance someone declares, or is said to hold.'),
  assessment: w('يحكم على شيء: على أهميته أو نجاحه أو معناه. وهو رأي قائله.', 'It judges something: its importance, its success, its meaning. It is the view of whoever says it.'),
  utterance: w('يقول إن أحداً تكلم، وماذا قال. ولا يقول إن ما قيل صحيح.', 'It says that someone spoke, and what was said. It does not say that what was said is true.'),
  'claim-of-motive': w('يقول لماذا فعل غيرُه شيئاً. والدافع منسوب إلى الفاعل، لا شيء شوهد.', 'It says why someone else did something. The motive is ascribed to them; it is not something observed.'),
  inference: w('يستخلص أمراً من أمر آخر. وهو استنتاج قائله لا خبر عن واقعة.', 'It concludes one thing from another. It is the speaker’s conclusion, not a report of an event.'),
  forecast: w('يقول ما سيكون أو ما قد يكون. ولا يقول إنه كان.', 'It says what will or may come about. It does not say that it did.'),
};

export const DATE_KIND_EXPLANATIONS: Record<DateKind, Words> = {
  'as-written': w('التاريخ مكتوب في الوثيقة كما تراه.', 'The date is written in the document as you see it.'),
  derived: w('التاريخ غير مكتوب هكذا، بل استُخرج مما في الوثيقة أو من التقويم أو من خارجها، وطريقة استخراجه مذكورة معه.', 'The date is not written like this; it was worked out from the document, the calendar or an outside source, and the reasoning stands beside it.'),
  'as-of': w('صحيح في يوم الوثيقة بحسب ما تقول. ولا تقول منذ متى ولا إلى متى.', 'True on the document’s day, as far as it says; it does not say since when or until when.'),
  relative: w('لا تعطي الوثيقة يوماً، وإنما تضعه قبل شيء آخر أو بعده أو في أثنائه.', 'The document gives no day; it places this before, after or during something else.'),
  approximate: w('لا يُعرف اليوم بعينه، وإنما المدة أو الحد الذي يقع عنده.', 'The exact day is not known, only a stretch of time or a limit for it.'),
  unknown: w('ليس في الوثيقة ما يُعرف به متى كان.', 'Nothing in the document shows when it was.'),
};

/** The marks that a statement or a testimony may carry. */
export type Flag = 'implied' | 'translatedBack' | 'loaded' | 'didNot' | 'unknownStated';

export const FLAG_EXPLANATIONS: Record<Flag, Words> = {
  implied: w('لا تقوله الوثيقة صراحة، بل يُفهم من كلامها؛ والكلمات التي يُفهم منها معروضة.', 'The document does not say it outright; it follows from what the document does say, and those words are shown.'),
  translatedBack: w('تكلم القائل بلغة أخرى، والمعروض كلامه كما تُرجم في الوثيقة. فلا يُنقل على أنه لفظه.', 'The speaker spoke another language, and this is the speech as the document translates it. It should not be quoted as the speaker’s own words.'),
  loaded: w('في نص الوثيقة هنا ألفاظ تحمل حكماً أو انفعالاً. وهي ألفاظ الوثيقة، والأطلس لا يستعملها في كلامه.', 'The document’s text here uses words that carry a judgement or a feeling. They are the document’s; the atlas does not use them itself.'),
  didNot: w('تقول الوثيقة إن هذا لم يكن. وهذا غير سكوتها عنه.', 'The document says that this was not so. That is different from saying nothing about it.'),
  unknownStated: w('تقول الوثيقة نفسها إن هذا غير معروف. وهذا غير سكوتها عنه.', 'The document itself says that this is not known. That is different from saying nothing about it.'),
};

/** What each word for a state claims, and what it does not. All of them say what a document says, not what is so. */
export const STATE_EXPLANATIONS: Record<State, Words> = {
  announced: w('يقال إن جهة أعلنت عنه. ولا يقال بهذا إنه تقرر أو بدأ.', 'Someone is said to have announced it. This does not say that it was decided or begun.'),
  planned: w('يقال إنه منويٌّ أو له موعد. ولا يقال بهذا إنه جرى.', 'It is said to be intended or scheduled. This does not say that it took place.'),
  cancelled: w('يقال إنه كان مقرراً ثم أُلغي. ولا يقال إنه جرى.', 'It is said to have been planned and then called off. It is not said to have taken place.'),
  held: w('يقال إنه جرى. ولا يقال بهذا كم دام ولا بماذا انتهى.', 'It is said to have taken place. This does not say how long it lasted or what came of it.'),
  absent: w('يقال إن جهة لم تحضر أو لم تشارك أو اعتذرت. ولا يقال بهذا لماذا، إلا أن يُذكر السبب على حدة.', 'Someone is said not to have come, not to have taken part, or to have declined. This does not say why, unless a reason is given separately.'),
  demanded: w('يقال إن جهة طلبته. ولا يقال بهذا إنه قُبل أو كان.', 'Someone is said to have asked for it. This does not say that it was granted or came about.'),
  signed: w('يقال إن اتفاقاً عليه وُقّع. ولا يقال بهذا إن العمل بدأ.', 'An agreement on it is said to have been signed. This does not say that work has begun.'),
  'under-way': w('يقال إن العمل فيه جارٍ. ولا يقال بهذا كم تم منه ولا متى ينتهي.', 'Work on it is said to be going on. This does not say how much is done or when it will end.'),
  built: w('يقال إنه بُني. ولا يقال بهذا إنه يعمل أو يُستعمل.', 'It is said to have been built. This does not say that it is working or in use.'),
  stopped: w('يقال إنه توقف. ولا يقال بهذا إنه لن يعود.', 'It is said to have stopped. This does not say that it will not start again.'),
  increased: w('يقال إنه زاد. ولا يقال بهذا بكم، إلا أن يُذكر المقدار على حدة.', 'It is said to have grown. This does not say by how much, unless an amount is given separately.'),
  'going-on': w('يقال إنه قائم أو مستمر في وقت القول. ولا يقال بهذا منذ متى ولا إلى متى.', 'It is said to hold or continue at the time of speaking. This does not say since when or until when.'),
  unknown: w('لا يُعرف من الوثائق على أي حال هو. وليس معناه أنه لم يكن.', 'The documents do not let one tell how it stands. It does not mean that it did not happen.'),
};

export const BASIS_EXPLANATIONS: Record<Basis, Words> = {
  shown: w('ظاهر في الوثيقة كما وصلت، يمكن أن تقرأه فيها.', 'It can be read in the document as it was received.'),
  inferred: w('ليس ظاهراً في الوثيقة، بل استنتجه محررو الأطلس، ووجه الاستنتاج مذكور معه.', 'It cannot be read in the document; the editors of the atlas inferred it, and the reasoning stands beside it.'),
  unknown: w('ليس ظاهراً في الوثيقة، ولا وُجد ما يُستنتج منه.', 'It cannot be read in the document, and nothing was found to infer it from.'),
};

/** How the outside source of a record knows what it records. */
export const RECORD_GRADE_EXPLANATIONS: Record<RecordGrade, Words> = {
  'first-hand': w('صادر عمن قام بالأمر أو شهده أو يسجله بنفسه، كبيان رسمي أو نص اتفاقية. وهو قول صاحبه.', 'It comes from those who did it, saw it or keep the register of it, such as an official statement or the text of an agreement. It is still their account.'),
  press: w('خبر في صحيفة أو وكالة أنباء، كتبه من يخبر بما جمعه أو نُقل إليه.', 'A report in a newspaper or by a news agency, by someone who tells what they gathered or were told.'),
  reference: w('مرجع عام، كموسوعة أو قاعدة بيانات، يلخص ما قالته مصادر أخرى.', 'A general work, such as an encyclopaedia or a database, which sums up what other sources say.'),
  mirror: w('نسخة عن مصدر آخر أو تجميع من مصادر. وهو أضعف الدرجات، لأن الأصل غير معروض فيه.', 'A copy of another source, or a digest of several. It is the weakest grade, because the original itself is not before the reader.'),
};

export const ORIGIN_EXPLANATION: Words = w(
  'الأصل هو من جاء القول منه أولاً، فيما تقوله الوثائق. وتُعدّ الأصول لا الوثائق: فإذا نقلت ثلاث وثائق بياناً صحفياً واحداً فهي أصل واحد، لأن تكرار القول ليس شهادة جديدة.',
  'An origin is where a statement first comes from, as far as the documents say. Origins are counted, not documents: three documents relaying one press statement are one origin, because repeating a statement is not a second witness to it.',
);

/** What a mark of each kind stands for, and what it does not say by standing there. */
export const FEATURE_KIND_EXPLANATIONS: Record<FeatureKind, Words> = {
  conference: w('اجتماع يُدعى إليه أطراف عدة. والعلامة لا تقول ما خرج به.', 'A gathering to which several parties are called. The mark does not say what came of it.'),
  participation: w('جهة يقال إن لها شأناً في مؤتمر، مرسومة عند بلدها وموصولة بمكان المؤتمر. والعلامة لا تقول ماذا كان موقفها فيه.', 'A party said to have to do with a conference, drawn at its country and tied to the place of the conference. The mark does not say what stance it took there.'),
  'gas-corridor': w('خط لنقل الغاز. وكونه مرسوماً لا يعني أنه بُني أو يعمل: ذلك تقوله حاله.', 'A line for carrying gas. That it is drawn does not mean that it is built or working: its state says that.'),
  'rail-corridor': w('خط سكة حديد. وكونه مرسوماً لا يعني أنه بُني أو تسير عليه القطارات: ذلك تقوله حاله.', 'A railway line. That it is drawn does not mean that it is built or that trains run on it: its state says that.'),
  'power-corridor': w('خط لنقل الكهرباء. وكونه مرسوماً لا يعني أنه بُني أو يعمل: ذلك تقوله حاله.', 'A line for carrying electricity. That it is drawn does not mean that it is built or working: its state says that.'),
  'trade-corridor': w('طريق يقال إن التجارة تمر به أو يراد أن تمر. والعلامة لا تقول كم يمر به.', 'A route that trade is said to take or is meant to take. The mark does not say how much passes along it.'),
  exercise: w('تدريب عسكري. وكونه مرسوماً لا يعني أنه جرى: ذلك تقوله حاله.', 'A military exercise. That it is drawn does not mean that it took place: its state says that.'),
  meeting: w('لقاء بين أشخاص أو جهات مسماة. والعلامة لا تقول ما دار فيه.', 'A meeting between named persons or bodies. The mark does not say what was discussed.'),
  visit: w('سفر شخص أو وفد إلى مكان. والعلامة عند المكان المقصود، ولا تقول شيئاً عن الطريق إليه.', 'A journey of a person or delegation to a place. The mark stands at the place they went to and says nothing of the way there.'),
  interview: w('حديث أدلى به شخص إلى وسيلة إعلام. وما قاله فيه قوله هو.', 'What someone told a news medium. What was said in it is the speaker’s own statement.'),
  flow: w('إمدادات من بلد إلى بلد. والخط يصل بينهما، ولا يرسم طريقاً بعينه ولا يقول كم نُقل.', 'Supplies from one country to another. The line ties the two; it shows no actual route and does not say how much was carried.'),
  agreement: w('اتفاق يقال إنه عُقد أو يراد عقده. والعلامة لا تقول إنه نُفّذ.', 'An agreement said to have been made or to be intended. The mark does not say that it was carried out.'),
  relation: w('صلة بين طرفين كما يصفها قائل. والوصف وصفه.', 'How two parties stand to each other, as someone describes it. The description is theirs.'),
  conflict: w('نزاع أو حرب يرد ذكرها. والعلامة لا تقول من بدأ ولا من على حق.', 'A conflict or war that is mentioned. The mark does not say who began it or who is in the right.'),
  policy: w('ما يقال إن جهة تفعله نحو غيرها أو تقرره على مدى من الزمن. والعلامة لا تقول لماذا.', 'What a party is said to do or decide towards others over a stretch of time. The mark does not say why.'),
  position: w('موقف تعلنه جهة أو يُنسب إليها. ولا يعني هذا أنها عملت به.', 'A stance that a party declares or is said to hold. It does not mean that the party acted on it.'),
  condition: w('حال يصفها قائل في بلد أو منطقة أو جماعة. والوصف وصفه.', 'How things stand in a country, a region or a group, as someone describes it. The description is theirs.'),
};

/** What the fill of a mark says of the documents at the time shown. It says nothing of whether they are right. */
export const EVIDENCE_EXPLANATIONS: Record<Evidence, Words> = {
  full: w('تقول وثيقة إنه كان في هذا الوقت. ولا يعني هذا أنه ثابت.', 'A document says that it was so at this time. This does not mean that it is proven.'),
  possible: w('قد يكون في هذا الوقت، لأن أيامه لا تُعرف بعينها. وقد لا يكون.', 'It may have been at this time, because its exact days are not known. It may also not have been.'),
  ghost: w('أول ما تقوله فيه وثيقة يأتي بعد هذا الوقت. فلا يُعرف كيف كان فيه.', 'The first that any document says of it comes after this time. How it stood now is not known.'),
  'last-stated': w('آخر ما قيل فيه سبق هذا الوقت. فقد يكون كما كان وقد يكون تغيّر. وكلما طال العهد خفّت علامته.', 'What was last said of it lies before this time. It may still be so or may have changed. The longer ago, the fainter its mark.'),
  past: w('انتهى قبل هذا الوقت، وتبقى علامته لأن المعروض كل ما كان إلى هذا الوقت.', 'It ended before this time; its mark stays because everything up to this time is shown.'),
};

/** What the drawing of a place claims. Places come from outside the documents, unless said otherwise. */
export const GRADE_EXPLANATIONS: Record<Grade | 'none', Words> = {
  'named-stations': w('يمر الخط بمحطات مسماة. أما ما بين محطة وأخرى فوصلٌ بينهما، وليس مساراً ممسوحاً.', 'The line passes through named stations. Between one and the next it only joins them; it is not a surveyed route.'),
  'named-districts': w('يمر الخط بمناطق مسماة، ولا يُعرف أين يمر منها.', 'The line passes through named districts; where in them is not known.'),
  schematic: w('خط يصل بين أماكن، ولا يدل على مسار في الأرض.', 'A line that joins places; it does not show any route on the ground.'),
  'named-site': w('مكان مسمى أضيق من مدينة، والنقطة عنده.', 'A named place smaller than a city; the point stands at it.'),
  'named-city': w('لا يُعرف من المكان إلا المدينة. والنقطة عند المدينة، لا حيث جرى الأمر منها.', 'Only the city is known. The point stands for the city, not for the spot in it.'),
  'country-only': w('لا يُعرف من المكان إلا البلد. فالعلامة عند اسم البلد، لا عند عاصمته.', 'Only the country is known. The mark stands at the country’s name, not at its capital.'),
  'area-of-uncertainty': w('المكان في داخل هذه المساحة، ولا يُعرف أين منها.', 'The place lies somewhere inside this area; where is not known.'),
  none: w('ليس له مكان يمكن أن يُرسم. فهو في القائمة والخط الزمني وحدهما.', 'It has no place that could be drawn. It stands in the list and on the timeline alone.'),
};

/** What it means that someone, or nobody outright, stands behind a mark. */
export const SPEAKER_EXPLANATIONS: Record<Speaker, Words> = {
  told: w('يقال صراحة في خبر أو عنوان أو على لسان قائل منقول عنه. ولا يعني هذا أنه صحيح.', 'It is said outright in a report, in a title or by someone quoted or relayed. This does not mean that it is true.'),
  commentary: w('لا يقوله إلا كاتب وهو يعلق على الخبر. فهو قراءته، وإن جاء في صورة واقعة.', 'Only a writer commenting on the news says it. It is that writer’s reading, even where it is put as a fact.'),
  implied: w('لا يقوله أحد صراحة، بل يُفهم من كلام لا يستقيم إلا به. وتلك الكلمات معروضة في المصادر.', 'Nobody says it outright; it follows from words that make no sense without it, and those words are shown in the sources.'),
};
