import type { Book, StoredList } from './model';

/** Storage keys of a book: `accounts`, `told`, `answers`, `pairs`, and one `list/<vendor>/<account>/<list>` for each list. */
export type PartKey = string;

const WHOLE = ['accounts', 'told', 'answers', 'pairs'] as const;

/** The book cut into what is stored under one key each. */
export function toParts(book: Book): Record<PartKey, unknown> {
  return Object.fromEntries([
    ...WHOLE.map((key) => [key, book[key]] as const),
    ...book.lists.map((list) => [listKey(list), list] as const),
  ]);
}

function listKey({ vendor, account, list }: Pick<StoredList, 'vendor' | 'account' | 'list'>): PartKey {
  return `list/${vendor}/${account}/${list}`;
}

/**
 * Puts parts together again, lists in the order of their keys. Keys that are none of a book's are ignored. The values are
 * taken as they are: whoever read them has checked them.
 */
export function fromParts(parts: Record<PartKey, unknown>): Book {
  const lists = Object.keys(parts).filter((key) => key.startsWith('list/'));
  return {
    accounts: (parts.accounts ?? []) as Book['accounts'],
    told: (parts.told ?? []) as Book['told'],
    answers: (parts.answers ?? []) as Book['answers'],
    pairs: (parts.pairs ?? []) as Book['pairs'],
    lists: lists.sort().map((key) => parts[key] as StoredList),
  };
}

/** What must be written, in one go, to make the stored `before` an `after`. Untouched parts are recognised by reference. */
export function changedParts(before: Book, after: Book): { put: Record<PartKey, unknown>; remove: PartKey[] } {
  const old = toParts(before);
  const now = toParts(after);
  return {
    put: Object.fromEntries(Object.entries(now).filter(([key, value]) => old[key] !== value)),
    remove: Object.keys(old).filter((key) => !(key in now)),
  };
}
