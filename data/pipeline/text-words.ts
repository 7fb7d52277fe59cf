import type { Language } from '../../src/i18n/language.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { Dictionary } from '../../src/i18n/words.ar.ts';
import type { Words } from '../../src/model/published.ts';

export type Plain = { [Key in keyof Dictionary]: Dictionary[Key] extends string ? Key : never }[keyof Dictionary];
export type Count = { [Key in keyof Dictionary]: Dictionary[Key] extends (count: number) => string ? Key : never }[keyof Dictionary];

export const inBoth = (make: (language: Language) => string): Words => ({ ar: make('ar'), en: make('en') });
export const word = (key: Plain): Words => inBoth((language) => WORDS[language][key]);
export const count = (key: Count, number: number): Words => inBoth((language) => WORDS[language][key](number));
export const joined = (all: readonly Words[]): Words => ({ ar: all.map(({ ar }) => ar).join('، '), en: all.map(({ en }) => en).join(', ') });
export const labelled = (label: Words, value: Words | null): Words => (value === null ? label : { ar: `${label.ar}: ${value.ar}`, en: `${label.en}: ${value.en}` });
export const numbered = (key: Plain, number: number): Words => inBoth((language) => `${WORDS[language][key]} ${number}`);

export const OWN = {
  about: { ar: 'عن الوثيقة', en: 'About the document' },
  documents: { ar: 'الوثائق', en: 'Documents' },
  borders: { ar: 'الحدود على الخريطة', en: 'Borders on the map' },
  baseMap: { ar: 'خريطة الأساس', en: 'Base map' },
  pages: { ar: 'صفحات النسخة النصية', en: 'Pages of the text edition' },
  onThisPage: { ar: 'في هذه الصفحة', en: 'On this page' },
  skip: { ar: 'إلى المتن', en: 'To the main text' },
  app: { ar: 'إلى الأطلس', en: 'To the atlas' },
  uncertain: { ar: 'قراءات غير مؤكدة', en: 'Uncertain readings' },
  lastState: { ar: 'آخر حال مذكورة', en: 'Last state given' },
  rests: { ar: 'ما يستند إليه', en: 'What it rests on' },
  noSupport: { ar: 'لا تستند إلى هذا المقطع علامة', en: 'No mark rests on this passage' },
  remarks: { ar: 'ملاحظات', en: 'Remarks' },
  reasoning: { ar: 'الاستدلال', en: 'Reasoning' },
  hash: { ar: 'بصمة نص القراءة (SHA-256)', en: 'Hash of the reading text (SHA-256)' },
  passagesOnly: { ar: 'حقوق هذه الوثيقة لا تأذن بنشر نصها كاملاً؛ فهنا مقاطعها وحدها.', en: 'The rights in this document do not allow its full text; only its passages stand here.' },
  withheld: { ar: 'لفظ هذا المقطع غير منشور', en: 'The words of this passage are not published' },
} satisfies Record<string, Words>;
