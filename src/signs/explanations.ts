import type { Words } from '../model/published.ts';
import type { Basis, DateKind, RecordGrade, SectionVoice, State, StatementKind, Voice } from '../model/vocabulary.ts';

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
