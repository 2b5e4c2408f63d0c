import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBrowser } from '../../tests/fake/browser';
import type { Book, BookAccount } from '../core/book/model';
import { SUMMARY } from './items';

let fake: FakeBrowser;
let storage: typeof import('./writer') & typeof import('./book');

beforeEach(async () => {
  fake = new FakeBrowser();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  storage = { ...(await import('./writer')), ...(await import('./book')) };
});

function account(name: string): BookAccount {
  return { vendor: 'acme', account: name, identified: 'answer', firstSeenAt: '2026-11-24T10:00:00.000Z' };
}

const withAccount = (name: string) => async (book: Book) => ({
  book: { ...book, accounts: [...book.accounts, account(name)] },
  value: name,
});

async function accounts(): Promise<string[]> {
  return (await storage.loadBook()).book.accounts.map((one) => one.account);
}

describe('changeBook', () => {
  it('gives each change the book that the one before it left', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((name) => storage.changeBook(withAccount(name))))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(await accounts()).toEqual(['a', 'b', 'c']);
    expect(fake.local.peek().rev).toBe(3);
  });

  it('goes on after a change that failed, and keeps nothing of it', async () => {
    const fail = storage.changeBook(async () => {
      throw new Error('no');
    });
    const next = storage.changeBook(withAccount('b'));
    await expect(fail).rejects.toThrow('no');
    await next;
    expect(await accounts()).toEqual(['b']);
  });

  it('writes nothing when nothing has changed', async () => {
    await storage.changeBook(async (book) => ({ book, value: null }));
    expect(fake.local.sets).toEqual([]);
  });

  it('takes away what goes in the same set that brings what comes', async () => {
    const list = { vendor: 'acme', account: 'a', list: 'devices' as const, sources: {} };
    await storage.changeBook(async (book) => ({ book: { ...book, lists: [list] }, value: null }));
    // The removal after the set never comes: the worker was killed in between.
    const remove = vi.spyOn(fake.local, 'remove').mockImplementation(() => Promise.reject(new Error('killed')));
    const moved = storage.changeBook(async (book) => ({
      book: { ...book, lists: [{ ...list, account: 'b' }] },
      value: null,
    }));
    await expect(moved).rejects.toThrow('killed');
    expect((await storage.loadBook()).book.lists.map((one) => one.account)).toEqual(['b']);

    remove.mockRestore();
    await storage.changeBook(withAccount('c'));
    expect(Object.keys(fake.local.peek())).not.toContain('list/acme/a/devices');
  });

  it('finds out that the disk is full where the browser says so every second time only', async () => {
    const set = vi.spyOn(fake.local, 'set');
    set.mockRejectedValueOnce(new Error('An unexpected error occurred'));
    set.mockRejectedValueOnce(new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'));
    await expect(storage.changeBook(withAccount('a'))).rejects.toThrow(
      expect.objectContaining({ name: 'StorageFull' }),
    );
    await storage.changeBook(withAccount('b'));
    expect(await accounts()).toEqual(['b']);
  });

  it('does not take a small write that fits for proof that there is room again', async () => {
    const full = async () => (await fake.session.get('full')).full;
    fake.local.failing = new Error('Resource::kQuotaBytes quota exceeded');
    await expect(storage.changeBook(withAccount('a'))).rejects.toThrow('quota');
    fake.local.failing = undefined;
    const summary = { rev: 0, day: '2026-11-24', madeAt: '', attention: 0, labels: {}, vendors: [] };
    await storage.putDerived(SUMMARY, summary, () => true);
    expect(await full()).toBe(true);
    await storage.changeBook(withAccount('a'));
    expect(await full()).toBeUndefined();
  });

  it('keeps fields that this version does not know', async () => {
    fake.local.plant({ accounts: [{ ...account('a'), later: 'field' }] });
    await storage.changeBook(withAccount('b'));
    expect(fake.local.peek().accounts).toEqual([{ ...account('a'), later: 'field' }, account('b')]);
  });
});

describe('eraseAll', () => {
  it('waits for its turn and leaves nothing', async () => {
    const change = storage.changeBook(withAccount('a'));
    await Promise.all([change, storage.eraseAll()]);
    expect(fake.local.peek()).toEqual({});
    expect(fake.session.peek()).toEqual({});
  });
});
