import { describe, expect, it } from 'vitest';
import { bookOf, grants, hour, reading } from '../../../tests/fake/book';
import { type Subject, subjectKey } from '../model';
import { answeredAt } from './answered';
import { addAccount, answer, tell, unanswer, untell } from './edit';
import { type Book, EMPTY_BOOK, type ToldRow } from './model';

const subject = { type: 'grant' as const, id: 'told-1' };
const row: ToldRow = { id: 'told-1', issuer: 'cam', holder: 'speaker', kind: 'linked-service', toldAt: hour(0) };

it('a told link is changed under its id and stays as old as it was', () => {
  const book = tell(tell(EMPTY_BOOK, row), { ...row, linkedAt: '2020', toldAt: hour(5) });
  expect(book.told).toEqual([{ ...row, linkedAt: '2020' }]);
  expect(book.accounts).toEqual([{ vendor: 'cam', account: 'default', identified: 'picked', firstSeenAt: hour(0) }]);
});

it('a vendor that has an account gets no other one by being picked', () => {
  const once = addAccount(EMPTY_BOOK, 'cam', hour(0));
  expect(addAccount(once, 'cam', hour(1))).toBe(once);
});

it('an answer keeps the fields of the one before that it does not have', () => {
  const first = answer(EMPTY_BOOK, { subject, relinkedAt: '2020-05', decision: 'later' }, hour(0));
  const second = answer(first, { subject, decision: 'keep' }, hour(1));
  expect(second.answers).toEqual([{ subject, relinkedAt: '2020-05', decision: 'keep', answeredAt: hour(1) }]);
});

it('"done" takes the place of a decision, and a decision of "done"', () => {
  const later = answer(EMPTY_BOOK, { subject, decision: 'later', note: 'ours' }, hour(0));
  const done = answer(later, { subject, doneAt: '2026-01-01' }, hour(1));
  expect(done.answers).toEqual([{ subject, doneAt: '2026-01-01', note: 'ours', answeredAt: hour(1) }]);
  expect(answer(done, { subject, decision: 'keep' }, hour(2)).answers).toEqual([
    { subject, decision: 'keep', note: 'ours', answeredAt: hour(2) },
  ]);
});

describe('when something was decided', () => {
  const at = (book: Book) => answeredAt(book, (one) => one)[subjectKey(subject)];
  const kept = answer(EMPTY_BOOK, { subject, decision: 'keep' }, hour(0));

  it('is not changed by a note, however many', () => {
    const noted = answer(answer(kept, { subject, note: 'ours' }, hour(1)), { subject, note: 'yours' }, hour(2));
    expect(at(noted)).toBe(hour(0));
    expect(at(answer(noted, { subject, decision: 'keep' }, hour(3)))).toBe(hour(3));
    expect(at(unanswer(noted, subject, (one) => one, ['decision']))).toBe(hour(2));
  });

  it('is known of a subject that had another name then', () => {
    const renamed = { type: 'grant', id: 'now' } as const;
    const both = answer(kept, { subject: renamed, note: 'ours' }, hour(1));
    expect(answeredAt(both, () => renamed)).toEqual({ [subjectKey(renamed)]: hour(0) });
  });
});

describe('an answer that is taken back', () => {
  const both = answer(EMPTY_BOOK, { subject, decision: 'keep', relinkedAt: '2020', note: 'ours' }, hour(0));

  it('is gone, or leaves the fields that were not taken back', () => {
    expect(unanswer(both, subject, (one) => one).answers).toEqual([]);
    const left = unanswer(both, subject, (one) => one, ['decision', 'doneAt']);
    expect(left.answers).toEqual([{ subject, relinkedAt: '2020', note: 'ours', answeredAt: hour(0) }]);
    expect(unanswer(left, subject, (one) => one, ['relinkedAt', 'note']).answers).toEqual([]);
  });

  it('is taken back under every name that its subject had, and no other one', () => {
    const other = { type: 'device', id: 'd1' } as const;
    const renamed = { type: 'grant', id: 'now' } as const;
    const book = answer(
      answer(both, { subject: renamed, decision: 'later' }, hour(1)),
      { subject: other, note: 'x' },
      hour(2),
    );
    const rename = (one: Subject): Subject => (one.id === subject.id ? renamed : one);
    expect(unanswer(book, renamed, rename).answers.map((one) => one.subject)).toEqual([other]);
  });
});

it('what was answered about a told link goes with it, unless a page shows the link', async () => {
  const told = answer(tell(EMPTY_BOOK, row), { subject, decision: 'keep' }, hour(0));
  expect(untell(told, row.id).answers).toEqual([]);
  const seen = await bookOf([reading('cam', 'services', grants('linked-services', ['Speaker']))], told);
  expect(untell(seen, row.id).answers).toEqual(told.answers);
});
