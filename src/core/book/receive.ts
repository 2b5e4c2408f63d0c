import type { Instant } from '../model';
import type { PageReading } from '../reading';
import { adopt } from './adopt';
import { accountKey, type Digest, hashReading } from './hash';
import { DEFAULT_ACCOUNT, follow, isSignedOut, type Visit, whose } from './identity';
import type { Book } from './model';
import { pair } from './pair';
import type { Knowledge } from './sightings';
import { take } from './take';

/** Where a reading came from, as the browser reports it (never as the message says). */
export interface Sender {
  /** Host of the page. */
  host: string;
  visit: Visit;
}

/** The book after one reading, and the visit as it is known now (whose account, a new id after a sign-out). */
export interface Received {
  book: Book;
  visit: Visit;
}

/**
 * The whole way of one reading into the book, the same in the extension and on the command line: whose is it, hash, adopt,
 * take, pair. The reading has passed the schema of messages before.
 */
export async function receive(
  book: Book,
  reading: PageReading,
  from: Sender,
  world: Knowledge & { digest: Digest; now: Instant },
): Promise<Received> {
  const { vendor } = reading;
  const { container } = from.visit;
  const named =
    reading.account === undefined ? undefined : await accountKey(vendor, reading.account, container, world.digest);
  const account = whose(from.visit, from.host, named);
  const visit = follow(from.visit, reading, named);
  const hashed = await hashReading(reading, account, world.digest, world.now);
  const declared = world.vendors.find(({ id }) => id === vendor)?.lists ?? [];
  let next = isStranger(book, reading, account) ? book : take(book, hashed, { visit: from.visit, declared });
  if (visit.account !== undefined) next = adopt(next, { vendor, account: visit.account, visit: visit.id });
  return { book: pair(next, world), visit };
}

/** A sign-in page where the vendor has accounts in the book is none of them, and no new one either. */
function isStranger(book: Book, reading: PageReading, account: string): boolean {
  const accounts = book.accounts.filter((a) => a.vendor === reading.vendor && a.account !== DEFAULT_ACCOUNT);
  return isSignedOut(reading) && accounts.length > 0 && accounts.every((a) => a.account !== account);
}
