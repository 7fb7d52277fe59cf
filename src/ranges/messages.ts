import type { Batch } from './batches.ts';
import type { Columns } from './columns.ts';
import type { Plan } from './plan.ts';

/** What the worker is asked: to make everything out of these columns, which it has until it gives them back, with the index for picking or without. */
export interface Asked { columns: Columns; index: boolean }

/** What the worker tells, in this order: the plan, each batch, that there are no more, the columns with the index for picking. */
export type Told =
  | { plan: Plan }
  | { batch: Batch; vertices: ArrayBuffer }
  | { done: true }
  | { columns: Columns; index: ArrayBuffer | null };

export const BATCHES_DONE = { done: true } as const;
