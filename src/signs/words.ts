import type { Evidence } from '../model/presence.ts';
import type { Words } from '../model/published.ts';
import type { Speaker } from '../model/slices.ts';
import type { Attribute, Comparison, DateKind, DisagreementScope, DisagreementTopic, FeatureKind, Grade, PartRole, RecordGrade, SectionVoice, State, StatementKind, TimeRelation, Voice } from '../model/vocabulary.ts';

const w = (ar: string, en: string): Words => ({ ar, en });

export const STATE_WORDS: Record<State, Words> = {
  announced: w('معلنة', 'announced'), planned: w('مقررة', 'planned'), cancelled: w('ملغاة', 'cancelled'),
  held: w('جرت', 'held'), absent: w('غياب أو امتناع', 'absent or declined'), demanded: w('مطلوبة', 'demanded'),
  signed: w('موقَّعة', 'signed'), 'under-way': w('جارٍ تنفيذها', 'under way'), built: w('مبنية', 'built'),
  stopped: w('متوقفة', 'stopped'), increased: w('متزايدة', 'increased'), 'going-on': w('مستمرة', 'going on'), unknown: w('غير معروفة', 'unknown'),
};

/** Arabic states agree with the noun they stand beside; these are the forms for masculine ones. */
const MASCULINE_STATES: Record<State, string> = {
  announced: 'معلن', planned: 'مقرر', cancelled: 'ملغى', held: 'انعقد', absent: 'غياب أو امتناع', demanded: 'مطلوب', signed: 'موقَّع',
  'under-way': 'جارٍ تنفيذه', built: 'مبني', stopped: 'متوقف', increased: 'متزايد', 'going-on': 'مستمر', unknown: 'غير معروف',
};
const MASCULINE_KINDS = new Set<FeatureKind>(['conference', 'gas-corridor', 'power-corridor', 'trade-corridor', 'meeting', 'position', 'conflict']);

/** The state of a thing in words, agreeing in gender with its kind in Arabic. */
export function stateWord(state: State, kind: FeatureKind, language: 'ar' | 'en'): string {
  return language === 'ar' && MASCULINE_KINDS.has(kind) ? MASCULINE_STATES[state] : STATE_WORDS[state][language];
}

/** The state of a thing as its mark shows it: with who says it, where that is not a telling of it. */
export function markWord({ state, speaker }: { state: State; speaker: Speaker }, kind: FeatureKind, language: 'ar' | 'en'): string {
  const word = stateWord(state, kind, language);
  return speaker === 'implied' ? `${SPEAKER_WORDS.implied[language]}: ${word}` : word;
}

export const SPEAKER_WORDS: Record<Speaker, Words> = {
  told: w('مقول في غير التعليق', 'said outside commentary'),
  commentary: w('يقوله التعليق وحده', 'only commentary says so'),
  implied: w('مفهوم ضمناً', 'implied'),
};

export const EVIDENCE_WORDS: Record<Evidence, Words> = {
  full: w('له سند في هذا الوقت', 'in evidence'),
  possible: w('ممكن في هذا الوقت', 'possible at this time'),
  ghost: w('لم تتحدث عنه وثيقة بعد', 'no source speaks of it yet'),
  'last-stated': w('آخر ما قيل فيه سابق', 'last stated earlier'),
  past: w('مضى', 'past'),
};

export const VOICE_WORDS: Record<Voice | SectionVoice, Words> = {
  title: w('العنوان', 'title'), report: w('الخبر', 'report'), commentary: w('التعليق', 'commentary'),
  relayed: w('منقول عن غيره', 'relayed'), quotation: w('اقتباس بلفظه', 'quotation'), matter: w('بيانات الوثيقة', 'document matter'),
};

export const STATEMENT_KIND_WORDS: Record<StatementKind, Words> = {
  event: w('حدث', 'event'), plan: w('خطة', 'plan'), cancellation: w('إلغاء', 'cancellation'), refusal: w('رفض', 'refusal'),
  demand: w('مطالبة', 'demand'), 'standing-condition': w('حال قائمة', 'standing condition'), position: w('موقف', 'position'),
  assessment: w('تقدير', 'assessment'), utterance: w('قول منقول', 'utterance'), 'claim-of-motive': w('نسبة دافع', 'claim of motive'),
  inference: w('استنتاج', 'inference'), forecast: w('توقع', 'forecast'),
};

export const DATE_KIND_WORDS: Record<DateKind, Words> = {
  'as-written': w('كما كُتب', 'as written'), derived: w('مستخرج', 'derived'), 'as-of': w('كما في يوم الوثيقة', 'as of the document’s day'),
  relative: w('نسبي', 'relative'), approximate: w('تقريبي', 'approximate'), unknown: w('غير معروف', 'unknown'),
};

export const GRADE_WORDS: Record<Grade, Words> = {
  'named-stations': w('محطات مسماة', 'named stations'), 'named-districts': w('مناطق مسماة', 'named districts'),
  schematic: w('تخطيطي', 'schematic'), 'named-site': w('موقع مسمى', 'named site'), 'named-city': w('مدينة مسماة', 'named city'),
  'country-only': w('البلد وحده', 'country only'), 'area-of-uncertainty': w('مساحة احتمال', 'area of uncertainty'),
};

export const FEATURE_KIND_WORDS: Record<FeatureKind, Words> = {
  conference: w('مؤتمر', 'conference'), participation: w('مشاركة', 'participation'), 'gas-corridor': w('خط غاز', 'gas line'),
  'rail-corridor': w('سكة حديد', 'railway'), 'power-corridor': w('خط كهرباء', 'power line'), 'trade-corridor': w('طريق تجارة', 'trade route'),
  exercise: w('مناورات', 'exercise'), meeting: w('لقاء', 'meeting'), visit: w('زيارة', 'visit'), interview: w('مقابلة', 'interview'),
  flow: w('إمدادات', 'supplies'), agreement: w('اتفاقية', 'agreement'), relation: w('علاقة', 'relation'), conflict: w('نزاع', 'conflict'),
  policy: w('سياسة', 'policy'), position: w('موقف', 'position'), condition: w('حال', 'condition'),
};

export const ATTRIBUTE_WORDS: Record<Attribute, Words> = {
  state: w('الحال', 'state'), name: w('الاسم', 'name'), host: w('المضيف', 'host'), convener: w('صاحب الدعوة', 'convener'),
  participants: w('المشاركون', 'participants'), representative: w('الممثل', 'representative'), theme: w('الشعار', 'theme'),
  agenda: w('جدول الأعمال', 'agenda'), purpose: w('الغرض', 'purpose'), route: w('المسار', 'route'), parties: w('الأطراف', 'parties'),
  capacity: w('السعة', 'capacity'), payer: w('الممول', 'payer'), place: w('المكان', 'place'), site: w('الموقع', 'site'),
  dates: w('المواعيد', 'dates'), organiser: w('المنظِّم', 'organiser'), reason: w('السبب', 'reason'), demand: w('المطالبة', 'demand'),
  support: w('الدعم', 'support'), opposition: w('المعارضة', 'opposition'), assessment: w('التقدير', 'assessment'),
  outcome: w('النتيجة', 'outcome'), utterance: w('القول', 'utterance'), relation: w('العلاقة', 'relation'), effect: w('الأثر', 'effect'), subject: w('الموضوع', 'subject'),
  start: w('البدء', 'start'), occasion: w('المناسبة', 'occasion'), invitation: w('الدعوة', 'invitation'), position: w('الموقف', 'position'),
  rank: w('الرتبة', 'rank'), office: w('المنصب', 'office'),
};

/** What a part of a testimony does for it. */
export const PART_ROLE_WORDS: Record<PartRole, Words> = {
  says: w('يقوله', 'says it'), needed: w('لازم لفهمه', 'needed to read it'), dates: w('يؤرّخه', 'dates it'),
};

export const TIME_RELATION_WORDS: Record<TimeRelation, Words> = {
  before: w('قبل', 'before'), after: w('بعد', 'after'), during: w('في أثناء', 'during'),
  'day-before': w('في اليوم السابق لـ', 'the day before'), 'day-after': w('في اليوم التالي لـ', 'the day after'),
};

export const RECORD_GRADE_WORDS: Record<RecordGrade, Words> = {
  'first-hand': w('مصدر أول', 'first-hand'), press: w('صحافة', 'press'), reference: w('مرجع عام', 'reference work'), mirror: w('نقل ضعيف عن غيره', 'weak: a copy or digest'),
};

export const COMPARISON_WORDS: Record<Comparison, Words> = {
  agrees: w('يوافق ما قيل', 'agrees with what is said'), differs: w('يخالف ما قيل', 'differs from what is said'), silent: w('لا تقول الوثائق في هذا شيئاً', 'the documents are silent on it'),
};

export const DISAGREEMENT_TOPIC_WORDS: Record<DisagreementTopic, Words> = {
  name: w('الاسم', 'name'), spelling: w('الرسم', 'spelling'), rank: w('الرتبة', 'rank'), office: w('المنصب', 'office'), wording: w('اللفظ', 'wording'),
  participants: w('المشاركون', 'participants'), level: w('مستوى التمثيل', 'level of representation'), date: w('التاريخ', 'date'), state: w('الحال', 'state'),
  place: w('المكان', 'place'), reason: w('السبب', 'reason'), assessment: w('التقدير', 'assessment'), agenda: w('جدول الأعمال', 'agenda'),
  motive: w('الدافع', 'motive'), speaker: w('القائل', 'speaker'),
};

export const DISAGREEMENT_SCOPE_WORDS: Record<DisagreementScope, Words> = {
  documents: w('بين وثائق', 'between documents'), sections: w('بين قسمين من وثيقة', 'between sections'), section: w('في قسم واحد', 'within one section'),
  sentence: w('في جملة واحدة', 'inside one sentence'),
};
