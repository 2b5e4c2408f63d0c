import type { ListName } from '../core/model';
import type { Read, ResponseReader } from '../core/reading';
import type { HubMarks } from '../core/vendor';

/**
 * What `run` needs of a vendor.json. Wider than `VendorDef`, because an imported JSON file has strings where the contract
 * has names; the contract tests check the files against `VendorDef`.
 */
export interface Watched {
  id: string;
  /** Needed where a page is left to the recogniser. */
  domains?: string[];
  origins: string[];
  selfHosted?: HubMarks;
  variables?: Record<string, string[]>;
  /** What goes with each value of a variable. */
  bound?: Record<string, Record<string, Record<string, string>>>;
  endpoints: WatchedEndpoint[];
  asks: WatchedAsk[];
  pages: WatchedPage[];
  /** Needed to say which lists a failed answer leaves unread. */
  lists: { list: string; source: string }[];
  signedOut?: string[];
}

export interface WatchedEndpoint {
  id: string;
  url: string;
  method: string;
  from: string[];
  source: string;
}

interface WatchedAsk {
  endpoint: string;
  on: string;
  path: string;
  headers?: Record<string, string | undefined> | undefined;
}

export interface WatchedPage {
  id: string;
  match?: string | undefined;
  lists: string[];
  source: string;
  unconfirmed?: boolean | undefined;
}

/** By endpoint id. */
export type ResponseReaders = Readonly<Record<string, ResponseReader>>;

/** Same shape as in the vendor folders, which this layer does not import. */
export interface RowElement {
  list: ListName;
  id: string;
  element: Element;
}

/** Likewise. */
export type PageReader = (capture: { url: string; root: Document }) => Read & { elements?: RowElement[] };

/** By page id. */
export type PageReaders = Readonly<Record<string, PageReader>>;
