import type { Filter } from '../atlas/scene.ts';
import { STATEMENT_KINDS } from '../model/vocabulary.ts';
import { STATEMENT_KIND_WORDS, VOICE_WORDS } from '../signs/words.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { useEager } from '../ui/use-eager.ts';
import { Runs } from '../ui/Runs.tsx';

const SPOKEN = ['title', 'report', 'commentary', 'relayed', 'quotation'] as const;

type Field = 'voice' | 'document' | 'kind' | 'origin' | 'actor';
interface Choice { value: string; name: string }

/** Narrows map, list, timeline and search to a voice, a document, an origin, a kind of statement, an actor. */
export function FilterPanel() {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const named = (ids: Iterable<string>): Choice[] => [...ids].map((value) => ({ value, name: atlas.nameOf(value)[language] })).sort((a, b) => a.name.localeCompare(b.name, language));
  const testimonies = atlas.features.flatMap((feature) => feature.properties.statements.flatMap((statement) => statement.testimonies));
  const origins = new Set(testimonies.map((testimony) => testimony.chain[0] as string));
  const actors = new Set(atlas.features.flatMap((feature) => feature.properties.actors));
  const fields: [Field, string, Choice[]][] = [
    ['voice', words.filterVoice, SPOKEN.map((value) => ({ value, name: VOICE_WORDS[value][language] }))],
    ['document', words.filterDocument, [...atlas.documents.keys()].map((value) => ({ value, name: value }))],
    ['kind', words.filterKind, STATEMENT_KINDS.filter((value) => testimonies.some((one) => one.kind === value)).map((value) => ({ value, name: STATEMENT_KIND_WORDS[value][language] }))],
    ['origin', words.filterOrigin, named(origins)],
    ['actor', words.filterActor, named(actors)],
  ];
  return (
    <details className="filters">
      <summary>{words.filter}</summary>
      {fields.map(([field, label, choices]) => <Choices key={field} field={field} label={label} choices={choices} />)}
    </details>
  );
}

function Choices({ field, label, choices }: { field: Field; label: string; choices: Choice[] }) {
  const { words } = useWords();
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="choices">
        {[{ value: '', name: words.any }, ...choices].map((choice) => <ChoiceOf key={choice.value} field={field} choice={choice} />)}
      </div>
    </fieldset>
  );
}

function ChoiceOf({ field, choice: { value, name } }: { field: Field; choice: Choice }) {
  const store = useStore();
  const { language } = useWords();
  const on = useSnapshot(({ wish }) => (wish.filter[field] ?? '') === value);
  const [shown, show] = useEager(on);
  const choose = () => {
    show(true);
    store.change(({ filter }) => {
      const { [field]: _before, ...rest } = filter;
      return { filter: (value === '' ? rest : { ...rest, [field]: value }) as Filter };
    });
  };
  return <label className={shown ? 'chosen' : ''}><input type="radio" name={`filter-${field}`} checked={shown} onChange={choose} /><span><Runs text={name} language={language} /></span></label>;
}
