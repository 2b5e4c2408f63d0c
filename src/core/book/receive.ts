import type { Instant } from '../model';
import type { PageReading } from '../reading';
import type { VendorDef } from '../vendor';
import type { Digest } from './hash';
import type { Visit } from './identity';
import type { Book } from './model';
import type { Parties } from './pair';

/** Where a reading came from, as the browser reports it (never as the message says). */
export interface Sender {
  /** Host of the page. */
  host: string;
  visit: Visit;
}

/** What the book needs to know of the world. */
export interface World {
  vendors: readonly VendorDef[];
  parties: Parties;
  digest: Digest;
  now: Instant;
}

/** The book after one reading, and the visit as it is known now (whose account, new id after a sign-out). */
export interface Received {
  book: Book;
  visit: Visit;
}

/**
 * The whole way of one reading into the book, the same in the extension and on the command line: bound, identify, hash,
 * adopt, take, pair.
 */
export async function receive(_book: Book, _reading: PageReading, _from: Sender, _world: World): Promise<Received> {
  throw new Error('not written yet');
}
