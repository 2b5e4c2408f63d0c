import { expect, it } from 'vitest';
import { bookOf, devices, grants, reading } from '../../../tests/fake/book';
import { forget } from './edit';
import { EMPTY_BOOK } from './model';
import { changedParts, fromParts, toParts } from './parts';

const book = () =>
  bookOf([
    reading('hub', 'main', devices(['a'])),
    reading('hub', 'skills', grants('held-services', ['Cam']), { account: 'me' }),
  ]);

it('a book put together from its parts is the same book', async () => {
  const before = await book();
  const after = fromParts(JSON.parse(JSON.stringify(toParts(before))));
  expect(toParts(after)).toEqual(toParts(before));
});

it('keys of something else are no part of it', async () => {
  expect(fromParts({ summary: { rev: 1 }, salt: 'x' })).toEqual(EMPTY_BOOK);
});

it('the difference of two books makes the one out of the other, in storage', async () => {
  const before = await bookOf([reading('hub', 'main', devices(['a'])), reading('cam', 'cameras', devices(['b']))]);
  const after = forget(await bookOf([reading('hub', 'main', devices(['a', 'c']), { account: 'me' })], before), 'cam');
  const { put, remove } = changedParts(before, after);
  const stored: Record<string, unknown> = { ...toParts(before), ...put };
  for (const key of remove) delete stored[key];
  expect(stored).toEqual(toParts(after));
  expect(remove.length).toBeGreaterThan(0);
});

it('the same book needs nothing written', async () => {
  const same = await book();
  expect(changedParts(same, same)).toEqual({ put: {}, remove: [] });
});
