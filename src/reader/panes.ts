import { later } from '../ui/later.ts';

/** What the reader shows of a selection or a document. */
export const panes = later(() => import('./Pane.tsx'), 'Pane', 'Pane');
