import { describe, expect, it } from 'vitest';
import { ROW_LIMIT } from './reading';
import { collect, devices, grants } from './rows';

const row = (id: string, name = id) => ({ id, name });

describe('collect', () => {
  it('counts what cannot be read, and leaves out what belongs elsewhere', () => {
    const found = collect(['a', 'elsewhere', 'broken'], (word) => {
      if (word === 'broken') return undefined;
      return word === 'elsewhere' ? null : row(word);
    });
    expect(found).toEqual({ rows: [row('a')], skipped: 1 });
  });

  it('makes one of rows with the same id: the first ones fields, filled from the later', () => {
    const twice = [
      { id: 'a', name: 'first' },
      { id: 'a', name: 'second', model: 'M' },
    ];
    expect(collect(twice, (one) => one).rows).toEqual([{ id: 'a', name: 'first', model: 'M' }]);
  });
});

describe('a reading', () => {
  it('is complete only when told so and nothing was skipped', () => {
    const rows = [row('a')];
    expect(devices({ rows, skipped: 0 })).toEqual([{ list: 'devices', state: 'rows', devices: rows }]);
    expect(devices({ rows, skipped: 0 }, true)).toMatchObject([{ complete: true }]);
    expect(devices({ rows, skipped: 0 }, false)).toMatchObject([{ complete: false }]);
    expect(devices({ rows, skipped: 2 }, true)).toMatchObject([{ complete: false, skipped: 2 }]);
    expect(devices({ rows, skipped: 2 })).toMatchObject([{ complete: false, skipped: 2 }]);
  });

  it('is unreadable when there were rows and none could be read', () => {
    const detail = '0 of 3 rows could be read';
    const unreadable = [{ list: 'sessions', state: 'unreadable', reason: 'layout', detail }];
    expect(grants('sessions', { rows: [], skipped: 3 }, true)).toEqual(unreadable);
  });

  it('of no rows is never complete, and of a part there is none', () => {
    const none = [{ list: 'devices', state: 'rows', devices: [] }];
    expect(devices({ rows: [], skipped: 0 })).toStrictEqual(none);
    expect(devices({ rows: [], skipped: 0 }, true)).toStrictEqual(none);
    expect(devices({ rows: [], skipped: 0 }, false)).toEqual([]);
  });

  it('keeps as many rows as may leave a page and counts the others', () => {
    const rows = Array.from({ length: ROW_LIMIT + 3 }, (_, n) => row(String(n)));
    const [reading] = devices({ rows, skipped: 1 }, true);
    expect(reading).toMatchObject({ complete: false, skipped: 4, devices: { length: ROW_LIMIT } });
  });
});
