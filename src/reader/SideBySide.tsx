import type { PublishedFeature, PublishedStatement } from '../model/published.ts';
import type { Attribute } from '../model/vocabulary.ts';
import { valueWords } from '../signs/phrases.ts';
import { ATTRIBUTE_WORDS, VOICE_WORDS } from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useStore, useWords } from '../state/react.ts';

interface Column { document: string; section: string }
interface Cell { value: string | null; passages: string[]; statement: PublishedStatement }

const keyOf = ({ document, section }: Column): string => `${document}/${section}`;

/** A table of attribute × section: where a thing is told more than once, the exact words of each, agreeing and differing marked. */
export function SideBySide({ feature }: { feature: PublishedFeature }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const { statements, kind } = feature.properties;
  const columns = columnsOf(statements);
  if (columns.length < 2) return null;
  const rows = rowsOf(statements, columns, (statement) => valueWords(kind, statement, language, atlas.nameOf));
  const shared = rows.filter((row) => row.cells.filter((cells) => cells.length > 0).length > 1);
  if (shared.length === 0) return null;
  return (
    <section>
      <h3>{words.sideBySide}</h3>
      <p className="claim-note">{words.sideNote}</p>
      <div className="table-holder" role="region" tabIndex={0} aria-label={words.sideBySide}>
        <table className="side-by-side">
          <thead>
            <tr>
              <th scope="col">{words.sideBySide}</th>
              {columns.map((column) => <th key={keyOf(column)} scope="col"><SectionName {...column} /></th>)}
            </tr>
          </thead>
          <tbody>
            {shared.map(({ attribute, cells, differs }) => (
              <tr key={attribute} className={differs ? 'differs' : 'agrees'}>
                <th scope="row">{ATTRIBUTE_WORDS[attribute][language]} <small className="flag">{differs ? words.differ : words.agree}</small></th>
                {cells.map((cell, index) => <td key={keyOf(columns[index] as Column)}>{cell.length === 0 ? words.silent : cell.map((one) => <CellWords key={one.statement.id} cell={one} />)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function SectionName({ document, section }: Column) {
  const atlas = useAtlas();
  const { language } = useWords();
  const found = atlas.documents.get(document)?.source.sections.find((one) => one.id === section);
  return <>{document}<br /><small>{found ? VOICE_WORDS[found.voice][language] : section}</small></>;
}

function CellWords({ cell: { value, passages, statement } }: { cell: Cell }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  return (
    <div>
      {value !== null && <b>{value}</b>}{statement.polarity === 'did-not' && <span className="flag">{words.didNot}</span>}
      {passages.flatMap((id) => atlas.passages.get(id) ?? []).map((passage) => (
        <button key={passage.id} type="button" className="quote-button" onClick={() => choosePassage(store, passage.id)}>
          <q lang="ar" dir="rtl">{passage.exact}</q>
          {language === 'en' && <span className="gloss" lang="en">{passage.gloss}</span>}
        </button>
      ))}
    </div>
  );
}

function columnsOf(statements: readonly PublishedStatement[]): Column[] {
  const all = statements.flatMap((statement) => statement.testimonies.map(({ document, section }) => ({ document, section })));
  return [...new Map(all.map((column) => [keyOf(column), column])).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

interface Row { attribute: Attribute; cells: Cell[][]; differs: boolean }

/** Two cells agree where they hold the same statements; what only one tells differs from what another tells instead. */
function rowsOf(statements: readonly PublishedStatement[], columns: readonly Column[], valueOf: (statement: PublishedStatement) => string | null): Row[] {
  return [...new Set(statements.map((statement) => statement.attribute))].map((attribute) => {
    const own = statements.filter((statement) => statement.attribute === attribute);
    const cells = columns.map((column) => own.flatMap((statement): Cell[] => {
      const testimonies = statement.testimonies.filter((testimony) => keyOf(testimony) === keyOf(column));
      const passages = [...new Set(testimonies.flatMap((testimony) => testimony.passages.filter((part) => part.role === 'says').map((part) => part.id)))];
      return testimonies.length === 0 ? [] : [{ value: valueOf(statement), passages, statement }];
    }));
    const told = cells.filter((cell) => cell.length > 0).map((cell) => cell.map((one) => one.statement.id).sort().join());
    return { attribute, cells, differs: new Set(told).size > 1 };
  });
}
