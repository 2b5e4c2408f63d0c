import type { Book } from '../core/book/model';
import { changedParts } from '../core/book/parts';
import { browser } from '../platform/browser';
import { nowInstant } from '../platform/clock';
import { type Broken, loadBook, type Stored } from './book';
import { isFull, NewerBook, StorageFull } from './errors';
import { BROKEN_PREFIX, FULL, type Item, REV } from './items';
import { enqueue } from './queue';
import { keep, read } from './store';

type Values = Record<string, unknown>;

/**
 * Firefox says of every second write to a full disk only that something unexpected happened. So what failed without a
 * reason that we know is tried once more.
 */
async function set(values: Values): Promise<void> {
  try {
    await browser.storage.local.set(values);
  } catch (error) {
    if (isFull(error)) throw error;
    await browser.storage.local.set(values);
  }
}

/** One `set`, all or nothing. To be called from inside the queue only. Rejects with {@link StorageFull}. */
export async function put(values: Values): Promise<void> {
  try {
    await set(values);
  } catch (error) {
    if (!isFull(error)) throw error;
    await keep(FULL, true);
    throw new StorageFull(error instanceof Error ? error.message : String(error));
  }
}

/** Carries out removals that a `set` has already decided. They are done again later when the disk refuses now. */
async function sweep(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  try {
    await browser.storage.local.remove(keys);
  } catch (error) {
    if (!isFull(error)) throw error;
    await keep(FULL, true);
  }
}

function setAside(broken: Broken[], when: string): Values {
  return Object.fromEntries(broken.map(({ key, value, why }) => [`${BROKEN_PREFIX}${when}/${key}`, { value, why }]));
}

async function commit(stored: Stored, after: Book): Promise<void> {
  const { put: changed, remove } = changedParts(stored.book, after);
  const broken = stored.broken;
  if (Object.keys(changed).length + remove.length + broken.length === 0) return;
  // `set` and `remove` are two calls: what goes is first written as null, together with what comes, and removed after.
  const gone = [...remove, ...broken.map(({ key }) => key)].filter((key) => !Object.hasOwn(changed, key));
  await put({
    ...Object.fromEntries(gone.map((key) => [key, null])),
    ...setAside(broken, nowInstant()),
    ...changed,
    [REV.key]: stored.rev + 1,
  });
  // What is made from the book is small and may fit where a reading did not: only a change proves that there is room.
  await keep(FULL, undefined);
  await sweep([...gone, ...stored.dropped.filter((key) => !Object.hasOwn(changed, key))]);
}

/**
 * The one way to change the book: `work` gets it as it is stored when its turn comes, and what it returns is written in
 * one `set` or not at all. Rejects with {@link NewerBook}, {@link StorageFull} or whatever `work` throws.
 */
export function changeBook<T>(work: (book: Book) => Promise<{ book: Book; value: T }>): Promise<T> {
  return enqueue(async () => {
    const stored = await loadBook();
    if (stored.newer !== undefined) throw new NewerBook(stored.newer);
    const { book, value } = await work(stored.book);
    await commit(stored, book);
    return value;
  });
}

/** Writes something made from the book, unless `isNews` says that what is stored will do. */
export function putDerived<T>(
  item: Item<T, 'local'>,
  value: T,
  isNews: (stored: T | undefined) => boolean,
): Promise<void> {
  return enqueue(async () => {
    if (isNews(await read(item))) await put({ [item.key]: value });
  });
}

/** Removes everything that was ever stored, broken values and the salt included. */
export function eraseAll(): Promise<void> {
  return enqueue(async () => {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
  });
}
