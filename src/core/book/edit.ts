import type { Answer, Instant } from '../model';
import type { Book, ToldRow } from './model';

/** Adds or changes a told link. */
export function tell(_book: Book, _row: ToldRow): Book {
  throw new Error('not written yet');
}

/** Removes a told link together with its answers, unless a page lists the link, too. */
export function untell(_book: Book, _id: string): Book {
  throw new Error('not written yet');
}

/** Keeps an answer; a later one to the same subject replaces the fields that it has. */
export function answer(_book: Book, _answer: Answer, _now: Instant): Book {
  throw new Error('not written yet');
}

/** Adds the `default` account of a vendor, unless the vendor has an account already. */
export function addAccount(_book: Book, _vendor: string, _now: Instant): Book {
  throw new Error('not written yet');
}

/** Forgets one account, or a whole vendor: rows, answers, told links. */
export function forget(_book: Book, _vendor: string, _account?: string): Book {
  throw new Error('not written yet');
}
