import type { PublishedSource } from '../model/published.ts';
import type { Stretch } from '../text/slice.ts';

/** `intact`: matches its hash. `unchecked`: no Web Crypto here. `changed`: bytes differ; passages they touch do not stand in it. */
export type DocumentStatus = 'intact' | 'unchecked' | 'changed' | 'missing';

export interface AtlasDocument {
  source: PublishedSource;
  text: string;
  status: DocumentStatus;
  paragraphs: Stretch[];
}

/** A passage found again in its document: `text.slice(start, end) === exact`, or it is not intact. */
export interface AtlasPassage {
  id: string;
  document: string;
  paragraph: number;
  start: number;
  end: number;
  exact: string;
  gloss: string;
  intact: boolean;
}
