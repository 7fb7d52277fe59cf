import { counted } from './language.ts';

const marks = (count: number) => counted('ar', count, { zero: 'لا علامات', one: 'علامة واحدة', two: '2: علامتان', few: '# علامات', many: '# علامة', other: '# علامة' });

/** What the map says, in Arabic. */
export const arabicMap = {
  crowd: (count: number, place: string | null) => `${marks(count)}${place ? ` في ${place}` : ' متجاورة'}: افتحها`,
  crowdTitle: (count: number, place: string | null) => `${marks(count)}${place ? ` في ${place}` : ' متجاورة'}`,
  beyond: (count: number, place: string | null) => `${marks(count).replace('2: ', '')}${place ? ` في ${place}` : ''}`,
  beyondLabel: (name: string, distance: string) => `${name} ${distance}، خارج الخريطة: انتقل إليها`,
  kilometres: (km: string) => `${km} كم`,
  scale: (length: string) => `المقياس عند وسط الخريطة: ${length}. الشمال إلى أعلى`,
  north: 'ش',
  placeAsked: 'هذا الموضع',
  coordinates: 'إحداثيات موضع',
  latitude: 'خط العرض',
  longitude: 'خط الطول',
  copyCoordinates: 'انسخ الإحداثيات',
  records: 'السجلات الخارجية',
  bordersPage: 'سياسة الحدود',
  alsoOnMap: 'وعلى الخريطة أيضاً',
  shapes: {
    seat: 'مقعد مشارك عند ما شارك فيه', relation: 'من له شأن بالعلامة المختارة، بلا اتجاه', direction: 'اتجاه تذكره الكلمات',
    silent: 'يسجّله مصدر خارجي، والوثائق ساكتة عنه', agrees: 'سجل خارجي يوافق ما قيل', differs: 'سجل خارجي يخالف ما قيل', crowd: 'علامات متجاورة، بعددها',
    disputedLine: 'حدّ مختلف فيه', disputedArea: 'أرض مختلف فيها',
  },
};

export type MapWords = typeof arabicMap;
