import { expect, test } from 'vitest';
import { bookOf, devices, reading } from '../../../tests/fake/book';
import { EMPTY_BOOK } from './model';
import { recognisedIn, type Said, withoutThrownOut } from './recognised';

const of = { vendor: 'cam', list: 'devices', structure: 'ul>li' } as const;
const said = (more: Partial<Said>): Said => ({ ...of, said: 'thrown-out', at: '2026-01-02T00:00:00Z', ...more });
const looks = () =>
  reading('cam', 'recognised', { ...devices(['Door', 'Lamp']), structure: 'ul>li' }, { how: 'recognised' });
const names = (book: Awaited<ReturnType<typeof bookOf>>) =>
  book.lists.flatMap(({ sources }) => Object.values(sources).flatMap((one) => one.devices.map(({ name }) => name)));

test('a list goes whole, with the host at which nothing else was read', async () => {
  const book = await bookOf([looks()]);
  expect(recognisedIn(book)).toHaveLength(1);
  expect(withoutThrownOut(book, [said({})])).toEqual(EMPTY_BOOK);
});

test('of a list that an exact reader gave, nothing goes', async () => {
  const book = await bookOf([reading('cam', 'cameras', devices(['Door'])), looks()]);
  const kept = withoutThrownOut(book, [said({})]);
  expect(names(kept)).toEqual(['Door']);
  expect(kept.accounts).toEqual(book.accounts);
});

test.each<[string, Partial<Said>]>([
  ['another vendor', { vendor: 'hub' }],
  ['another list', { list: 'sessions' }],
  ['another structure', { structure: 'table>tr' }],
  ['a row that is not there', { row: 'planted-key' }],
  ['what was confirmed', { said: 'confirmed' }],
])('the user’s word on %s changes nothing', async (_, more) => {
  const book = await bookOf([looks()]);
  expect(withoutThrownOut(book, [said(more)])).toBe(book);
});
