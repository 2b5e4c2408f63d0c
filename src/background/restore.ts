import { evidence } from '../core/book/evidence';
import type { Book } from '../core/book/model';
import { pair } from '../core/book/pair';
import { isBlank } from '../core/exchange/blank';
import { restore } from '../core/exchange/restore';
import type { ReplyOf, RequestOf } from '../messaging/protocol';
import { nowInstant } from '../platform/clock';
import { changeBook } from '../storage/writer';
import { refresh } from './refresh';
import { knowledge } from './world';

type Reply = ReplyOf<'own:restore'>;

/** Puts an exported audit into an empty book, in one write; beside a book that has something nothing changes. */
export async function restoreAudit({ audit }: RequestOf<'own:restore'>): Promise<Reply> {
  const reply = await changeBook<Reply>(async (book) => {
    const world = { ...knowledge, now: nowInstant() };
    if (!isBlank(evidence(book, world))) return { book, value: { state: 'not-empty' } };
    const restored = restore(audit, world);
    if ('unusable' in restored) return { book, value: { state: 'unusable', what: restored.unusable } };
    const next = pair(withPicked(restored.book, book), knowledge);
    const { accounts, devices, grants, answers } = evidence(next, world);
    const counts = { devices: devices.length, links: grants.length, answers: answers.length };
    const { problems } = restored;
    return { book: next, value: { state: 'restored', accounts: accounts.length, ...counts, problems } };
  });
  if (reply.state === 'restored') await refresh();
  return reply;
}

/** Brands that were picked before stay picked. */
function withPicked(restored: Book, before: Book): Book {
  const missing = before.accounts.filter(({ vendor }) => !restored.accounts.some((one) => one.vendor === vendor));
  return { ...restored, accounts: [...restored.accounts, ...missing] };
}
