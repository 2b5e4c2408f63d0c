import type { Account, Answer, GrantKind, How, Instant, ListName, LooseDate } from '../model';
import type { DeviceRow, GrantRow, UnreadableReason } from '../reading';
import type { Identified } from './identity';

/**
 * What is kept, plain JSON. A function of this folder takes a book and returns a book; what it did not touch is the same
 * object as before, so that `changedParts` (parts.ts) finds what must be written by comparing references.
 */
export interface Book {
  accounts: BookAccount[];
  lists: StoredList[];
  told: ToldRow[];
  answers: StoredAnswer[];
  pairs: Pair[];
}

export const EMPTY_BOOK: Book = { accounts: [], lists: [], told: [], answers: [], pairs: [] };

/** An account that is in the book, read or not (a brand picked in Welcome has one before anything was read). */
export interface BookAccount extends Account {
  /** Firefox container (`cookieStoreId`) in which it was seen; absent: the default one. It is part of the account key, too. */
  container?: string;
  /** `answer`: a vendor's answer named it. `host`: read at this host, nobody knows whose it is. `picked`: the user added it. */
  identified: Identified;
  firstSeenAt: Instant;
}

/** One list of one account: one key in the storage. */
export interface StoredList {
  vendor: string;
  account: string;
  list: ListName;
  /** By source name; `<source>@<place>` where the vendor has several places (Amazon's marketplaces). */
  sources: Record<string, StoredSource>;
}

/** What one source gave for one list. */
export interface StoredSource {
  source: string;
  /** Which of the vendor's places it was read at (`tld=co.uk`); absent where there is only one. */
  place?: string;
  /** Tab session in which it was last read; only kept while nobody knows whose account it is. */
  visit?: string;
  /** Comes from an exported audit: the next reading of the source takes its place, wherever it is read. */
  restored?: true;
  /** The newest reading, readable or not. */
  last: Outcome;
  /** The newest reading that could be read; its rows are the ones below. Absent: there never was one. */
  readable?: Extract<Outcome, { state: 'rows' | 'empty' }>;
  devices: StoredDevice[];
  grants: StoredGrant[];
}

/** How a reading ended. */
export type Outcome = { readAt: Instant; how: Exclude<How, 'told'> } & (
  | { state: 'rows'; complete?: boolean; skipped?: number }
  | { state: 'empty'; complete?: boolean }
  | { state: 'unreadable'; reason: UnreadableReason; detail?: string }
);

interface StoredRow {
  /** Salted hash of vendor, list and raw id: recognises the row again, whichever account it is filed under. */
  key: string;
  /** Salted hash of vendor, account, list and raw id: its public name, which it keeps for good. */
  id: string;
  firstSeenAt: Instant;
  /** Only on a row that the newest readable reading, known not to be all, did not show: when it was last seen. */
  seenAt?: Instant;
}

/** `via` is the key of the `held-services` row through which the device is seen. */
export interface StoredDevice extends StoredRow, Omit<DeviceRow, 'id'> {}

export interface StoredGrant extends StoredRow, Omit<GrantRow, 'id'> {
  /** Day of the last complete exact reading of this list that did not show the link: it was made on that day or later. */
  notBefore?: LooseDate;
}

/** A link that the user told, because no page lists it. */
export interface ToldRow {
  id: string;
  issuer: string;
  issuerAccount?: string;
  holder: string;
  kind: GrantKind;
  linkedAt?: LooseDate;
  toldAt: Instant;
}

export interface StoredAnswer extends Answer {
  answeredAt: Instant;
  /** When it was decided. Absent: at `answeredAt`, because nothing else was said after it, or nothing was decided. */
  decidedAt?: Instant;
}

/** Sightings that are one link. It keeps the id by which it was known first, so that answers follow it. */
export interface Pair {
  id: string;
  /** Row id at the issuer's end. */
  issuer?: string;
  /** Row id at the holder's end. */
  holder?: string;
  /** Id of the told link. */
  told?: string;
  /** Other ids that the link had, of rows that are gone: answers may still name them. */
  was?: string[];
}
