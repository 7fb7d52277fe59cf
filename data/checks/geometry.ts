import { lengthKm, type Position } from '../../src/geo/measure.ts';
import type { Corpus } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

const LEAST = 0.7;
const MOST = 1.05;

/** A line is about as long as it is published to be, or says that it is schematic; no unverified place is drawn as if it were known. */
export const geometry: Rule = {
  name: 'geometry',
  check: (corpus) => {
    const places = new Map(corpus.places.map(({ item }) => [item.id, item]));
    return corpus.features.flatMap(({ item, file, path }) => {
      const shape = item.geometry;
      if (!shape) return [];
      if (shape.type === 'point') {
        return places.get(shape.place)?.verified === false ? [unverified(item.id, file, `${path}.geometry.place`, shape.place)] : [];
      }
      if (shape.type !== 'lines') return [];
      const findings: Finding[] = [];
      let total = 0;
      shape.sections.forEach((section, index) => {
        const at = `${path}.geometry.sections[${index}]`;
        const km = lineLength(corpus, section.through);
        total += km;
        findings.push(...lengths(section.id, file, `${at}.publishedKm`, km, section.publishedKm ?? []));
        if (section.grade === 'schematic') return;
        if (![...(section.publishedKm ?? []), ...shape.publishedKm].some((one) => one.checkable)) {
          findings.push({ id: section.id, file, path: `${at}.grade`, en: 'No checkable length is published for this line: grade it schematic.', ar: 'لا طول منشوراً يمكن التحقق منه لهذا الخط: يُعدّ تخطيطياً.' });
        }
        section.through.forEach((place, step) => {
          if (places.get(place)?.verified === false) findings.push(unverified(section.id, file, `${at}.through[${step}]`, place));
        });
      });
      return [...findings, ...lengths(item.id, file, `${path}.geometry.publishedKm`, total, shape.publishedKm)];
    });
  },
};

function lineLength(corpus: Corpus, through: readonly string[]): number {
  const places = new Map(corpus.places.map(({ item }) => [item.id, item.coordinates as Position]));
  const positions = through.map((place) => places.get(place)).filter((position) => position !== undefined);
  return positions.length > 1 ? lengthKm(positions) : 0;
}

function lengths(id: string, file: string, path: string, km: number, published: readonly { km: number; checkable: boolean }[]): Finding[] {
  return published.flatMap((one, index) => {
    const ratio = km / one.km;
    if (!one.checkable || (ratio >= LEAST && ratio <= MOST)) return [];
    return [{
      id, file, path: `${path}[${index}]`,
      en: `The line is ${Math.round(km)} km long, ${ratio.toFixed(2)} of the published ${one.km} km; ${LEAST} to ${MOST} is allowed.`,
      ar: `طول الخط ${Math.round(km)} كم، أي ${ratio.toFixed(2)} من الطول المنشور ${one.km} كم؛ والمسموح ${LEAST} إلى ${MOST}.`,
    }];
  });
}

function unverified(id: string, file: string, path: string, place: string): Finding {
  return { id, file, path, en: `The place ${place} has no source: draw it as an area, or grade the line schematic.`, ar: `المكان ${place} بلا مصدر: يُرسم مساحةً، أو يُعدّ الخط تخطيطياً.` };
}
