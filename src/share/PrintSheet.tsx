import { Sign } from '../signs/Sign.tsx';
import { WORDS } from '../i18n/words.ts';
import { metresOf } from './deliver.ts';
import { entryText, type Sample } from './legend.ts';
import { Runs } from '../ui/Runs.tsx';
import { roundKm } from './lines.ts';
import { paintSample } from './samples.ts';
import type { Sheet, SheetMark } from './sheet.ts';

/** What stands on paper before the words: title, time, map and legend. Its images carry themselves: a browser has them at once. */
export function PrintHead({ sheet, map }: { sheet: Sheet; map: HTMLCanvasElement | null }) {
  const words = WORDS[sheet.language];
  return (
    <>
      <h1>{sheet.title}</h1>
      <p className="print-time">{sheet.time}</p>
      <p className="print-caution">{sheet.caution}</p>
      {[sheet.highlighted, ...sheet.narrowing].map((line) => line !== null && <p key={line}>{line}</p>)}
      {map ? <Map sheet={sheet} map={map} /> : <p><strong>{words.share.noMap}</strong></p>}
      <div className="print-legend">
        {sheet.legend.map((group) => (
          <section key={group.heading}>
            <h2>{group.heading}</h2>
            <ul>{group.entries.map((entry) => <li key={entry.id}><SampleOf sample={entry.sample} /> {entryText(entry)}</li>)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Map({ sheet, map }: { sheet: Sheet; map: HTMLCanvasElement }) {
  const words = WORDS[sheet.language];
  const metres = metresOf(map);
  const width = map.width / 2;
  const km = metres === null ? null : roundKm((metres * width) / 5);
  return (
    <figure className="print-map">
      <img src={map.toDataURL()} alt={words.map} width={map.width / 2} height={map.height / 2} />
      <figcaption>
        {km !== null && metres !== null && <span className="print-scale"><span style={{ inlineSize: `${(km * 1000 * 100) / metres / width}%` }} />{words.share.scale(km)}</span>}
        <span>{words.share.north}</span>
      </figcaption>
    </figure>
  );
}

const SAMPLE = { width: 48, height: 42, scale: 4 };

/** A sample of the legend, drawn as on the picture; white paper, so always light. */
function SampleOf({ sample }: { sample: Sample }) {
  const canvas = document.createElement('canvas');
  canvas.width = SAMPLE.width * SAMPLE.scale;
  canvas.height = SAMPLE.height * SAMPLE.scale;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(SAMPLE.scale, SAMPLE.scale);
  context.translate(SAMPLE.width / 2, SAMPLE.height / 2);
  paintSample(context, sample, 'light');
  return <img className="print-sample" src={canvas.toDataURL()} alt="" />;
}

/** What stands after the words, or in their place while nothing is read: the marks in words, sources, notes, address. */
export function PrintFoot({ sheet, reading }: { sheet: Sheet; reading: boolean }) {
  const words = WORDS[sheet.language];
  const off = sheet.marks.filter(({ onMap }) => !onMap);
  return (
    <>
      {!reading && (
        <section className="print-list">
          <h2>{words.share.shown}</h2>
          <Marks marks={sheet.marks.filter(({ onMap }) => onMap)} />
          {off.length > 0 && <h3>{words.notOnMap}</h3>}
          <Marks marks={off} />
        </section>
      )}
      <p className="print-counts">{sheet.counts} <small>{words.share.scope}</small></p>
      <p>{sheet.rests}</p>
      <ul>{sheet.sources.map((source) => <li key={source}>{source}</li>)}</ul>
      <p>{sheet.policy} <Runs text={sheet.credit} language={sheet.language} /></p>
      <p>{words.share.address}: <bdi dir="ltr" lang="zxx" translate="no" className="address">{sheet.address}</bdi></p>
    </>
  );
}

function Marks({ marks }: { marks: readonly SheetMark[] }) {
  return (
    <ul>
      {marks.map((mark) => (
        <li key={mark.id} data-id={mark.id} data-state={mark.state}>
          <Sign kind={mark.kind} state={mark.state} speaker={mark.speaker} evidence={mark.evidence ?? 'full'} badge />
          <span>{mark.name} · <b>{mark.word}</b>{mark.detail !== null && <small> · {mark.detail}</small>}</span>
        </li>
      ))}
    </ul>
  );
}
