import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { formatSpan } from '../i18n/dates.ts';
import { DIRECTION, joined } from '../i18n/language.ts';
import { useWords } from '../state/react.ts';
import { dayAt, type Span } from '../time/scale.ts';
import { Bar } from './DatedSign.tsx';
import { useDocumentLane, useRecordLane, useStatementLanes, type Lane, type LaneThing } from './lane-things.tsx';
import { layLane, TARGET, type LaneItem } from './layout.ts';

/** What lies where in time, lane by lane: every statement as what it is, the documents, outside records, and what has no exact day. */
export function Lanes({ view, width }: { view: Span; width: number }) {
  const { words: { time: words }, language } = useWords();
  const lanes = [...useStatementLanes(view, width), useDocumentLane(view, width), useRecordLane(view, width)];
  const box = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useEffect(() => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('.lane-mark, .cluster') ?? [])];
    const chosen = all.find((one) => one === document.activeElement) ?? all.find((one) => one.getAttribute('aria-pressed') === 'true') ?? all[0];
    for (const one of all) one.tabIndex = one === chosen ? 0 : -1;
    // What had the focus may have gone out of view with the days it stood on.
    if (held.current && document.activeElement === document.body) chosen?.focus({ preventScroll: true });
  });
  return (
    <div className="lanes" role="group" aria-label={words.lanes} ref={box} onKeyDown={(event) => walk(event, box.current, DIRECTION[language] === 'rtl')}
      onFocus={() => { held.current = true; }} onBlur={({ currentTarget, relatedTarget }) => { held.current = relatedTarget === null || currentTarget.contains(relatedTarget); }}>
      {lanes.map((lane) => <LaneRow key={lane.key} lane={lane} view={view} width={width} />)}
      <Tip key={`${view.start} ${view.end}`} box={box} />
    </div>
  );
}

/** The words of what is pointed at or has the focus. */
function Tip({ box }: { box: RefObject<HTMLDivElement | null> }) {
  const [tip, setTip] = useState<string | null>(null);
  useEffect(() => {
    const lanes = box.current;
    const show = ({ target }: Event) => setTip(target instanceof Element ? (target.closest<HTMLElement>('[data-words]')?.dataset['words'] ?? null) : null);
    const hide = () => setTip(null);
    const events = [['pointerover', show], ['focusin', show], ['pointerleave', hide], ['focusout', hide]] as const;
    for (const [name, work] of events) lanes?.addEventListener(name, work);
    return () => {
      for (const [name, work] of events) lanes?.removeEventListener(name, work);
    };
  }, [box]);
  return <p className="lane-tip" aria-hidden="true">{tip}</p>;
}

function LaneRow({ lane, view, width }: { lane: Lane; view: Span; width: number }) {
  const { words, language } = useWords();
  const days = view.end - view.start + 1;
  const { items, rows, before, after } = layLane(lane.placed, width, width / days);
  const several = (keys: number[], label: string) => <Several things={keys.flatMap((key) => lane.thingOf(key) ?? [])} label={label} />;
  const daysOf = (at: number) => formatSpan(dayAt((at - TARGET / 2) / width, view), dayAt((at + TARGET / 2) / width, view), language);
  return (
    <div className={`lane lane-${lane.key}`} role="group" aria-label={lane.name}>
      <span className="lane-name">{lane.name}{lane.undated.length > 0 && <> {several(lane.undated, words.time.noDate)}</>}</span>
      <span className="lane-margin">{before.length > 0 && several(before, words.time.earlier)}</span>
      <div className="lane-axis" style={{ blockSize: `calc(${rows} * var(--lane))` }}>
        {items.map((item) => <Item key={item.type === 'density' ? `density ${item.start}` : item.type === 'mark' ? item.key : `cluster ${item.keys[0]}`} item={item} lane={lane} several={(keys) => several(keys, item.type === 'cluster' ? daysOf(item.at) : '')} />)}
      </div>
      <span className="lane-margin">{after.length > 0 && several(after, words.time.later)}</span>
    </div>
  );
}

const topOf = (row: number) => `calc(${row} * var(--lane))`;

function Item({ item, lane, several }: { item: LaneItem; lane: Lane; several(keys: number[]): ReactNode }) {
  switch (item.type) {
    case 'density':
      return <span className="lane-density" style={{ insetInlineStart: item.start, inlineSize: item.end - item.start, '--count': item.count } as React.CSSProperties}>{item.count}</span>;
    case 'cluster':
      return <span className="lane-item" style={{ insetInlineStart: item.at, insetBlockStart: topOf(item.row) }}>{several(item.keys)}</span>;
    case 'mark': {
      const thing = lane.thingOf(item.key);
      return thing ? <Mark thing={thing} {...item} /> : null;
    }
  }
}

interface MarkProps { thing: LaneThing; start: number; end: number; at: number; row: number }

function Mark({ thing, start, end, at, row }: MarkProps) {
  const long = end - start >= 2 * TARGET;
  const edge = long ? start : at - TARGET / 2;
  const style = {
    insetInlineStart: edge, insetBlockStart: topOf(row), '--extent': `${long ? end - start : 0}px`, '--at': `${at - edge}px`,
    ...(thing.colour ? { '--sign-light': thing.colour.light, '--sign-dark': thing.colour.dark } : {}),
  } as React.CSSProperties;
  return (
    <button type="button" tabIndex={-1} className={thing.related && !thing.pressed ? 'lane-mark related' : 'lane-mark'} data-id={thing.id} data-words={thing.words} data-evidence={thing.evidence ?? 'absent'}
      aria-pressed={thing.pressed} aria-label={thing.words} style={style} onClick={thing.choose}>
      {end > start && <Bar extent={thing.extent} width={end - start} offset={start - edge} open={thing.open} />}
      <span className="lane-sign">{thing.draw()}</span>
    </button>
  );
}

const MOST_NAMES = 3;

/** Several marks as one with their number; pressed, it names them to choose from. */
function Several({ things, label }: { things: readonly LaneThing[]; label: string }) {
  const { words, language } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== button.current && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const [only] = things;
  if (things.length === 1 && only) return <Mark thing={only} start={0} end={0} at={TARGET / 2} row={0} />;
  const there = things.some(({ evidence }) => evidence !== null && evidence !== 'ghost');
  const names = [...new Set(things.map(({ name }) => name))];
  const more = names.length - MOST_NAMES;
  const said = `${label}: ${words.marks(things.length)}. ${joined(language, [...names.slice(0, MOST_NAMES), more > 0 && words.time.andMore(more)])}`;
  // The number one sees is part of what the button is called; a dual does not hold it.
  const named = said.includes(String(things.length)) ? said : `${things.length}: ${said}`;
  const look = things.some(({ pressed }) => pressed) ? 'cluster-pressed' : things.some(({ related }) => related) ? 'cluster-related' : '';
  return (
    <span className="several">
      <button type="button" ref={button} tabIndex={-1} className={`cluster ${there ? '' : 'cluster-absent'} ${look}`} aria-expanded={open} aria-label={named}
        data-words={said} data-members={things.map(({ id, evidence }) => `${id}:${evidence ?? 'absent'}`).join(' ')} onClick={() => setOpen(!open)}>{things.length}</button>
      {open && (
        <span className="several-list" role="group" aria-label={label} tabIndex={-1} ref={focusFirst} onKeyDown={onKeyDown} onBlur={onBlur}>
          {things.map((thing, index) => (
            <button key={`${thing.id} ${index}`} type="button" className="row-button" data-evidence={thing.evidence ?? 'absent'} onClick={() => { thing.choose(); close(); }}>
              {thing.draw()}<span>{thing.words}</span>
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

const focusFirst = (list: HTMLElement | null): void => list?.querySelector('button')?.focus();

/** One tab stop; arrows walk along a lane the way time runs, up and down from lane to lane. */
function walk(event: KeyboardEvent, box: HTMLElement | null, rtl: boolean): void {
  const here = event.target as HTMLElement;
  const lane = here.closest<HTMLElement>('.lane');
  if (!box || !lane || here.closest('.several-list') || event.altKey || event.ctrlKey || event.metaKey) return;
  const lanes = [...box.querySelectorAll<HTMLElement>('.lane')].filter((one) => stops(one).length > 0);
  const along = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
  const across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const own = stops(lane);
  const at = own.indexOf(here);
  const other = across === undefined ? undefined : lanes[lanes.indexOf(lane) + across];
  const target = event.key === 'Home' ? own[0] : event.key === 'End' ? own.at(-1) : along !== undefined ? own[at + along] : other && nearest(other, here);
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}

const stops = (lane: HTMLElement): HTMLElement[] => [...lane.querySelectorAll<HTMLElement>('.lane-mark, .cluster')].sort((a, b) => position(a) - position(b));

/** Distance from the start of the line, in the direction of writing. */
function position(element: HTMLElement): number {
  const { left, right } = element.getBoundingClientRect();
  return getComputedStyle(element).direction === 'rtl' ? -right : left;
}

function nearest(lane: HTMLElement, to: HTMLElement): HTMLElement | undefined {
  return stops(lane).sort((a, b) => Math.abs(position(a) - position(to)) - Math.abs(position(b) - position(to)))[0];
}
