import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, devices, digest, grants, hour, knowledge, reading } from '../../../tests/fake/book';
import type { ListReading, PageReading } from '../reading';
import { evidence } from './evidence';
import type { Book } from './model';
import { changedParts } from './parts';

const said = (book: Book) => evidence(book, { ...knowledge, now: hour(1000) });
const names = (book: Book) =>
  said(book)
    .devices.map(({ name }) => name)
    .sort();
const line = (book: Book, source: string) => said(book).coverage.find((one) => one.source === source);

/** Read of the cameras by the account `me`, at an hour. */
const cameras = (at: number, list: ListReading, more: Partial<PageReading> = {}) =>
  reading('cam', 'cameras', list, { account: 'me', readAt: hour(at), ...more });
const failed: ListReading = { list: 'devices', state: 'unreadable', reason: 'failed' };

describe('what a newer reading does not show', () => {
  it('is gone when the reading is complete', async () => {
    const book = await bookOf([cameras(0, devices(['a', 'b'])), cameras(1, devices(['b'], true))]);
    expect(names(book)).toEqual(['b']);
  });

  it('stays when the reading says that there is more', async () => {
    const book = await bookOf([cameras(0, devices(['a'], true)), cameras(1000, devices(['b'], false))]);
    expect(names(book)).toEqual(['a', 'b']);
  });

  it('stays when rows were skipped', async () => {
    const some: ListReading = { list: 'devices', state: 'rows', devices: [{ id: 'b', name: 'b' }], skipped: 1 };
    const book = await bookOf([cameras(0, devices(['a'], true)), cameras(1000, some)]);
    expect(names(book)).toEqual(['a', 'b']);
    expect(line(book, 'cameras')).toMatchObject({ state: 'rows', complete: false });
  });

  it('stays for a day where nobody knows whether it is all, and is gone after it', async () => {
    const first = await bookOf([cameras(0, devices(['a'])), cameras(10, devices(['b']))]);
    expect(names(first)).toEqual(['a', 'b']);
    expect(names(await bookOf([cameras(20, devices(['b']))], first))).toEqual(['a', 'b']);
    expect(names(await bookOf([cameras(25, devices(['b']))], first))).toEqual(['b']);
  });

  it('is gone when the source says "none" of all that it has', async () => {
    const none: ListReading = { list: 'devices', state: 'empty', complete: true };
    const book = await bookOf([cameras(0, devices(['a'])), cameras(1, none)]);
    expect(names(book)).toEqual([]);
    expect(line(book, 'cameras')).toMatchObject({ state: 'empty' });
  });

  it('makes no empty list of a piece that holds none', async () => {
    const book = await bookOf([cameras(0, devices(['a'])), cameras(1, { list: 'devices', state: 'empty' })]);
    expect(names(book)).toEqual(['a']);
    expect(line(book, 'cameras')).toMatchObject({ state: 'rows', complete: false });
  });
});

describe('an unreadable reading', () => {
  it.each(['failed', 'layout', 'refused', 'rate-limited', 'signed-out', 'too-large'] as const)(
    'keeps every row (%s)',
    async (reason) => {
      const book = await bookOf([
        cameras(0, devices(['a', 'b'], true)),
        cameras(1, { list: 'devices', state: 'unreadable', reason }),
      ]);
      expect(names(book)).toEqual(['a', 'b']);
    },
  );

  it('is what the list says of itself, with its reason', async () => {
    const book = await bookOf([cameras(0, devices(['a'], true)), cameras(1, failed)]);
    expect(line(book, 'cameras')).toMatchObject({ state: 'unreadable', reason: 'failed', readAt: hour(1) });
  });

  it('does not hide a later readable one, nor an earlier one that arrives late', async () => {
    const later = await bookOf([cameras(0, failed), cameras(1, devices(['a'], true))]);
    expect(line(later, 'cameras')).toMatchObject({ state: 'rows', complete: true });
    const late = await bookOf([cameras(1, failed), cameras(0, devices(['a'], true))]);
    expect(names(late)).toEqual(['a']);
    expect(line(late, 'cameras')).toMatchObject({ state: 'unreadable' });
  });

  it('by sign-out leaves a list that was read as read: it says nothing about the list', async () => {
    const out: ListReading = { list: 'devices', state: 'unreadable', reason: 'signed-out' };
    const book = await bookOf([cameras(0, devices(['a'], true)), cameras(1, out)]);
    expect(line(book, 'cameras')).toMatchObject({ state: 'rows', complete: true, readAt: hour(0) });
    expect(line(await bookOf([cameras(0, out)]), 'cameras')).toMatchObject({
      state: 'unreadable',
      reason: 'signed-out',
    });
  });
});

describe('a reading that arrives out of order', () => {
  it('changes nothing when a newer one is there', async () => {
    const book = await bookOf([cameras(5, devices(['new'], true)), cameras(1, devices(['old'], true))]);
    expect(names(book)).toEqual(['new']);
  });

  it('from the future counts as read now, so that the next one counts, too', async () => {
    const book = await bookOf([cameras(24 * 4000, devices(['a'], true)), cameras(24 * 365, devices(['b'], true))]);
    expect(names(book)).toEqual(['b']);
  });
});

it('the same list in two pieces is one list, and nothing in one piece is not nothing in the other', async () => {
  const parts = [devices(['a'], true), failed, devices(['b'], true)];
  const book = await bookOf([reading('cam', 'cameras', parts, { account: 'me' })]);
  expect(names(book)).toEqual(['a', 'b']);
  expect(line(book, 'cameras')).toMatchObject({ state: 'rows', complete: false });
  const none: ListReading = { list: 'devices', state: 'empty', complete: true };
  const cut = await bookOf([reading('cam', 'cameras', [none, failed], { account: 'me' })]);
  expect(line(cut, 'cameras')).toMatchObject({ state: 'unreadable', reason: 'failed' });
});

describe('whatever is read', () => {
  const rows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
  const complete = fc.constantFrom(undefined, true, false);
  const readable = fc.tuple(rows, complete).map(([ids, all]) => devices(ids, all));
  const at = fc.integer({ min: 0, max: 100 });

  it('the order of two sources does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(readable, readable, at, at, async (main, more, t1, t2) => {
        const one = reading('hub', 'main', main, { account: 'me', readAt: hour(t1) });
        const two = reading('hub', 'more', more, { account: 'me', readAt: hour(t2) });
        expect(said(await bookOf([one, two]))).toEqual(said(await bookOf([two, one])));
      }),
    );
  });

  it('an unreadable one erases nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(readable, { maxLength: 4 }), async (lists) => {
        const before = await bookOf(lists.map((list, index) => cameras(index, list)));
        expect(names(await bookOf([cameras(50, failed)], before))).toEqual(names(before));
      }),
    );
  });

  it('reading the same again changes nothing but the time', async () => {
    await fc.assert(
      fc.asyncProperty(readable, async (list) => {
        const before = await bookOf([cameras(0, list)]);
        const after = await bookOf([cameras(1, list)], before);
        expect(JSON.stringify(after).replaceAll(hour(1), hour(0))).toBe(JSON.stringify(before));
      }),
    );
  });

  it('a row keeps the day on which it was first seen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(complete, { maxLength: 4 }), async (all) => {
        const book = await bookOf([undefined, ...all].map((whole, index) => cameras(index, devices(['a'], whole))));
        const rows = book.lists.flatMap(({ sources }) => Object.values(sources).flatMap(({ devices: d }) => d));
        expect(rows.map(({ firstSeenAt }) => firstSeenAt)).toEqual([hour(0)]);
      }),
    );
  });

  it('an id stays the same, and tells nothing of the raw one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(readable, { minLength: 1, maxLength: 4 }), async (lists) => {
        const ids = new Map<string, string>();
        let book = await bookOf([]);
        for (const [index, list] of lists.entries()) {
          book = await bookOf([cameras(index, list)], book);
          for (const { id, name } of said(book).devices) {
            expect(ids.get(name) ?? id).toBe(id);
            ids.set(name, id);
          }
        }
        expect(new Set(ids.values()).size).toBe(ids.size);
      }),
    );
    const secret = [{ id: 'planted-raw-id', name: 'Porch', via: 'planted-via-id' }];
    const kept = JSON.stringify(await bookOf([cameras(0, devices(secret), { account: 'planted-account' })]));
    expect(kept).toContain('Porch');
    expect(kept).not.toContain('planted');
  });
});

it('only the list that was read is written again', async () => {
  const before = await bookOf([
    cameras(0, devices(['a'])),
    reading('cam', 'services', grants('linked-services', ['Speaker'])),
  ]);
  const after = await bookOf([cameras(1, devices(['a', 'b']))], before);
  const changed = changedParts(before, after);
  expect(Object.keys(changed.put)).toEqual([expect.stringMatching(/^list\/cam\/[^/]+\/devices$/)]);
  expect(changed.remove).toEqual([]);
});

it('hashes each id once, however often it occurs', async () => {
  const { hashReading } = await import('./hash');
  let count = 0;
  const counted = (text: string) => {
    count += 1;
    return digest(text);
  };
  const rows = Array.from({ length: 1000 }, (_, n) => ({ id: `d${n % 10}`, name: 'x', via: 'one' }));
  await hashReading(cameras(0, devices(rows)), 'account', counted, hour(1));
  expect(count).toBe(10 * 2 + 1);
});
