import { WORDS } from '../i18n/words.ts';
import { entryText, type LegendEntry } from './legend.ts';
import { columns, isolated, roundKm, wrapped, type Face, type Measure } from './lines.ts';
import type { Sheet } from './sheet.ts';

/** The colours a sheet is drawn in; the page's own tokens. */
export interface Tones { paper: string; ink: string; muted: string; line: string }

type Tone = keyof Tones;

/** Things at their places, in CSS pixels from the top and from the side where reading starts. */
export type Thing =
  | { thing: 'text'; x: number; y: number; text: string; font: string; tone: Tone; latin?: boolean; end?: boolean }
  | { thing: 'map'; x: number; y: number }
  | { thing: 'rule'; x: number; y: number; width: number; tone: Tone; thick: number }
  | { thing: 'bar'; x: number; y: number; width: number }
  | { thing: 'sample'; x: number; y: number; entry: LegendEntry };

export interface MapSize { width: number; height: number; metres: number | null }

const SANS = '"IBM Plex Sans Arabic", "Noto Sans Arabic", system-ui, sans-serif';
const face = (weight: 400 | 600, size: number, line: number): Face => ({ font: `${weight} ${size}px ${SANS}`, line });
const TITLE = face(600, 25, 36);
const TIME = face(600, 18, 28);
const STRONG = face(600, 14.5, 23);
const HEADING = face(600, 12.5, 18);
const BODY = face(400, 13, 21);
const SMALL = face(400, 11.5, 18);

/** The fonts to have before anything is measured. */
export const FONTS: readonly string[] = [TITLE, TIME, STRONG, HEADING, BODY, SMALL].map(({ font }) => font);

export const MARGIN = 28;
const SAMPLE = 52;
const COLUMN = 156;
const GUTTER = 18;
const BAR = 130;

/** Where everything of a sheet stands around a map of `map` CSS pixels, and how large the sheet is. */
export function layOut(sheet: Sheet, map: MapSize, measure: Measure): { width: number; height: number; things: Thing[] } {
  const { language } = sheet;
  const words = WORDS[language];
  const things: Thing[] = [];
  const inner = map.width;
  let y = MARGIN;
  const write = (text: string, { font, line }: Face, tone: Tone, latin = false) => {
    for (const one of wrapped(text, font, inner, measure)) {
      things.push({ thing: 'text', x: MARGIN, y: y + line * 0.72, text: latin ? one : isolated(one, language), font, tone, ...(latin && { latin }) });
      y += line;
    }
  };
  write(sheet.title, TITLE, 'ink');
  write(sheet.time, TIME, 'ink');
  write(sheet.caution, STRONG, 'muted');
  y += 4;
  if (sheet.highlighted !== null) write(sheet.highlighted, BODY, 'ink');
  for (const line of sheet.narrowing) write(line, BODY, 'ink');
  y += 8;
  things.push({ thing: 'map', x: MARGIN, y });
  y += map.height + 8;
  const scale = map.metres === null ? null : roundKm(map.metres * Math.min(BAR, inner / 3));
  const north = isolated(words.share.north, language);
  if (scale !== null && map.metres !== null) {
    const width = (scale * 1000) / map.metres;
    things.push({ thing: 'bar', x: MARGIN, y: y + 9, width });
    things.push({ thing: 'text', x: MARGIN + width + 8, y: y + SMALL.line * 0.72, text: isolated(words.share.scale(scale), language), font: SMALL.font, tone: 'ink' });
  }
  things.push({ thing: 'text', x: MARGIN + inner, y: y + SMALL.line * 0.72, text: north, font: SMALL.font, tone: 'ink', end: true });
  y += SMALL.line + 8;
  things.push({ thing: 'rule', x: MARGIN, y, width: inner, tone: 'line', thick: 1 });
  y += 6;
  y = legend(sheet, inner, y, measure, things) + 8;
  things.push({ thing: 'rule', x: MARGIN, y, width: inner, tone: 'line', thick: 1 });
  y += 8;
  write(sheet.counts, BODY, 'ink');
  write(words.share.scope, SMALL, 'muted');
  write(sheet.rests, BODY, 'ink');
  for (const source of sheet.sources) write(source, SMALL, 'muted');
  y += 6;
  write(sheet.policy, SMALL, 'muted');
  write(sheet.credit, SMALL, 'muted');
  y += 6;
  write(sheet.address, SMALL, 'muted', true);
  return { width: inner + 2 * MARGIN, height: Math.ceil(y + MARGIN - 8), things };
}

/** The legend in columns; a heading never stands without its first entry. Returns where it ends. */
function legend({ legend: groups, language }: Sheet, inner: number, top: number, measure: Measure, things: Thing[]): number {
  const count = Math.max(1, Math.floor((inner + GUTTER) / (COLUMN + GUTTER)));
  const width = (inner - GUTTER * (count - 1)) / count;
  const blocks = groups.flatMap(({ heading, entries }) => entries.map((entry, index) => blockOf(entry, heading, index === 0, width, measure)));
  let lowest = top;
  columns(blocks, count).forEach((column, at) => {
    let y = top;
    const x = MARGIN + at * (width + GUTTER);
    for (const [index, { heading, opens, entry, lines, height }] of column.entries()) {
      // A group that goes on in the next column says again what it is.
      const said = opens || index === 0 ? heading : [];
      if (said.length > 0) y += LEAD;
      for (const text of said) {
        things.push({ thing: 'text', x, y: y + HEADING.line * 0.72, text: isolated(text, language), font: HEADING.font, tone: 'muted' });
        y += HEADING.line;
      }
      const own = opens ? height - LEAD - heading.length * HEADING.line : height;
      things.push({ thing: 'sample', x: x + SAMPLE / 2 - 4, y: y + own / 2, entry });
      const first = y + own / 2 - (BODY.line * (lines.length - 1)) / 2 + BODY.line * 0.22;
      lines.forEach((text, row) => things.push({ thing: 'text', x: x + SAMPLE, y: first + BODY.line * row, text: isolated(text, language), font: BODY.font, tone: 'ink' }));
      y += own;
    }
    lowest = Math.max(lowest, y);
  });
  return lowest;
}

const ROW = 34;
/** Space above a heading of the legend. */
const LEAD = 7;

interface Block { heading: string[]; opens: boolean; entry: LegendEntry; lines: string[]; height: number }

function blockOf(entry: LegendEntry, group: string, opens: boolean, width: number, measure: Measure): Block {
  const heading = wrapped(group, HEADING.font, width, measure);
  const lines = wrapped(entryText(entry), BODY.font, width - SAMPLE, measure);
  return { heading, opens, entry, lines, height: (opens ? LEAD + heading.length * HEADING.line : 0) + Math.max(ROW, lines.length * BODY.line + 6) };
}
