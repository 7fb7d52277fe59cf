import type { ReactNode } from 'react';
import type { Evidence } from '../model/presence.ts';
import type { Speaker } from '../model/slices.ts';
import type { State } from '../model/vocabulary.ts';
import { Sign } from '../signs/Sign.tsx';
import { GRADE_WORDS, markWord } from '../signs/words.ts';
import { select } from '../state/actions.ts';
import { litFeatures } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';

/** `detail` is how it stands at the time, where that is more than being in evidence. */
export interface Row { feature: number; state: State; speaker: Speaker; evidence: Evidence | null; detail: string | null }

/** `again`: the row stands in the list already, under another heading. */
export function ListRow({ row, first = false, again = false, children }: { row: Row; first?: boolean; again?: boolean; children?: ReactNode }) {
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
  const detail = [grade, row.detail].filter(Boolean).join(' · ');
  const tabbable = selected === null || !store.get().scene.byFeature.has(atlas.indexOf(selected) ?? -1) ? first : feature.id === selected;
  return (
    <li>
      <button
        type="button" data-id={again ? undefined : feature.id} data-again={again ? feature.id : undefined} data-evidence={row.evidence ?? 'undated'} data-state={row.state} tabIndex={tabbable || again ? 0 : -1} aria-pressed={feature.id === selected}
        className={`row-button ${lit ? 'lit' : ''}`} onClick={() => select(store, feature.id)}
      >
        <Sign kind={kind} state={row.state} speaker={row.speaker} evidence={row.evidence ?? 'full'} />
        <span className="row-name">{name[language]}<small>{detail}</small></span>
        <span className="row-state">{word}</span>
      </button>
      {children}
    </li>
  );
}
