import { browser } from '../platform/browser';
import { isNewer, versionOf } from './book';
import { NewerBook } from './errors';
import { type Item, META } from './items';
import { enqueue } from './queue';
import { read } from './store';
import { put } from './writer';

/**
 * Changes one small stored value that is no part of the book: `work` gets it as it is when its turn comes, and hands it
 * back when nothing changes. Rejects with {@link NewerBook}, with `StorageFull`, or with whatever `work` throws; then
 * nothing has changed either.
 */
export function changeItem<T, N extends T | undefined>(
  item: Item<T, 'local'>,
  work: (stored: T | undefined) => N,
): Promise<N> {
  return enqueue(async () => {
    const version = versionOf(await browser.storage.local.get(META.key));
    if (isNewer(version)) throw new NewerBook(String(version));
    const stored = await read(item);
    const next = work(stored);
    if (next !== stored) await put({ [item.key]: next });
    return next;
  });
}
