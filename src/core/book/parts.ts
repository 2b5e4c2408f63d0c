import type { Book } from './model';

/** Storage keys of a book: `accounts`, `told`, `answers`, `pairs`, and one `list/<vendor>/<account>/<list>` for each list. */
export type PartKey = string;

/** The book cut into what is stored under one key each. Keys of empty parts are left out. */
export function toParts(_book: Book): Record<PartKey, unknown> {
  throw new Error('not written yet');
}

/** Puts parts together again. Keys that are none of a book's are ignored. */
export function fromParts(_parts: Record<PartKey, unknown>): Book {
  throw new Error('not written yet');
}

/** What must be written, in one go, to make the stored `before` an `after`. Untouched parts are recognised by reference. */
export function changedParts(_before: Book, _after: Book): { put: Record<PartKey, unknown>; remove: PartKey[] } {
  throw new Error('not written yet');
}
