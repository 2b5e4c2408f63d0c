import type { Book } from '../core/book/model';
import { receive } from '../core/book/receive';
import type { PageReading } from '../core/reading';
import type { ReplyOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { nowInstant } from '../platform/clock';
import { changeBook } from '../storage/writer';
import { keepVisit, visitIn, type Whereabouts } from './visits';
import { knowledge, storedDigest } from './world';

type Reception = ReplyOf<'page:reading'>;

/**
 * Writes one reading into the book. `isOpen` is asked again when its turn has come: the permission may have gone while it
 * waited. `after` changes the book that it gave, in the same write.
 */
export function enter(
  reading: PageReading,
  { tabId, origin }: PageCaller,
  where: Whereabouts,
  isOpen: () => Promise<boolean>,
  after: (book: Book) => Promise<Book> = async (book) => book,
): Promise<Reception> {
  return changeBook<Reception>(async (book) => {
    const visit = await visitIn(tabId, where);
    const from = { host: new URL(origin).host, visit };
    // Only now: everything may have been erased while this waited, and the salt with it.
    const world = { ...knowledge, digest: await storedDigest(), now: nowInstant() };
    const received = await receive(book, reading, from, world);
    if (!(await isOpen())) return { book, value: { kept: false, why: 'withdrawn' } };
    await keepVisit(tabId, visit, received.visit);
    return { book: await after(received.book), value: { kept: true } };
  });
}
