import { decides } from '../answers/fields';
import { type Instant, type Subject, subjectKey } from '../model';
import type { Book, StoredAnswer } from './model';
import { compare } from './sightings';

/**
 * When the user decided about each subject or, where he decided nothing, last said something; by `subjectKey` of the name
 * that the subject has now. A note that is added later does not make a decision younger than it is.
 */
export function answeredAt(book: Book, rename: (subject: Subject) => Subject): Record<string, Instant> {
  const last: Record<string, Instant> = {};
  const decided = new Set<string>();
  for (const answer of book.answers.toSorted((a, b) => compare(a.answeredAt, b.answeredAt))) {
    const key = subjectKey(rename(answer.subject));
    if (decides(answer)) decided.add(key);
    if (decides(answer) || !decided.has(key)) last[key] = decidedAt(answer);
  }
  return last;
}

export function decidedAt(answer: StoredAnswer): Instant {
  return answer.decidedAt ?? answer.answeredAt;
}
