import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hour, knowledge } from '../../../tests/fake/book';
import { books } from '../../../tests/fake/books';
import { evidence } from '../book/evidence';
import type { Book } from '../book/model';
import { pair } from '../book/pair';
import type { Evidence } from '../model';
import { exportAudit } from './export';
import { restore } from './restore';

const now = hour(5000);
const said = (book: Book): Evidence => evidence(book, { ...knowledge, now });
const out = (book: Book) => exportAudit({ ...said(book), verdicts: [], findings: [] }, { names: true, notes: true });
const home = { ...knowledge, now };

function restored(audit: unknown): { book: Book; problems: string[] } {
  const result = restore(JSON.parse(JSON.stringify(audit)), home);
  if ('unusable' in result) throw new Error(result.unusable);
  return result;
}

describe('an exported audit', () => {
  it('restores a book that says the same, and goes on saying it', async () => {
    await fc.assert(
      fc.asyncProperty(books, async (make) => {
        const book = await make();
        const audit = said(book);
        if (audit.accounts.length === 0) return;
        const again = restored(out(book));
        expect(again.problems).toEqual([]);
        expect(said(again.book)).toEqual(audit);
        expect(said(pair(again.book, knowledge))).toEqual(audit);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
