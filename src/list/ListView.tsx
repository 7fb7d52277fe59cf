import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Atlas } from '../atlas/atlas.ts';
import { evidenceWords } from '../signs/phrases.ts';
import { showAll } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { ChangesView } from './ChangesView.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { ListRow, type Row } from './ListRow.tsx';
import './list.css';

/** Everything the map shows, in words: the scene by layer, ghosts and undated in groups of their own. */
export function ListView() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const comparing = useSnapshot(({ wish }) => wish.comparing);
  const rows = scene.entries.map((entry): Row => ({ feature: entry.feature, state: entry.slice.state, speaker: entry.slice.speaker, evidence: entry.evidence, detail: entry.evidence === 'full' ? null : evidenceWords(entry, language) }));
  const spoken = rows.filter((row) => row.evidence !== 'ghost');
  const groups = [
    ...atlas.manifest.layers.map((layer) => ({
      id: layer.id, name: layer.name[language], rows: spoken.filter((row) => atlas.features[row.feature]?.properties.layer === layer.id),
    })),
    { id: 'ghosts', name: words.ghostGroup, rows: rows.filter((row) => row.evidence === 'ghost') },
    { id: 'undated', name: words.undatedGroup, rows: scene.undated.map((feature): Row => undatedRow(atlas, feature)) },
  ].filter((group) => group.rows.length > 0);
  const off = scene.off.entries.length + scene.off.undated.length;
  const box = useRef<HTMLElement>(null);

  const selection = useSnapshot(({ wish }) => wish.selection);
  useEffect(() => {
    const list = box.current;
    const row = selection === null ? null : list?.querySelector<HTMLElement>(`button[data-id="${CSS.escape(selection)}"]`);
    // Only within the list's own box: on a phone the list is part of the page, which must not jump.
    if (!list || !row || list.scrollHeight <= list.clientHeight) return;
    const [own, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
    if (own.top < outer.top || own.bottom > outer.bottom) list.scrollTop += own.top - outer.top - list.clientHeight / 3;
  }, [selection]);

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
      <h2>{words.list} <small>{words.marks(spoken.length + scene.undated.length)}{rows.length > spoken.length && ` ${words.time.ghosts(rows.length - spoken.length)}`}</small>
        <button type="button" className="button only-phone" onClick={() => document.getElementById('reader')?.scrollIntoView()}>{words.skipToReader}</button>
      </h2>
      <FilterPanel />
      {off > 0 && <p className="list-off">{words.switchedOff(off)} <button type="button" className="link-button" onClick={() => showAll(store)}>{words.showAll}</button></p>}
      {groups.length === 0 && <p className="empty">{words.emptyList}</p>}
      {comparing && <ChangesView rows={rows} />}
      {!comparing && groups.map((group, groupIndex) => (
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
  return { feature, state: last?.state ?? 'unknown', speaker: last?.speaker ?? 'told', evidence: null, detail: null };
}
