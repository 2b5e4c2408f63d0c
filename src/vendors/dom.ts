import type { Read } from '../core/reading';

/** A page as a page reader gets it: never the global document, so that the same reader runs on fixtures. */
export interface PageCapture {
  url: string;
  root: Document;
}

export type PageReader = (capture: PageCapture) => Read;
