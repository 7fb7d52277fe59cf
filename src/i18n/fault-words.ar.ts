import { counted } from './language.ts';

/** What is said where something is missing or has failed, in Arabic. */
export const arabicFaults = {
  files: (count: number) => counted('ar', count, { one: 'ملف واحد ليس هنا', two: 'ملفان ليسا هنا', few: '# ملفات ليست هنا', many: '# ملفاً ليست هنا', other: '# ملف ليست هنا' }),
  rest: '، وما سوى ذلك يعمل كما هو:',
  reasons: {
    waiting: 'لم يصل بعد',
    'not-found': 'غير موجود في الخادم',
    refused: 'رفض الخادم تسليمه',
    server: 'تعطّل الخادم',
    'broken-off': 'انقطع الاتصال',
    'no-answer': 'لم يصل جواب في الوقت المحدد',
    'other-bytes': 'ليس الملف المسجَّل: بصمته مختلفة',
    unreadable: 'لا يُقرأ: ليس بالصيغة المنتظرة',
    format: 'كُتب لإصدار آخر من هذه الصفحة',
  },
  retry: 'أعد المحاولة',
  retrying: 'تُعاد المحاولة…',
  noAtlas: 'تعذّر فتح الأطلس، لأن الملف الذي يُفتح به ليس هنا:',
  textEdition: 'النسخة النصية فيها كل مقطع',
  noWebgl: 'لا يستطيع هذا المتصفح رسم الخريطة (WebGL غير متاح). القائمة والمصادر والخط الزمني تعمل كلها كما هي.',
  noMap: 'لا خريطة الآن. القائمة والمصادر والخط الزمني تعمل كلها كما هي.',
  noWorker: 'لا يستطيع هذا المتصفح رسم الخريطة (Web Worker غير متاح). القائمة والمصادر والخط الزمني تعمل كلها كما هي.',
  mapLost: 'انقطع رسم الخريطة، وهي تُرسم من جديد…',
  baseMissing: 'من خريطة الأساس ما ليس هنا؛ والعلامات مرسومة من دونه:',
  rawMissing: 'النص كما وصل ليس هنا:',
  partFailed: (part: string) => `تعذّر عرض هذا الجزء: ${part}. وما سواه يعمل كما هو.`,
  somethingFailed: 'وقع خطأ غير متوقع. ما تراه يعمل كما هو، وقد ينقصه شيء.',
  parts: { page: 'الصفحة', map: 'الخريطة', timeline: 'الخط الزمني', reader: 'المصادر', list: 'القائمة', search: 'البحث', share: 'الصورة والطباعة', elsewhere: 'موضع آخر' },
  report: 'تقرير عن الخطأ',
  reportNote: 'هذا كل ما في التقرير، ولا يُرسل إلى أحد. انسخه إن شئت أن تبلّغ عنه.',
  copyReport: 'انسخ التقرير',
  version: 'إصدار البيانات',
  link: 'الرابط',
  language: 'اللغة',
  part: 'الجزء',
  message: 'الرسالة',
  browser: 'المتصفح',
  trace: 'موضعه في الشيفرة',
};

export type FaultWords = typeof arabicFaults;
