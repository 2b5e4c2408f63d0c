import { expect, it } from 'vitest';
import { bookOf, grants, hour, reading } from '../../../tests/fake/book';
import { addAccount, answer, tell, untell } from './edit';
import { EMPTY_BOOK, type ToldRow } from './model';

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

it('what was answered about a told link goes with it, unless a page shows the link', async () => {
  const told = answer(tell(EMPTY_BOOK, row), { subject, decision: 'keep' }, hour(0));
  expect(untell(told, row.id).answers).toEqual([]);
  const seen = await bookOf([reading('cam', 'services', grants('linked-services', ['Speaker']))], told);
  expect(untell(seen, row.id).answers).toEqual(told.answers);
});
