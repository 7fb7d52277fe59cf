import { counted } from './language.ts';
import type { MapWords } from './map-words.ar.ts';

const marks = (count: number) => counted('en', count, { one: '# mark', other: '# marks' });

/** What the map says, in English. */
export const englishMap: MapWords = {
  crowd: (count, place) => `${marks(count)}${place ? ` in ${place}` : ' close together'}: open them`,
  crowdTitle: (count, place) => `${marks(count)}${place ? ` in ${place}` : ' close together'}`,
  beyond: (count, place) => `${marks(count)}${place ? ` in ${place}` : ''}`,
  beyondLabel: (name, distance) => `${name} ${distance}, outside the map: go there`,
  kilometres: (km) => `${km} km`,
  scale: (length) => `Scale at the centre of the map: ${length}. North is up`,
  north: 'N',
  placeAsked: 'This place',
  coordinates: 'Coordinates of a place',
  latitude: 'Latitude',
  longitude: 'Longitude',
  copyCoordinates: 'Copy the coordinates',
  records: 'Records',
  bordersPage: 'Border policy',
  alsoOnMap: 'Also on the map',
  shapes: {
    seat: 'a participant’s seat at what it takes part in', relation: 'who has part in the chosen mark; no direction', direction: 'a direction the words give',
    silent: 'recorded by an outside source; the documents are silent', agrees: 'an outside record that agrees with what is said', differs: 'an outside record that differs from what is said', crowd: 'marks close together, by their number',
    disputedLine: 'a border in dispute', disputedArea: 'ground in dispute',
  },
};
