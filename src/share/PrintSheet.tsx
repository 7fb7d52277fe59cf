import { Sign } from '../signs/Sign.tsx';
import { WORDS } from '../i18n/words.ts';
import { metresOf } from './deliver.ts';
import { entryText, type Sample } from './legend.ts';
import { isolated, roundKm } from './lines.ts';
import { paintSample } from './samples.ts';
import type { Sheet } from './sheet.ts';

/** What stands on paper before the words: title, time, map and legend. The map is a canvas, which is there at once. */
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
  const put = (holder: HTMLElement | null) => {
    map.setAttribute('role', 'img');
    map.setAttribute('aria-label', words.map);
    holder?.replaceChildren(map);
  };
  return (
    <figure className="print-map">
      <div ref={put} />
      <figcaption>
        {km !== null && metres !== null && <span className="print-scale"><span style={{ inlineSize: `${(km * 1000 * 100) / metres / width}%` }} />{words.share.scale(km)}</span>}
        <span>{words.share.north}</span>
      </figcaption>
    </figure>
  );
}

const SAMPLE = { width: 48, height: 34, scale: 4 };

/** A sample of the legend, drawn as on the picture; white paper, so always light. */
function SampleOf({ sample }: { sample: Sample }) {
  const put = (canvas: HTMLCanvasElement | null) => {
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    canvas.width = SAMPLE.width * SAMPLE.scale;
    canvas.height = SAMPLE.height * SAMPLE.scale;
    context.scale(SAMPLE.scale, SAMPLE.scale);
    context.translate(SAMPLE.width / 2, SAMPLE.height / 2);
    paintSample(context, sample, 'light');
  };
  return <canvas className="print-sample" ref={put} aria-hidden="true" />;
}

/** What stands after the words, or in their place while nothing is read: the marks in words, sources, notes, address. */
export function PrintFoot({ sheet, reading }: { sheet: Sheet; reading: boolean }) {
  const words = WORDS[sheet.language];
  return (
    <>
      {!reading && (
        <section className="print-list">
          <h2>{words.share.shown}</h2>
          <ul>
            {sheet.marks.map((mark) => (
              <li key={mark.id} data-id={mark.id}>
                <Sign kind={mark.kind} state={mark.state} speaker={mark.speaker} evidence={mark.evidence ?? 'full'} badge />
                <span>{mark.name} · <b>{mark.word}</b> <small>{mark.detail}{!mark.onMap && ` · ${words.notOnMap}`}</small></span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="print-counts">{sheet.counts}</p>
      <p>{sheet.rests}</p>
      <ul>{sheet.sources.map((source) => <li key={source}>{source}</li>)}</ul>
      <p>{sheet.policy} {isolated(sheet.credit, sheet.language)}</p>
      <p>{words.share.address}: <bdi dir="ltr" className="address">{sheet.address}</bdi></p>
    </>
  );
}
