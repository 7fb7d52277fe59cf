import type { PublishedActor } from '../model/published.ts';
import { ActorPane } from './ActorPane.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { FeaturePane } from './FeaturePane.tsx';

/** A whole document, or the passages of a feature (by its index), or of an actor. */
export function Pane({ document, selection, actor }: { document: string | null; selection: number | null; actor: PublishedActor | null }) {
  if (document !== null) return <DocumentPane id={document} />;
  if (selection !== null) return <FeaturePane feature={selection} />;
  return actor && <ActorPane actor={actor} />;
}
