import { useEffect, useState } from 'react';
import type { Hit } from '../atlas/search.ts';
import type { AtlasDocument } from '../atlas/atlas.ts';
import type { Stretch } from '../text/slice.ts';
import { VOICE_WORDS } from '../signs/words.ts';
import { choosePassage, goToPlace, openDocument, select, selectActor, setQuery } from '../state/actions.ts';
import { admittedHits } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { SearchBox, type SearchGroup } from '../ui/SearchBox.tsx';
import { languageOf } from '../i18n/language.ts';
import './search.css';

/** The list of results holds all of them up to so many. */
const MOST = 200;

/** One box over everything that can be read. What it finds narrows list, map and timeline; choosing a result opens it. `taken`: the keyboard is in the box already; `typed`: what it has typed there. */
export function SearchView({ taken, typed }: { taken: boolean; typed: string | null }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const wished = useSnapshot(({ wish }) => wish.query);
  const filter = useSnapshot(({ wish }) => wish.filter);
  // What is typed shows at once and the wish follows at the next frame, so while one types the box leads.
  const [query, type] = useState(typed ?? wished);
  useEffect(() => {
    if (document.activeElement?.getAttribute('role') !== 'combobox') type(wished);
  }, [wished]);
  const hits: Hit[] = query.trim() === ''
    ? atlas.features.map(({ id, properties }) => ({ type: 'feature', id, found: properties.name[language], foreign: false }))
    : admittedHits(atlas, atlas.search(query), filter).slice(0, MOST);
  const named: [Hit['type'], string][] = [
    ['feature', words.groupFeatures], ['actor', words.groupActors], ['place', words.groupPlaces], ['document', words.groupDocuments],
    ['passage', words.groupPassages], ['paragraph', words.groupParagraphs], ['record', words.groupRecords],
  ];
  const groups = named.map(([kind, name]): SearchGroup => ({
    id: kind, name,
    items: hits.filter((hit) => hit.type === kind).map((hit) => ({ id: keyOf(hit), text: textOf(hit), content: <Result hit={hit} /> })),
  })).filter((group) => group.items.length > 0);
  return (
    <SearchBox
      label={words.search} hint={words.searchHint} empty={words.results(0)} count={words.results(hits.length)} close={words.close} taken={taken} query={query} groups={groups}
      onQuery={(text) => { type(text); setQuery(store, text); }}
      onChoose={(key) => {
        const hit = hits.find((one) => keyOf(one) === key);
        type('');
        setQuery(store, '');
        if (hit) open(store, hit);
        requestAnimationFrame(() => document.getElementById('reader')?.focus());
      }}
    />
  );
}

const keyOf = (hit: Hit): string => (hit.type === 'paragraph' ? `paragraph:${hit.id}-${hit.paragraph}` : `${hit.type}:${hit.id}`);
const textOf = (hit: Hit): string => ('found' in hit ? hit.found : 'text' in hit ? hit.text : keyOf(hit));

function open(store: Store, hit: Hit): void {
  switch (hit.type) {
    case 'feature': return select(store, hit.id);
    case 'actor': return selectActor(store, hit.id);
    case 'place': return goToPlace(store, hit.id);
    case 'document': return openDocument(store, hit.id);
    case 'passage': return choosePassage(store, hit.id);
    case 'paragraph': return openDocument(store, hit.id, hit.paragraph);
    case 'record': return select(store, hit.feature);
  }
}

function Result({ hit }: { hit: Hit }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  switch (hit.type) {
    case 'passage': {
      const passage = atlas.passages.get(hit.id);
      if (!passage) return null;
      return (
        <>
          <q lang="ar" dir="rtl"><Marked text={passage.exact} from={0} to={passage.exact.length} marked={hit.inGloss ? [] : hit.marked} /></q>
          {hit.inGloss && <span lang="en" dir="ltr" className="gloss"><Marked text={passage.gloss} from={0} to={passage.gloss.length} marked={hit.marked} /></span>}
          <small><Where document={atlas.documents.get(passage.document)} paragraph={passage.paragraph} /></small>
        </>
      );
    }
    case 'paragraph': {
      const source = atlas.documents.get(hit.id);
      if (!source) return null;
      const within = source.paragraphs[hit.paragraph - 1] as Stretch;
      return (
        <>
          <q lang="ar" dir="rtl"><Excerpt text={source.text} within={within} excerpt={hit.excerpt} marked={hit.marked} /></q>
          {hit.english && <span lang="en" dir="ltr" className="gloss"><Excerpt text={hit.english.text} within={{ start: 0, end: hit.english.text.length }} excerpt={hit.english.excerpt} marked={hit.english.marked} /></span>}
          <small><Where document={source} paragraph={hit.paragraph} /></small>
        </>
      );
    }
    case 'record':
      return <><span lang={languageOf(hit.text)}><Marked text={hit.text} from={0} to={hit.text.length} marked={hit.marked} /></span><small>{words.records}</small></>;
    default: {
      const feature = hit.type === 'feature' ? atlas.features[atlas.indexOf(hit.id) ?? -1] : undefined;
      const label = (feature?.properties.name ?? atlas.nameOf(hit.id))[language];
      return <>{label}{hit.type === 'feature' && hit.foreign && <small> <bdi lang={languageOf(hit.found)}>{hit.found}</bdi>: {words.notTheirWord}</small>}</>;
    }
  }
}

/** Which document and voice a quotation is from. */
function Where({ document: source, paragraph }: { document: AtlasDocument | undefined; paragraph: number }) {
  const { language } = useWords();
  const section = source?.source.sections.find((one) => one.paragraphs[0] <= paragraph && paragraph <= one.paragraphs[1]);
  return <>{source?.source.shortName[language]} · {section && VOICE_WORDS[section.voice][language]}</>;
}

function Excerpt({ text, within, excerpt: { start, end }, marked }: { text: string; within: Stretch; excerpt: Stretch; marked: readonly Stretch[] }) {
  return <>{start > within.start && '… '}<Marked text={text} from={start} to={end} marked={marked} />{end < within.end && ' …'}</>;
}

function Marked({ text, from, to, marked }: { text: string; from: number; to: number; marked: readonly Stretch[] }) {
  const inside = marked.filter((one) => from <= one.start && one.end <= to).sort((a, b) => a.start - b.start).filter((one, at, all) => at === 0 || one.start >= (all[at - 1] as Stretch).end);
  return (
    <>
      {inside.map(({ start, end }, at) => <span key={start}>{text.slice(at === 0 ? from : inside[at - 1]?.end, start)}<b>{text.slice(start, end)}</b></span>)}
      {text.slice(inside.at(-1)?.end ?? from, to)}
    </>
  );
}
