import type { Instant, ListName } from '../model';
import type { ListReading, UnreadableReason } from '../reading';

/** What speaks for a row being a device or a grant. The same words whether it was found in JSON or in a page. */
export const SIGNS = [
  // Any row.
  'identity',
  'name',
  'repeated',
  // A device.
  'model',
  'type',
  'firmware',
  'serial',
  'online',
  'battery',
  'last-seen',
  'capabilities',
  'device-word',
  // A grant.
  'client',
  'scopes',
  'created',
  'last-used',
  'expires',
  'user-agent',
  'ip',
  'current',
  'remove-control',
  'detail-link',
  'menu',
  'toggle',
  // What stands around the rows.
  'heading',
  'page-address',
] as const;
export type Sign = (typeof SIGNS)[number];

/** What is known before looking. */
export interface Looking {
  /** Address of the page or of the answer. */
  url: string;
  /** Language of the page (BCP 47), where it says so. Words of every language are tried when it is absent. */
  lang?: string;
  now: Instant;
  /** The lists that this page or answer is declared to hold: then no other is given. */
  lists?: readonly ListName[];
}

/** Where the elements of a row are: numbers of nodes ({@link PageNode}), in a page only. */
export interface RowHandle {
  id: string;
  row: number;
  /** What leads to the removal of the row: the control itself, or the way to it. */
  way?: { kind: 'control' | 'menu' | 'toggle' | 'detail'; node: number };
}

/** One list that was found. */
export interface RecognisedList {
  /** Its rows carry `confidence` and `signs`. Never `complete: true`, and an `empty` is only what the page says. */
  reading: ListReading;
  /** 0 to 1: that this is that list at all. */
  confidence: number;
  /**
   * Fingerprint of the structure that holds the rows, without any text or id: the same after a reload and in another
   * language. What the user says of a list is remembered by it.
   */
  structure: string;
  handles?: RowHandle[];
}

export interface Recognition {
  /** At most one for each list name. Below {@link SURE_ENOUGH} nothing is given. */
  lists: RecognisedList[];
  /** Why nothing could be read here, where the page itself shows it: a sign-in form, an error, a skeleton, its size. */
  trouble?: { reason: UnreadableReason; detail?: string };
}

/** Lists and rows that are less sure are not shown at all. */
export const SURE_ENOUGH = 0.5;

/**
 * A piece of work that can be done in slices: `next()` does a little (well below a millisecond or so) and the value at
 * the end is the result.
 */
export type Sliced<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function finish<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
