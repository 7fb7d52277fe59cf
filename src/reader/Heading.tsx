import { formatDay } from '../i18n/dates.ts';
import { presentSlice } from '../model/presence.ts';
import type { PublishedFeature, Words } from '../model/published.ts';
import type { Slice } from '../model/slices.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { evidenceWords, whenWords } from '../signs/phrases.ts';
import { Sign } from '../signs/Sign.tsx';
import { DATE_KIND_EXPLANATIONS } from '../signs/explanations.ts';
import { DATE_KIND_WORDS, markWord } from '../signs/words.ts';
import { goToItsTime } from '../state/actions.ts';
import { dayOfSlice } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { Explain } from './Explain.tsx';

/** What its kind of date means, and how it was worked out. */
function meaningOf({ dateKind, statements: [statement] }: Slice): Words {
  const meaning = DATE_KIND_EXPLANATIONS[dateKind];
  const reasoning = statement?.reasoning;
  return reasoning ? { ar: `${meaning.ar} ${reasoning.ar}`, en: `${meaning.en} ${reasoning.en}` } : meaning;
}

/** What the selected thing is called, and how it stands at the time shown. */
export function Heading({ feature, index }: { feature: PublishedFeature; index: number }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const inScene = useSnapshot(({ scene }) => scene.byFeature.get(index));
  const time = useSnapshot(({ wish }) => wish.time);
  const { kind, name } = feature.properties;
  const slices = atlas.slicesOf(index);
  // Layers, filter or search may hide what is there at the time.
  const entry = inScene ?? presentSlice(slices, time);
  const slice = entry?.slice ?? slices.at(-1);
  const { state, speaker } = slice ?? { state: 'unknown' as const, speaker: 'told' as const };
  const states = new Set(slices.map((one) => one.state)).size;
  const undated = slices.every(({ rule }) => rule === 'undated');
  const plan = slice?.rule === 'planned' ? slice.statements.find((one) => 'state' in one.value && one.value.state === 'planned') : undefined;
  const day = (entry && entry.evidence !== 'ghost') || !slice || undated ? null : dayOfSlice(slice, atlas.axis);
  return (
    <header className="feature-head">
      <h2><Sign kind={kind} state={state} speaker={speaker} evidence={entry?.evidence ?? 'full'} /> {name[language]}</h2>
      <p className="feature-state">
        <strong>{markWord({ state, speaker }, kind, language)}</strong>
        {feature.properties.draft && <span className="flag">{words.draft}</span>}
        {states > 1 && <> · {words.states(states)}</>}
      </p>
      <p className="stands">
        <span className="visually-hidden">{words.time.standsNow}: </span>
        {plan && <>{words.time.plannedFor(whenWords(plan, language))} · </>}{entry ? evidenceWords(entry, language) : undated ? words.time.undatedNow : words.time.notThen}
        {!inScene && entry && <> · {words.time.narrowedAway}</>}
        {slice && !undated && <> · <Explain meaning={meaningOf(slice)}><DateGlyph kind={slice.dateKind} /> {DATE_KIND_WORDS[slice.dateKind][language]}</Explain></>}
        {day !== null && time.mode !== 'all' && <> <button type="button" className="link-button" onClick={() => goToItsTime(store, feature.id)}>{words.time.goToItsTime}: {formatDay(day, language)}</button></>}
      </p>
    </header>
  );
}
