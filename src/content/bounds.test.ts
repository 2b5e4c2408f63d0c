import { expect, test } from 'vitest';
import { type DeviceRow, type GrantRow, type ListReading, type Read, ROW_LIMIT, TEXT_LIMIT } from '../core/reading';
import { bounded } from './bounds';

const list = (reading: ListReading) => bounded({ readings: [reading] }).readings[0];

test('only the fields of a row leave, each of its own kind', () => {
  const row = { id: '7', name: 'Lamp', token: 'planted-token', online: 'yes', model: 5 } as unknown as DeviceRow;
  expect(list({ list: 'devices', state: 'rows', devices: [row] })).toEqual({
    list: 'devices',
    state: 'rows',
    devices: [{ id: '7', name: 'Lamp' }],
  });
  const read = { account: 'me', token: 'planted-token', readings: [] } as Read;
  expect(bounded(read)).toEqual({ account: 'me', readings: [] });
});

test('long text is cut with an ellipsis, never in the middle of a character; what cannot be cut is left out', () => {
  const long = `${'a'.repeat(TEXT_LIMIT - 2)}💡💡`;
  const grant: GrantRow = {
    id: 'g',
    kind: 'session',
    name: long,
    party: 'Alexa',
    scopes: [long, 'read'],
    at: `https://a.example/${'x'.repeat(3000)}`,
    linkedAt: '2022-03',
  };
  const cut = `${'a'.repeat(TEXT_LIMIT - 2)}…`;
  expect(list({ list: 'sessions', state: 'rows', complete: true, grants: [grant] })).toEqual({
    list: 'sessions',
    state: 'rows',
    complete: true,
    grants: [{ id: 'g', kind: 'session', name: cut, party: 'Alexa', scopes: [cut, 'read'], linkedAt: '2022-03' }],
  });
});

test('rows over the limit, and rows without a usable id, are counted and make the list incomplete', () => {
  const row = (id: string): DeviceRow => ({ id, name: 'Lamp' });
  const many = Array.from({ length: ROW_LIMIT + 3 }, (_, index) => row(String(index)));
  const cut = list({ list: 'devices', state: 'rows', complete: true, devices: many });
  expect(cut).toMatchObject({ complete: false, skipped: 3 });
  expect(cut?.state === 'rows' && cut.devices?.length).toBe(ROW_LIMIT);
  expect(
    list({
      list: 'devices',
      state: 'rows',
      complete: true,
      devices: [row('1'), row(''), row('x'.repeat(5000))],
      skipped: 1,
    }),
  ).toMatchObject({ complete: false, skipped: 3, devices: [row('1')] });
});

test('what is empty or unreadable stays so', () => {
  expect(list({ list: 'devices', state: 'empty', complete: true })).toEqual({
    list: 'devices',
    state: 'empty',
    complete: true,
  });
  const detail = 'x'.repeat(1000);
  expect(list({ list: 'devices', state: 'unreadable', reason: 'layout', detail })).toEqual({
    list: 'devices',
    state: 'unreadable',
    reason: 'layout',
    detail: `${'x'.repeat(TEXT_LIMIT - 1)}…`,
  });
});
