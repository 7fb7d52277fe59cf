import { parse } from 'edtf';
import { dayFrom, lastOfMonth, type Day } from './day.ts';

/** The four days between which something is possible (outer pair) and certain (inner pair). Null is open. */
export interface Bounds {
  earliestStart: Day | null;
  latestStart: Day | null;
  earliestEnd: Day | null;
  latestEnd: Day | null;
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[~?%]?$/;
/** A day, or one and another: what most dates are, and EDTF without asking. */
const PLAIN = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;
const SET = /^([[{])(.*)[\]}]$/;

/**
 * Turns an EDTF value into four days. Read: levels 0 and 1, and of level 2 the sets `[..d]`, `[d..]`, `{a,b}`.
 * The edtf library decides on syntax; the calendar is decided here, because the library rolls impossible days over.
 * Throws RangeError with the reason. Source: https://www.loc.gov/standards/datetime/
 */
export function boundsOf(value: string): Bounds {
  if (!PLAIN.test(value)) {
    try {
      parse(value, { level: 2 });
    } catch {
      throw new RangeError(`not EDTF: ${value}`);
    }
  }
  const bounds = SET.test(value) ? ofSet(value) : value.includes('/') ? ofInterval(value) : ofSpan(span(value));
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  if (earliestStart !== null && latestEnd !== null && earliestStart > latestEnd) throw new RangeError(`ends before it begins: ${value}`);
  // What began in a year and ended on a day of it began by that day, and did not end before it began.
  return {
    ...bounds,
    latestStart: latestStart !== null && latestEnd !== null && latestStart > latestEnd ? latestEnd : latestStart,
    earliestEnd: earliestEnd !== null && earliestStart !== null && earliestEnd < earliestStart ? earliestStart : earliestEnd,
  };
}

function ofSpan([first, last]: [Day, Day]): Bounds {
  return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last };
}

function ofInterval(value: string): Bounds {
  const [from = '', to = ''] = value.split('/');
  const start = from === '' || from === '..' ? null : span(from);
  const end = to === '' || to === '..' ? null : span(to);
  return {
    earliestStart: start?.[0] ?? null,
    latestStart: start?.[1] ?? null,
    earliestEnd: end?.[0] ?? null,
    latestEnd: end?.[1] ?? null,
  };
}

function ofSet(value: string): Bounds {
  const inside = value.slice(1, -1);
  if (value.startsWith('[') && !inside.includes('..')) throw new RangeError(`one of several days is not read here: ${value}`);
  if (inside.startsWith('..')) {
    const last = span(inside.slice(2))[1];
    return { earliestStart: null, latestStart: last, earliestEnd: null, latestEnd: last };
  }
  if (inside.endsWith('..')) {
    return { earliestStart: span(inside.slice(0, -2))[0], latestStart: null, earliestEnd: null, latestEnd: null };
  }
  const spans = inside.split(',').map((part) => span(part.trim()));
  const first = spans.reduce((a, b) => (b[0] < a[0] ? b : a));
  const last = spans.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { earliestStart: first[0], latestStart: first[1], earliestEnd: last[0], latestEnd: last[1] };
}

/** First and last day of a date of any precision. */
function span(value: string): [Day, Day] {
  const match = DATE.exec(value);
  if (!match) throw new RangeError(`not read here: ${value}`);
  const [, year = '', month, date] = match;
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  if (month === undefined || month === 'XX') return [real(low, 1, 1, value), real(high, 12, 31, value)];
  const inMonth = Number(month);
  if (date === undefined || date === 'XX') {
    return [real(low, inMonth, 1, value), real(high, inMonth, lastOfMonth(high, inMonth), value)];
  }
  return [real(low, inMonth, Number(date), value), real(high, inMonth, Number(date), value)];
}

function real(year: number, month: number, date: number, value: string): Day {
  const day = dayFrom(year, month, date);
  if (day === null) throw new RangeError(`no such day in the calendar: ${value}`);
  return day;
}
