import { BATCHES_DONE, type Asked, type Told } from './messages.ts';
import { batchesOf, type Batch } from './batches.ts';
import { buffersOf, SHAPES, type Columns } from './columns.ts';
import { planOf } from './plan.ts';
import { spatialIndexOf } from './pick.ts';
import { verticesOf } from './vertices.ts';

const tell = (message: Told, transfer: Transferable[] = []): void => postMessage(message, { transfer });

/** Makes what is drawn out of columns, a batch at a time, then the index for picking, and gives the columns back. */
function build({ columns, index: wanted }: Asked): void {
  tell({ plan: planOf(columns) });
  const parts: [shape: number, drawnAs: number][] = [[SHAPES.area, SHAPES.area], [SHAPES.area, SHAPES.line], [SHAPES.line, SHAPES.line], [SHAPES.point, SHAPES.point]];
  for (const [shape, drawnAs] of parts) for (const batch of batchesOf(columns, shape, drawnAs)) send(columns, batch);
  tell(BATCHES_DONE);
  const index = wanted ? spatialIndexOf(columns) : null;
  tell({ columns, index }, [...buffersOf(columns), ...(index ? [index] : [])]);
}

function send(columns: Columns, batch: Batch): void {
  const vertices = verticesOf(columns, batch);
  tell({ batch, vertices }, [vertices, batch.marks.buffer as ArrayBuffer, batch.ends.buffer as ArrayBuffer]);
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  build(data);
});
