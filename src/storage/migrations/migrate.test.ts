import { describe, expect, it } from 'vitest';
import { BOOK_VERSION } from '../items';
import { MIGRATIONS, type Migration, migrate } from './migrate';

const rename: Migration = { to: 2, up: (all) => ({ people: all.accounts, accounts: null }) };
const count: Migration = { to: 3, up: (all) => ({ total: (all.people as unknown[]).length }) };

describe('migrate', () => {
  it('gives each step what the one before it made, as one set', () => {
    expect(migrate({ accounts: ['a', 'b'] }, 1, 3, [rename, count])).toEqual({
      people: ['a', 'b'],
      accounts: null,
      total: 2,
    });
  });

  it('starts where the stored version stands', () => {
    expect(migrate({ people: ['a'] }, 2, 3, [rename, count])).toEqual({ total: 1 });
  });

  it('refuses to jump over a step', () => {
    expect(() => migrate({}, 1, 3, [count])).toThrow('no migration to version 2');
  });

  it('has every step up to the version of the book', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: BOOK_VERSION - 1 }, (_, n) => n + 2));
  });
});
