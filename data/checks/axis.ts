import type { Rule } from './rule.ts';

/** The axis runs forwards, and the first view is a stretch of the earth. */
export const axis: Rule = {
  name: 'axis',
  check: ({ settings }) => {
    if (!settings) return [];
    const refuse = (path: string, en: string, ar: string) => ({ file: 'data/atlas.json', path, id: 'atlas', en, ar });
    const { start, end } = settings.axis;
    const [west, south, east, north] = settings.firstView.bounds;
    return [
      ...(start < end ? [] : [refuse('axis.end', `The axis ends on ${end}, before it begins on ${start}.`, `المحور ينتهي في ${end} قبل بدايته في ${start}.`)]),
      ...(west < east && south < north ? [] : [refuse('firstView.bounds', 'West is not west of east, or south not south of north.', 'الغرب ليس غرب الشرق أو الجنوب ليس جنوب الشمال.')]),
    ];
  },
};
