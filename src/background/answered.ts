import { renamer } from '../core/book/evidence';
import type { Book } from '../core/book/model';
import type { Instant } from '../core/model';
import { knowledge } from './world';

/** When the user last said something about each subject, by `<type> <id>` with the id that it has now. */
export function answeredAt(book: Book): Record<string, Instant> {
  const rename = renamer(book, knowledge);
  const last: Record<string, Instant> = {};
  for (const { subject, answeredAt: at } of book.answers) {
    const { type, id } = rename(subject);
    const key = `${type} ${id}`;
    if ((last[key] ?? '') < at) last[key] = at;
  }
  return last;
}
