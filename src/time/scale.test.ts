import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, isoOf, partsOf, type Day } from './day.ts';
import { dayAt, edgesOf, including, panned, shareOf, SHORTEST_VIEW, ticksOf, zoomed, type Span, type TickUnit } from './scale.ts';

const span = (start: string, end: string): Span => ({ start: dayOf(start), end: dayOf(end) });
const AXIS = span('2022-01-01', '2025-12-31');
const NEEDS: Record<TickUnit, number> = { year: 40, quarter: 90, month: 90, half: 60, pentad: 60, day: 24 };

const daysIn = ({ start, end }: Span) => end - start + 1;
const written = ({ start, end }: Span) => `${isoOf(start)}..${isoOf(end)}`;
const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const whole = ({ start, end }: Span) => Number.isInteger(start) && Number.isInteger(end);

/** An axis, and a view on it no shorter than the shortest. */
const axisAndView = fc.tuple(fc.integer({ min: -30_000, max: 40_000 }), fc.integer({ min: SHORTEST_VIEW, max: 5000 })).chain(([start, length]) => {
  const axis = { start: start as Day, end: (start + length - 1) as Day };
  return fc.tuple(fc.integer({ min: SHORTEST_VIEW, max: length }), fc.double({ min: 0, max: 1, noNaN: true })).map(([days, place]) => {
    const first = start + Math.round(place * (length - days));
    return { axis, view: { start: first as Day, end: (first + days - 1) as Day } };
  });
});
const share = fc.double({ min: 0, max: 0.999999, noNaN: true });

describe('shares', () => {
  const view = span('2024-02-26', '2024-03-06');
  test('lie in the middle of each day', () => {
    expect(shareOf(dayOf('2024-02-26'), view)).toBe(0.05);
    expect(shareOf(dayOf('2024-02-29'), view)).toBe(0.35);
    expect(shareOf(dayOf('2024-03-06'), view)).toBe(0.95);
    expect(shareOf(dayOf('2024-02-25'), view)).toBe(-0.05);
    expect(shareOf(dayOf('2024-03-07'), view)).toBe(1.05);
  });
  test('of a stretch go from the start of its first day to the end of its last, and past the view', () => {
    expect(edgesOf(view.start, view.end, view)).toEqual([0, 1]);
    expect(edgesOf(dayOf('2024-02-29'), dayOf('2024-02-29'), view)).toEqual([0.3, 0.4]);
    expect(edgesOf(dayOf('2024-02-16'), dayOf('2024-03-16'), view)).toEqual([-1, 2]);
  });
  test('outside the view are its ends', () => {
    for (const outside of [-Infinity, -3, 0]) expect(dayAt(outside, view)).toBe(view.start);
    for (const outside of [1, 1.2, Infinity]) expect(dayAt(outside, view)).toBe(view.end);
    expect(isoOf(dayAt(0.399, view))).toBe('2024-02-29');
    expect(isoOf(dayAt(0.401, view))).toBe('2024-03-01');
  });
  test('lead back to every day of a view', () => {
    fc.assert(fc.property(axisAndView, ({ view }) => {
      for (let day = view.start; day <= view.end; day = addDays(day, 1)) if (dayAt(shareOf(day, view), view) !== day) throw new Error(isoOf(day));
    }));
  });
});

describe('zooming', () => {
  test('keeps the anchor in its place', () => {
    expect(written(zoomed(span('2024-01-01', '2024-04-09'), AXIS, 2, dayOf('2024-02-19')))).toBe('2024-01-26..2024-03-15');
    expect(written(zoomed(span('2024-01-01', '2024-04-09'), AXIS, 2, dayOf('2024-01-01')))).toBe('2024-01-01..2024-02-19');
    expect(written(zoomed(span('2024-01-01', '2024-04-09'), AXIS, 2, dayOf('2024-04-09')))).toBe('2024-02-20..2024-04-09');
  });
  test('out stops at the axis, in at the shortest view', () => {
    expect(zoomed(span('2024-01-01', '2024-06-01'), AXIS, 0.001, dayOf('2024-02-01'))).toEqual(AXIS);
    expect(written(zoomed(span('2022-01-01', '2022-01-30'), AXIS, 0.5, dayOf('2022-01-30')))).toBe('2022-01-01..2022-03-01');
    expect(daysIn(zoomed(AXIS, AXIS, 1e9, dayOf('2024-02-29')))).toBe(SHORTEST_VIEW);
  });
  test('an axis shorter than the shortest view is always seen whole', () => {
    const short = span('2024-01-01', '2024-01-04');
    for (const factor of [0.5, 1, 2]) expect(zoomed(short, short, factor, short.start)).toEqual(short);
  });
  test('by however little changes the length by a day, and by nothing changes nothing', () => {
    fc.assert(fc.property(axisAndView, share, fc.double({ min: 1.000001, max: 1.1, noNaN: true }), ({ axis, view }, at, factor) => {
      const anchor = dayAt(at, view);
      expect(daysIn(zoomed(view, axis, factor, anchor)) < daysIn(view) || daysIn(view) === SHORTEST_VIEW).toBe(true);
      expect(daysIn(zoomed(view, axis, 1 / factor, anchor)) > daysIn(view) || daysIn(view) === daysIn(axis)).toBe(true);
      expect(zoomed(view, axis, 1, anchor)).toEqual(view);
    }));
  });
  test('stays on the axis in whole days, and moves the anchor only where the axis ends', () => {
    fc.assert(fc.property(axisAndView, share, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ axis, view }, at, factor) => {
      const anchor = dayAt(at, view);
      const next = zoomed(view, axis, factor, anchor);
      expect(whole(next) && within(next, axis)).toBe(true);
      expect(daysIn(next)).toBeGreaterThanOrEqual(SHORTEST_VIEW);
      expect(anchor >= next.start && anchor <= next.end).toBe(true);
      const stopped = next.start === axis.start || next.end === axis.end;
      if (!stopped) expect(Math.abs(shareOf(anchor, next) - shareOf(anchor, view)) * daysIn(next)).toBeLessThanOrEqual(0.5 + 1e-6);
    }));
  });
  test('in and out again comes back, to the days that rounding takes', () => {
    fc.assert(fc.property(axisAndView, share, fc.double({ min: 1.01, max: 8, noNaN: true }), ({ axis, view }, at, factor) => {
      fc.pre(daysIn(view) / factor >= SHORTEST_VIEW);
      const anchor = dayAt(at, view);
      const back = zoomed(zoomed(view, axis, factor, anchor), axis, 1 / factor, anchor);
      expect(Math.abs(daysIn(back) - daysIn(view))).toBeLessThanOrEqual(factor / 2 + 1);
      expect(Math.abs(back.start - view.start)).toBeLessThanOrEqual(factor * 1.5 + 2);
    }));
  });
});

describe('panning', () => {
  test('moves by days and stops at the ends', () => {
    const view = span('2024-02-01', '2024-02-29');
    expect(written(panned(view, AXIS, 29))).toBe('2024-03-01..2024-03-29');
    expect(written(panned(view, AXIS, -0.4))).toBe('2024-02-01..2024-02-29');
    expect(written(panned(view, AXIS, 10_000))).toBe('2025-12-03..2025-12-31');
    expect(written(panned(view, AXIS, -10_000))).toBe('2022-01-01..2022-01-29');
  });
  test('never leaves the axis nor changes the length', () => {
    fc.assert(fc.property(axisAndView, fc.double({ min: -1e5, max: 1e5, noNaN: true }), ({ axis, view }, days) => {
      const next = panned(view, axis, days);
      expect(whole(next) && within(next, axis)).toBe(true);
      expect(daysIn(next)).toBe(daysIn(view));
      if (next.start > axis.start && next.end < axis.end) expect(next.start - view.start).toBe(Math.round(days) + 0);
    }));
  });
});

describe('bringing days into view', () => {
  const view = span('2024-01-01', '2024-04-09');
  const brought = (from: string, to: string) => written(including(view, AXIS, dayOf(from), dayOf(to)));
  test('leaves a view that has them as it is', () => {
    expect(including(view, AXIS, view.start, view.end)).toBe(view);
    expect(including(view, AXIS, dayOf('2024-02-29'), dayOf('2024-02-29'))).toBe(view);
  });
  test('moves no further than to a margin of a tenth', () => {
    expect(brought('2024-04-10', '2024-04-10')).toBe('2024-01-12..2024-04-20');
    expect(brought('2023-12-31', '2024-01-02')).toBe('2023-12-21..2024-03-29');
    expect(brought('2025-06-01', '2025-06-11')).toBe('2025-03-14..2025-06-21');
  });
  test('has less margin at the end of the axis, and beside a long stretch', () => {
    expect(brought('2022-01-02', '2022-01-02')).toBe('2022-01-01..2022-04-10');
    expect(brought('2025-12-31', '2025-12-31')).toBe('2025-09-23..2025-12-31');
    expect(brought('2024-02-01', '2024-05-04')).toBe('2024-01-29..2024-05-07');
  });
  test('takes days outside the axis for its ends', () => {
    const first = span('2022-01-01', '2022-04-10');
    expect(including(first, AXIS, dayOf('1990-01-01'), dayOf('1990-01-01'))).toBe(first);
    expect(brought('2025-11-01', '2060-01-01')).toBe('2025-09-23..2025-12-31');
    expect(brought('1990-01-01', '2022-02-01')).toBe('2022-01-01..2022-04-10');
  });
  test('is wider where the stretch does not fit', () => {
    expect(brought('2024-01-02', '2024-04-10')).toBe('2024-01-02..2024-04-10');
    expect(brought('2024-01-01', '2024-04-29')).toBe('2023-12-17..2024-05-14');
    expect(brought('2022-01-02', '2025-12-30')).toBe(written(AXIS));
    expect(brought('1990-01-01', '2060-01-01')).toBe(written(AXIS));
  });
  test('has them, on the axis, in the same length wherever it suffices', () => {
    fc.assert(fc.property(axisAndView, share, share, ({ axis, view }, one, other) => {
      const [from, to] = [dayAt(Math.min(one, other), axis), dayAt(Math.max(one, other), axis)];
      const next = including(view, axis, from, to);
      expect(whole(next) && within(next, axis) && within({ start: from, end: to }, next)).toBe(true);
      if (to - from < daysIn(view)) expect(daysIn(next)).toBe(daysIn(view));
      else expect(daysIn(next)).toBeLessThanOrEqual(Math.ceil((to - from + 1) * 1.25));
      expect(including(next, axis, from, to)).toBe(next);
    }));
  });
});

describe('ticks', () => {
  const ticks = (view: Span, width: number) => ticksOf(view, width, NEEDS);
  const days = (view: Span, width: number) => ticks(view, width).ticks.map(({ day }) => isoOf(day));

  test.each([
    [41, 'year'], [365, 'year'], [366, 'quarter'], [1176, 'quarter'], [1177, 'month'], [1463, 'month'], [1464, 'half'], [4391, 'half'], [4392, 'pentad'], [8783, 'pentad'], [8784, 'day'],
  ] as const)('of a year at %i pixels: each %s', (width, unit) => expect(ticks(span('2024-01-01', '2024-12-31'), width).unit).toBe(unit));
  test('fall on their days, and say what begins there', () => {
    expect(ticks(AXIS, 400)).toEqual({ unit: 'year', ticks: [2022, 2023, 2024, 2025].map((year) => ({ day: dayOf(`${year}-01-01`), unit: 'year' })) });
    expect(days(AXIS, 1600).slice(0, 6)).toEqual(['2022-01-01', '2022-04-01', '2022-07-01', '2022-10-01', '2023-01-01', '2023-04-01']);
    const months = ticks(span('2023-11-02', '2024-03-01'), 450).ticks.map(({ day, unit }) => [isoOf(day), unit]);
    expect(months).toEqual([['2023-12-01', 'month'], ['2024-01-01', 'year'], ['2024-02-01', 'month'], ['2024-03-01', 'month']]);
    expect(ticks(span('2023-12-30', '2024-01-08'), 120).ticks.map(({ day, unit }) => [isoOf(day), unit])).toEqual([['2024-01-01', 'year'], ['2024-01-06', 'day']]);
  });
  test('by day show the leap day where there is one', () => {
    expect(days(span('2024-02-27', '2024-03-07'), 240).slice(0, 4)).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']);
    expect(days(span('2023-02-27', '2023-03-08'), 240).slice(0, 3)).toEqual(['2023-02-27', '2023-02-28', '2023-03-01']);
  });
  test('the last of February gives way where March is too near', () => {
    expect(days(span('2024-01-10', '2024-03-20'), 300)).toEqual(['2024-01-16', '2024-02-01', '2024-03-01', '2024-03-16']);
    expect(days(span('2024-01-10', '2024-03-20'), 400)).toEqual(['2024-01-16', '2024-02-01', '2024-02-16', '2024-03-01', '2024-03-16']);
    const february = span('2023-02-19', '2023-03-05');
    expect(days(february, 180)).toEqual(['2023-02-21', '2023-03-01']);
    expect(days(february, 310)).toEqual(['2023-02-21', '2023-02-26', '2023-03-01']);
  });
  test('where not even years fit, every 2nd, 5th, 10th … year', () => {
    const century = span('1901-01-01', '2000-12-31');
    const years = (width: number) => ticks(century, width).ticks.map(({ day }) => partsOf(day).year);
    expect(years(4100).slice(0, 3)).toEqual([1901, 1902, 1903]);
    expect(years(2002).slice(0, 3)).toEqual([1902, 1904, 1906]);
    expect(years(2001).slice(0, 3)).toEqual([1905, 1910, 1915]);
    expect(years(900).slice(0, 3)).toEqual([1905, 1910, 1915]);
    expect(years(500)).toEqual([1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000]);
    expect(years(201)).toEqual([1920, 1940, 1960, 1980, 2000]);
    expect(years(100)).toEqual([1950, 2000]);
    expect(years(60)).toEqual([2000]);
    expect(years(0)).toEqual([2000]);
  });
  test('stand in order, in the view, as far apart as they need', () => {
    const need = fc.integer({ min: 5, max: 150 });
    const needs = fc.record({ year: need, quarter: need, month: need, half: need, pentad: need, day: need });
    fc.assert(fc.property(axisAndView, fc.integer({ min: 50, max: 3000 }), needs, ({ view }, width, needs) => {
      const { unit, ticks } = ticksOf(view, width, needs);
      const pixel = (day: Day) => edgesOf(day, day, view)[0] * width;
      ticks.forEach((tick, index) => {
        const { month, date } = partsOf(tick.day);
        expect(tick.unit).toBe(date > 1 ? 'day' : month > 1 ? 'month' : 'year');
        expect(tick.day >= view.start && tick.day <= view.end).toBe(true);
        const before = ticks[index - 1];
        if (before) expect(pixel(tick.day) - pixel(before.day)).toBeGreaterThanOrEqual(needs[unit] - 1e-6);
      });
    }), { numRuns: 300 });
  });
  test('every month that begins in the view has one, wherever the unit is a month or finer; and panning keeps the unit', () => {
    fc.assert(fc.property(axisAndView, fc.integer({ min: 50, max: 3000 }), fc.integer({ min: -400, max: 400 }), ({ axis, view }, width, moved) => {
      const { unit, ticks } = ticksOf(view, width, NEEDS);
      expect(ticksOf(panned(view, axis, moved), width, NEEDS).unit).toBe(unit);
      if (unit === 'year' || unit === 'quarter') return;
      const firsts = Array.from({ length: daysIn(view) }, (_, index) => addDays(view.start, index)).filter((day) => partsOf(day).date === 1);
      expect(ticks.filter((tick) => tick.unit !== 'day').map(({ day }) => day)).toEqual(firsts);
    }));
  });
});
