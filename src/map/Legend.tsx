import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { gradesOf, SWITCHES, tokenOf, tokensOf, type SwitchGroup } from '../atlas/switches.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Scene } from '../atlas/scene.ts';
import { joined } from '../i18n/language.ts';
import type { Evidence } from '../model/presence.ts';
import type { PublishedFeature, Words } from '../model/published.ts';
import type { Speaker } from '../model/slices.ts';
import type { DateKind, FeatureKind, Grade, State } from '../model/vocabulary.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { DATE_KIND_EXPLANATIONS, EVIDENCE_EXPLANATIONS, FEATURE_KIND_EXPLANATIONS, GRADE_EXPLANATIONS, SPEAKER_EXPLANATIONS, STATE_EXPLANATIONS } from '../signs/explanations.ts';
import { Sign } from '../signs/Sign.tsx';
import { CHANGE_SIGNS, changeSigns } from '../signs/time-signs.ts';
import { DATE_KIND_WORDS, EVIDENCE_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, SPEAKER_WORDS, STATE_WORDS } from '../signs/words.ts';
import { WORDS } from '../i18n/words.ts';
import { showAll, toggleHidden } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { useEager } from '../ui/use-eager.ts';
import { ChangeSample, GradeSample, MAP_SHAPES, MapShape, TIME_SHAPES, TimeShape } from './legend-samples.tsx';
import './legend.css';

/** What the signs mean, made from the signs' own tables for what is shown now; each entry can be switched off and is explained. */
export function Legend() {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="legend" onToggle={({ currentTarget }) => setOpen(currentTarget.open)} onKeyDown={closeOnEscape}>
      <summary>{words.legend}</summary>
      {open && <Groups />}
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const { key, currentTarget } = event;
  if (key !== 'Escape' || !currentTarget.open) return;
  event.preventDefault();
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

type NameOf = 'kind' | 'state' | 'evidence' | 'speaker' | 'grade' | 'dateKind';
const GROUPS: readonly (readonly [group: SwitchGroup, name: NameOf])[] = [['kind', 'kind'], ['state', 'state'], ['evidence', 'evidence'], ['speaker', 'speaker'], ['grade', 'grade'], ['date', 'dateKind']];

function Groups() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const hidden = useSnapshot(({ wish }) => wish.hidden);
  const changes = useSnapshot((snapshot) => snapshot.changes);
  const shown = countsOf(atlas, scene);
  const off = countsOf(atlas, scene.off);
  const own = (feature: number) => new Set(changes.flatMap((one) => (one.feature === feature ? [one.change] : [])));
  const used = new Set([...new Set(changes.map(({ feature }) => feature))].flatMap((feature) => changeSigns(own(feature))));
  return (
    <div className="legend-groups">
      <p className="legend-note">{words.switchesNote}{hidden.length > 0 && <> <button type="button" className="link-button" onClick={() => showAll(store)}>{words.showAll}</button></>}</p>
      {GROUPS.map(([group, name]) => {
        const there = SWITCHES[group].filter((value) => [shown, off].some((counts) => counts.has(tokenOf(group, value))) || hidden.includes(tokenOf(group, value)));
        return there.length > 0 && (
          <Group key={group} name={words[name]} className={`legend-${group}`}>
            {there.map((value) => {
              const token = tokenOf(group, value);
              const on = !hidden.includes(token);
              return <Entry key={token} token={token} on={on} count={(on ? shown : off).get(token) ?? 0} {...entryOf(group, value)} />;
            })}
          </Group>
        );
      })}
      <Group name={words.onMap.alsoOnMap} className="legend-shape">
        {MAP_SHAPES.map((shape) => <li key={shape}><span className="legend-entry"><span className="legend-sample"><MapShape shape={shape} /></span>{words.onMap.shapes[shape]}</span></li>)}
      </Group>
      <Group name={words.time.inTime} className="legend-shape">
        {TIME_SHAPES.map(([shape, name]) => <li key={shape}><span className="legend-entry"><span className="legend-sample"><TimeShape shape={shape} /></span>{words.time[name]}</span></li>)}
      </Group>
      {used.size > 0 && (
        <Group name={words.time.modeCompare} className="legend-change">
          {CHANGE_SIGNS.filter(({ id }) => used.has(id)).map(({ id, of, glyph }) => <li key={id}><span className="legend-entry"><span className="legend-sample"><ChangeSample glyph={glyph} /></span>{joined(language, of.map((change) => words.time.changes[change]))}</span></li>)}
        </Group>
      )}
    </div>
  );
}

/** How many marks each token stands for, undated ones among them. */
function countsOf(atlas: Atlas, { entries, undated }: Pick<Scene, 'entries' | 'undated'>): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const { feature, slice, evidence } of entries) {
    tokensOf(atlas.features[feature] as PublishedFeature, slice).forEach(count);
    count(tokenOf('evidence', evidence));
  }
  for (const index of undated) {
    const feature = atlas.features[index] as PublishedFeature;
    const last = atlas.slicesOf(index).at(-1);
    if (last) tokensOf(feature, last).forEach(count);
    else gradesOf(feature).forEach((grade) => count(tokenOf('grade', grade)));
  }
  return counts;
}

interface Explained { name: Words; meaning: Words; sample: ReactNode }

const NOT_DRAWN: Words = { ar: WORDS.ar.notOnMap, en: WORDS.en.notOnMap };

/** The sign, the word and the meaning of one value of a group, out of the signs' tables. */
function entryOf(group: SwitchGroup, value: string): Explained {
  switch (group) {
    case 'kind': return of(FEATURE_KIND_WORDS, FEATURE_KIND_EXPLANATIONS, value as FeatureKind, (kind) => <Sign kind={kind} state="held" />);
    case 'state': return of(STATE_WORDS, STATE_EXPLANATIONS, value as State, (state) => <><Sign kind="exercise" state={state} /><Sign kind="gas-corridor" state={state} /></>);
    case 'evidence': return of(EVIDENCE_WORDS, EVIDENCE_EXPLANATIONS, value as Evidence, (evidence) => <><Sign kind="conference" state="held" evidence={evidence} /><Sign kind="gas-corridor" state="held" evidence={evidence} /></>);
    case 'speaker': return of(SPEAKER_WORDS, SPEAKER_EXPLANATIONS, value as Speaker, (speaker) => <Sign kind="conference" state="held" speaker={speaker} />);
    case 'grade': return of({ ...GRADE_WORDS, none: NOT_DRAWN }, GRADE_EXPLANATIONS, value as Grade | 'none', (grade) => <GradeSample grade={grade} />);
    case 'date': return of(DATE_KIND_WORDS, DATE_KIND_EXPLANATIONS, value as DateKind, (kind) => <DateGlyph kind={kind} />);
  }
}

const of = <T extends string>(names: Record<T, Words>, meanings: Record<T, Words>, value: T, sample: (value: T) => ReactNode): Explained =>
  ({ name: names[value], meaning: meanings[value], sample: sample(value) });

function Group({ name, className, children }: { name: string; className: string; children: ReactNode }) {
  return <fieldset className={className}><legend>{name}</legend><ul>{children}</ul></fieldset>;
}

/** One entry: its switch, its sign, its word, how many marks, and one press away what it means. */
function Entry({ token, on, count, name, meaning, sample }: Explained & { token: string; on: boolean; count: number }) {
  const store = useStore();
  const { words, language } = useWords();
  const [shown, show] = useEager(on);
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = () => {
    show(!shown);
    toggleHidden(store, token);
  };
  return (
    <li>
      <label className={shown ? 'legend-entry' : 'legend-entry legend-off'}>
        <input type="checkbox" checked={shown} onChange={toggle} data-token={token} />
        <span className="legend-sample">{sample}</span>
        <span className="legend-word">{name[language]}</span> <small>{count}</small>
      </label>
      <button type="button" className="legend-explain" aria-expanded={open} aria-controls={id} aria-label={words.meaningOf(name[language])} onClick={() => setOpen(!open)}>{language === 'ar' ? '؟' : '?'}</button>
      <p id={id} hidden={!open} className="legend-meaning">{meaning[language]}</p>
    </li>
  );
}
