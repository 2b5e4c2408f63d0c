import { ANSWER_FIELDS, decides, joined, saysNothing, without } from '../answers/fields';
import { type Answer, type AnswerField, type Instant, type Subject, subjectKey } from '../model';
import { decidedAt } from './answered';
import { DEFAULT_ACCOUNT } from './identity';
import type { Book, StoredAnswer, ToldRow } from './model';

/** Adds a told link, or changes the one with its id. The issuer gets an account, if it had none. */
export function tell(book: Book, row: ToldRow): Book {
  const before = book.told.find(({ id }) => id === row.id);
  const kept = before === undefined ? row : { ...row, toldAt: before.toldAt };
  const told =
    before === undefined ? [...book.told, kept] : book.told.map((other) => (other === before ? kept : other));
  return addAccount({ ...book, told }, row.issuer, row.toldAt);
}

/** Takes back a told link and what was answered about it. A page that lists the link keeps it, and its answers. */
export function untell(book: Book, id: string): Book {
  const paired = book.pairs.find((pair) => pair.told === id);
  const seen = paired?.issuer !== undefined || paired?.holder !== undefined;
  return {
    ...book,
    told: book.told.filter((row) => row.id !== id),
    answers: seen ? book.answers : book.answers.filter(({ subject }) => subject.type !== 'grant' || subject.id !== id),
  };
}

/** Keeps an answer. Of an earlier one to the same subject, the fields stay that this one does not have. */
export function answer(book: Book, given: Answer, now: Instant): Book {
  const key = subjectKey(given.subject);
  const before = book.answers.find(({ subject }) => subjectKey(subject) === key);
  const { decidedAt: _, ...kept } = joined<StoredAnswer>(before, { ...given, answeredAt: now });
  const isOlder = before !== undefined && decides(before) && !decides(given);
  const dated: StoredAnswer = isOlder ? { ...kept, decidedAt: decidedAt(before) } : kept;
  return { ...book, answers: [...book.answers.filter((other) => other !== before), dated] };
}

/**
 * Takes back what was answered about a subject, under whichever name it had then; the other fields stay.
 *
 * @param rename what a subject is called now ({@link renamer})
 */
export function unanswer(
  book: Book,
  subject: Subject,
  rename: (subject: Subject) => Subject,
  fields: readonly AnswerField[] = ANSWER_FIELDS,
): Book {
  const key = subjectKey(rename(subject));
  const answers = book.answers.flatMap((stored) => {
    if (subjectKey(rename(stored.subject)) !== key) return [stored];
    const rest = without(stored, fields);
    if (saysNothing(rest)) return [];
    const { decidedAt: _, ...undated } = rest;
    return [decides(rest) ? rest : undated];
  });
  return { ...book, answers };
}

/** Adds the `default` account of a vendor, unless the vendor has an account already. */
export function addAccount(book: Book, vendor: string, now: Instant): Book {
  if (book.accounts.some((account) => account.vendor === vendor)) return book;
  const added = { vendor, account: DEFAULT_ACCOUNT, identified: 'picked' as const, firstSeenAt: now };
  return { ...book, accounts: [...book.accounts, added] };
}

/** Forgets one account, or all of a vendor: what was read there, told of it and answered about it. */
export function forget(book: Book, vendor: string, account?: string): Book {
  const ofIt = (row: { vendor: string; account: string }) =>
    row.vendor === vendor && (account === undefined || row.account === account);
  const told = book.told.filter((row) => !ofIt({ vendor: row.issuer, account: row.issuerAccount ?? DEFAULT_ACCOUNT }));
  const gone = new Set([
    ...book.told.filter((row) => !told.includes(row)).map(({ id }) => id),
    ...book.lists
      .filter(ofIt)
      .flatMap(({ sources }) =>
        Object.values(sources).flatMap(({ devices, grants }) => [...devices, ...grants].map(({ id }) => id)),
      ),
  ]);
  const prefix = account === undefined ? vendor : `${vendor}/${account}`;
  return {
    accounts: book.accounts.filter((row) => !ofIt(row)),
    lists: book.lists.filter((row) => !ofIt(row)),
    told,
    answers: book.answers.filter(
      ({ subject: { id } }) => !gone.has(id) && id !== prefix && !id.startsWith(`${prefix}/`),
    ),
    pairs: book.pairs,
  };
}

/** What the user calls an account; an empty name takes it back. */
export function nameAccount(book: Book, vendor: string, account: string, name: string): Book {
  const accounts = book.accounts.map((one) => {
    if (one.vendor !== vendor || one.account !== account) return one;
    const { name: _, ...rest } = one;
    return name === '' ? rest : { ...rest, name };
  });
  return { ...book, accounts };
}
