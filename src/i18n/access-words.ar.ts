import { counted } from './language.ts';

const marks = (count: number) => counted('ar', count, { zero: 'لا علامات', one: 'علامة واحدة', two: 'علامتان', few: '# علامات', many: '# علامة', other: '# علامة' });

/** What is told to whoever uses the map by keyboard or by ear, in Arabic. */
export const arabicAccess = {
  marksInView: (count: number) => `العلامات في مجال النظر: ${marks(count)}`,
  outside: (count: number) => (count === 0 ? '' : `خارج مجال النظر: ${marks(count)}، تنقل إليها أزرار الأسهم عند حافة الخريطة.`),
  walk: 'الأسهم للتنقل بين العلامات، ومفتاح الإدخال للاختيار، وهو مرة أخرى للذهاب إلى كلماتها، ومفتاح الخروج للعودة إلى الخريطة.',
  moveMap: 'خريطة تحرّكها الأسهم ويغيّر مقياسها زائد وناقص',
  together: (count: number) => `ضمن مجموعة من ${marks(count)}`,
  record: (text: string, outcome: string) => `سجل خارجي (${outcome}): ${text}`,
};

export type AccessWords = typeof arabicAccess;
