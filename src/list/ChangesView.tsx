import type { ChangeEntry } from '../atlas/changes.ts';
import { formatDay } from '../i18n/dates.ts';
import { CHANGES } from '../model/vocabulary.ts';
import { CHANGE_GLYPHS } from '../signs/time-signs.ts';
import { stateWord } from '../signs/words.ts';
import { whenWords } from '../signs/phrases.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { ListRow, type Row } from './ListRow.tsx';

/** What the documents say changed between two dates, each with its words; then what they say of no change. */
export function ChangesView({ rows }: { rows: readonly Row[] }) {
  const { words, language } = useWords();
  const changes = useSnapshot((snapshot) => snapshot.changes);
  const time = useSnapshot(({ wish }) => wish.time);
  const byFeature = new Map(rows.map((row) => [row.feature, row]));
  const seen = new Set<number>();
  const groups = CHANGES.map((change) => ({
    change,
    entries: changes.flatMap((entry) => {
      const row = entry.change === change ? byFeature.get(entry.feature) : undefined;
      if (!row) return [];
      const again = seen.has(entry.feature);
      seen.add(entry.feature);
      return [{ entry, row, again }];
    }),
  })).filter(({ entries }) => entries.length > 0);
  const rest = rows.filter((row) => !seen.has(row.feature));
  const others = [
    { key: 'none', name: words.time.unchanged, rows: rest.filter(({ evidence }) => evidence !== 'ghost') },
    { key: 'ghosts', name: words.ghostGroup, rows: rest.filter(({ evidence }) => evidence === 'ghost') },
  ].filter((group) => group.rows.length > 0);
  if (time.mode !== 'window') return null;
  return (
    <>
      <p className="changes-span">{words.time.between(formatDay(time.from, language), formatDay(time.to, language))}</p>
      {groups.length === 0 && <p className="empty">{words.time.noChanges}</p>}
      {groups.map(({ change, entries }, groupIndex) => (
        <section key={change} className="list-group" data-change={change}>
          <h3><svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d={CHANGE_GLYPHS[change]} fillRule="evenodd" fill="currentColor" /></svg> {words.time.changes[change]} <small>{words.marks(entries.length)}</small></h3>
          <p className="change-note">{words.time.changeNotes[change]}</p>
          <ul>
            {entries.map(({ entry, row, again }, index) => (
              <ListRow key={`${entry.feature} ${index}`} row={row} again={again} first={groupIndex === 0 && index === 0}><Change entry={entry} /></ListRow>
            ))}
          </ul>
        </section>
      ))}
      {others.map((group) => (
        <section key={group.key} className="list-group" data-change={group.key}>
          <h3>{group.name}</h3>
          <ul>{group.rows.map((row, index) => <ListRow key={row.feature} row={row} first={groups.length === 0 && index === 0} />)}</ul>
        </section>
      ))}
    </>
  );
}

/** When, from what to what, and the passages that say so; loaded words stand in the reader, a press away. */
function Change({ entry }: { entry: ChangeEntry }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const { id = '', properties } = atlas.features[entry.feature] ?? {};
  const kind = properties?.kind ?? 'condition';
  const passages = [...new Set(entry.statements.flatMap(({ testimonies }) => testimonies.flatMap((testimony) => testimony.passages.filter(({ role }) => role === 'says').map((part) => part.id))))];
  const [statement] = entry.statements;
  const ofTheThing = entry.change === 'began' || entry.change === 'ended';
  return (
    <div className="change">
      <p>
        {ofTheThing && statement ? whenWords(statement, language) : formatDay(entry.day, language)}{entry.possible && ` · ${words.time.perhaps}`}
        {entry.from && entry.to && ` · ${words.time.from_to(stateWord(entry.from, kind, language), stateWord(entry.to, kind, language))}`}
      </p>
      {passages.slice(0, 1).map((passage) => <Words key={passage} passage={passage} feature={id} />)}
      {passages.length > 1 && <details><summary>{words.passages(passages.length - 1)} +</summary>{passages.slice(1).map((passage) => <Words key={passage} passage={passage} feature={id} />)}</details>}
    </div>
  );
}

function Words({ passage: id, feature }: { passage: string; feature: string }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passage = atlas.passages.get(id);
  if (!passage) return null;
  const read = () => choosePassage(store, id, feature);
  if (atlas.isLoaded(id)) return <button type="button" className="link-button read-it" onClick={read}>{words.time.readIt}: {atlas.nameOf(passage.document)[language]}</button>;
  return (
    <button type="button" className="quote-button" onClick={read}>
      <q lang="ar" dir="rtl">{passage.exact}</q>
      {language === 'en' && <span className="gloss" lang="en">“{passage.gloss}”</span>}
    </button>
  );
}
