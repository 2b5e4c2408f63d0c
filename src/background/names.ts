import { nameAccount as named } from '../core/book/edit';
import type { RequestOf } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { changeBook } from '../storage/writer';
import { refresh } from './refresh';

/** Keeps what the user calls an account; an empty name takes it back. */
export async function nameAccount({ vendor, account, name }: RequestOf<'own:name-account'>): Promise<null> {
  await changeBook(async (book) => {
    if (!book.accounts.some((one) => one.vendor === vendor && one.account === account)) {
      throw new MessageError('bad-body', 'account: not one that is in the book');
    }
    return { book: named(book, vendor, account, name), value: null };
  });
  await refresh();
  return null;
}
