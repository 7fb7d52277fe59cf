const SIZE = new Intl.NumberFormat('ar-u-nu-latn', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const size = (bytes: number) => SIZE.format(bytes / 1e6);

/** What is said of use without a network and of new versions, in Arabic. Sizes are in bytes. */
export const arabicOffline = {
  kept: 'محفوظ للعمل بلا اتصال',
  keeping: (done: number, all: number) => `يُحفظ للعمل بلا اتصال: ${done} من ${all}`,
  failed: 'لم يكتمل الحفظ للعمل بلا اتصال، وستُعاد المحاولة',
  impossible: 'العمل بلا اتصال غير متاح هنا',
  keep: (bytes: number) => `احفظ للعمل بلا اتصال (${size(bytes)})`,
  ready: 'نسخة جديدة جاهزة',
  take: 'انتقل إليها',
  found: (bytes: number) => `توجد نسخة جديدة (${size(bytes)})`,
  fetch: 'حمّلها',
  later: 'لاحقاً',
};

export type OfflineWords = typeof arabicOffline;
