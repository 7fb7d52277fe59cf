import { useRef, type KeyboardEvent } from 'react';
import type { Atlas } from '../atlas/atlas.ts';
import type { Evidence } from '../model/presence.ts';
import type { Speaker } from '../model/slices.ts';
import type { State } from '../model/vocabulary.ts';
import { Sign } from '../signs/Sign.tsx';
import { EVIDENCE_WORDS, GRADE_WORDS, markWord } from '../signs/words.ts';
import { select } from '../state/actions.ts';
import { litFeatures } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { FilterPanel } from './FilterPanel.tsx';
import './list.css';

interface Row { feature: number; state: State; speaker: Speaker; evidence: Evidence | null }

/** Everything the map shows, in words: the scene by layer, ghosts and undated in groups of their own. */
export function ListView() {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const rows = scene.entries.map(({ feature, slice, evidence }): Row => ({ feature, state: slice.state, speaker: slice.speaker, evidence }));
  const spoken = rows.filter((row) => row.evidence !== 'ghost');
  const groups = [
    ...atlas.manifest.layers.map((layer) => ({
      id: layer.id, name: layer.name[language], rows: spoken.filter((row) => atlas.features[row.feature]?.properties.layer === layer.id),
    })),
    { id: 'ghosts', name: words.ghostGroup, rows: rows.filter((row) => row.evidence === 'ghost') },
    { id: 'undated', name: words.undatedGroup, rows: scene.undated.map((feature): Row => undatedRow(atlas, feature)) },
  ].filter((group) => group.rows.length > 0);
  const box = useRef<HTMLElement>(null);

  /** One tab stop; arrows, Home and End walk the rows. */
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('button[data-id]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = target === undefined || at === -1 ? undefined : buttons[Math.max(0, Math.min(buttons.length - 1, target))];
    if (!button) return;
    event.preventDefault();
    button.focus();
  };

  return (
    <section className="list" role="region" aria-label={words.list} id="list" ref={box} onKeyDown={onKeyDown} tabIndex={-1}>
      <h2>{words.list} <small>{words.marks(rows.length + scene.undated.length)}</small>
        <button type="button" className="button only-phone" onClick={() => document.getElementById('reader')?.scrollIntoView()}>{words.skipToReader}</button>
      </h2>
      <FilterPanel />
      {groups.length === 0 && <p className="empty">{words.emptyList}</p>}
      {groups.map((group, groupIndex) => (
        <section key={group.id} className="list-group">
          <h3>{group.name}</h3>
          <ul>
            {group.rows.map((row, index) => <ListRow key={row.feature} row={row} first={groupIndex === 0 && index === 0} />)}
          </ul>
        </section>
      ))}
    </section>
  );
}

function undatedRow(atlas: Atlas, feature: number): Row {
  const last = atlas.slicesOf(feature).at(-1);
  return { feature, state: last?.state ?? 'unknown', speaker: last?.speaker ?? 'told', evidence: null };
}

function ListRow({ row, first }: { row: Row; first: boolean }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const selected = useSnapshot(({ wish }) => wish.selection);
  const lit = useSnapshot(({ wish }) => litFeatures(atlas, wish).has(row.feature));
  const feature = atlas.features[row.feature];
  if (!feature) return null;
  const { kind, name, geometryGrade } = feature.properties;
  const word = markWord(row, kind, language);
  const grade = geometryGrade === null ? words.notOnMap : GRADE_WORDS[geometryGrade][language];
  const detail = [grade, ...(row.evidence === null || row.evidence === 'full' ? [] : [EVIDENCE_WORDS[row.evidence][language]])].join(' · ');
  const tabbable = selected === null || !store.get().scene.byFeature.has(atlas.indexOf(selected) ?? -1) ? first : feature.id === selected;
  return (
    <li>
      <button
        type="button" data-id={feature.id} tabIndex={tabbable ? 0 : -1} aria-pressed={feature.id === selected}
        className={`row-button ${lit ? 'lit' : ''}`} onClick={() => select(store, feature.id)}
      >
        <Sign kind={kind} state={row.state} speaker={row.speaker} evidence={row.evidence ?? 'full'} />
        <span className="row-name">{name[language]}<small>{detail}</small></span>
        <span className="row-state">{word}</span>
      </button>
    </li>
  );
}
