import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ROW_LIMIT } from '../core/reading';
import { listReading } from './rows';

const device = (n: number) => ({ id: `d${n}`, name: `Device ${n}` });
const grant = { id: 'g', kind: 'session', name: 'Phone', party: 'Phone', scopes: [] };

function read(reading: object) {
  return v.parse(listReading, reading);
}

describe('one list of a message', () => {
  it('loses the rows that do not fit, counts them and is not complete any more', () => {
    const odd = [null, 7, 'x', { id: 3, name: 'n' }, { id: '', name: 'n' }, { name: 'no id' }];
    const devices = [device(1), ...odd, { ...device(2), online: 'yes' }, device(3)];
    expect(read({ list: 'devices', state: 'rows', complete: true, devices, skipped: 2 })).toEqual({
      list: 'devices',
      state: 'rows',
      complete: false,
      devices: [device(1), device(3)],
      skipped: 9,
    });
  });

  it('takes no field that it does not know', () => {
    const devices = [{ ...device(1), enr: 'planted-enr', mac: 'planted-mac' }];
    expect(JSON.stringify(read({ list: 'devices', state: 'rows', devices }))).not.toContain('planted-');
  });

  it('of 50,000 rows keeps as many as a list may have and says that there were more', () => {
    const devices = Array.from({ length: 50_000 }, (_, n) => device(n));
    const list = read({ list: 'devices', state: 'rows', complete: true, devices });
    expect(list).toMatchObject({ state: 'rows', complete: false, skipped: 50_000 - ROW_LIMIT });
    expect(list.state === 'rows' && list.devices?.length).toBe(ROW_LIMIT);
  });

  it.each([
    ['none although these are said to be all', { complete: true, devices: [] }],
    ['none that fits', { devices: [null, {}] }],
    ['none that its reader could read', { devices: [], skipped: 3 }],
  ])('is unreadable, not empty, with %s', (_, rows) => {
    expect(read({ list: 'devices', state: 'rows', ...rows })).toMatchObject({ state: 'unreadable', reason: 'layout' });
  });

  it('may have no rows where those of other lists were', () => {
    expect(read({ list: 'devices', state: 'rows', devices: [] })).toEqual({
      list: 'devices',
      state: 'rows',
      devices: [],
    });
    expect(read({ list: 'devices', state: 'rows' })).toEqual({ list: 'devices', state: 'rows', devices: [] });
  });

  it('takes grants of its own kind only, and held services of every kind', () => {
    const grants = [grant, { ...grant, kind: 'api-token' }];
    expect(read({ list: 'sessions', state: 'rows', grants })).toMatchObject({ grants: [grant], skipped: 1 });
    expect(read({ list: 'held-services', state: 'rows', grants })).toMatchObject({ grants });
    expect(read({ list: 'sessions', state: 'rows', devices: [device(1)] }).state).toBe('unreadable');
  });

  it.each([
    ['an unknown list', { list: 'passwords', state: 'empty' }],
    ['an unknown state', { list: 'devices', state: 'fine' }],
    ['an unknown reason', { list: 'devices', state: 'unreadable', reason: 'dunno' }],
    ['more rows than are looked at', { list: 'devices', state: 'rows', devices: Array(200_001).fill(null) }],
    [
      'a name of 10,000 characters',
      { list: 'devices', state: 'unreadable', reason: 'layout', detail: 'x'.repeat(1e4) },
    ],
  ])('is refused with %s', (_, reading) => {
    expect(v.safeParse(listReading, reading).success).toBe(false);
  });
});
