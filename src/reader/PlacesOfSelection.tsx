import { openDocument, select, stepPassage } from '../state/actions.ts';
import { currentPassage, selectedFeature } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';

/** While a document is read with a mark selected: how often it is named and supported here, and the way from place to place. */
export function PlacesOfSelection({ document }: { document: string }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const selected = useSnapshot(({ wish }) => selectedFeature(atlas, wish));
  const current = useSnapshot(({ wish }) => currentPassage(atlas, wish));
  const feature = selected === null ? undefined : atlas.features[selected];
  if (selected === null || !feature) return null;
  const passages = atlas.passagesOf(selected);
  const at = passages.findIndex((one) => one.id === current?.id);
  const go = (index: number) => {
    const passage = passages[index];
    if (!passage) return;
    if (passage.document !== document) openDocument(store, passage.document, passage.paragraph);
    stepPassage(store, passage.id);
  };
  const here = passages.filter((passage) => passage.document === document).length;
  const named = atlas.mentionsIn(document).filter((mention) => mention.target === feature.id).length;
  return (
    <p className="places-of-selection">
      <b>{feature.properties.name[language]}</b> <small>{words.inTheTexts(named)} · {words.passages(here)}</small>
      <button type="button" className="button" disabled={at <= 0} onClick={() => go(at - 1)}>{words.previousPassage}</button>
      <button type="button" className="button" disabled={at >= passages.length - 1} onClick={() => go(at + 1)}>{words.nextPassage}</button>
      <button type="button" className="button" onClick={() => { store.change(() => ({ document: null, paragraph: null })); select(store, feature.id, 'map'); }}>{words.whatIsSaid}</button>
    </p>
  );
}
