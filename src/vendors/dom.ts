import type { ListName } from '../core/model';
import type { Read } from '../core/reading';

/** A page as a page reader gets it: never the global document, so that the same reader runs on fixtures. */
export interface PageCapture {
  url: string;
  root: Document;
}

/** Where a row stands on the page. */
export interface RowElement {
  list: ListName;
  /** As in the reading. */
  id: string;
  element: Element;
}

/** The elements stay in the page's tab: they are for the marks beside flagged rows, and no message carries them. */
export type PageRead = Read & { elements?: RowElement[] };

export type PageReader = (capture: PageCapture) => PageRead;
