import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hour, knowledge } from '../../../tests/fake/book';
import { books } from '../../../tests/fake/books';
import { addAccount, nameAccount } from '../book/edit';
import { evidence } from '../book/evidence';
import { type Book, EMPTY_BOOK } from '../book/model';
import { isBlank } from './blank';

const blank = (book: Book) => isBlank(evidence(book, { ...knowledge, now: hour(1000) }));
const picked = addAccount(EMPTY_BOOK, 'cam', hour(0));

it('a brand that was only picked is nothing that could be lost; what the user calls it is something', () => {
  expect([blank(EMPTY_BOOK), blank(picked)]).toEqual([true, true]);
  expect(blank(nameAccount(picked, 'cam', 'default', 'At home'))).toBe(false);
});

it('of what a book holds nothing is overlooked', async () => {
  await fc.assert(
    fc.asyncProperty(books, async (make) => {
      const book = await make();
      expect(blank(book)).toBe(book.lists.length + book.told.length + book.answers.length === 0);
    }),
  );
});
