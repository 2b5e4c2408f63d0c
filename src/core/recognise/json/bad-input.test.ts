import { expect, test } from 'vitest';
import { finish } from '../recognition';
import { recogniseJson } from './recognise-json';

const LOOKING = { url: 'https://things.example/api', now: '2026-11-24T00:00:00Z' };
const read = (value: unknown) => finish(recogniseJson(value, LOOKING));
const devices = [{ id: '1', name: 'Kettle', model: 'KT', serial: 'S-100' }];

test('ten thousand levels, and what lies at their end', () => {
  let objects: unknown = { devices };
  let arrays: unknown = devices;
  for (let n = 0; n < 10_000; n++) {
    objects = { a: objects };
    arrays = [arrays];
  }
  expect(read(objects).lists).toHaveLength(1);
  expect(read(arrays).lists).toHaveLength(1);
});

test('more than a million values are too large, and nothing is said of them', () => {
  const many = Array.from({ length: 1_000_001 }, () => 1);
  expect(read({ devices, many })).toEqual({ lists: [], trouble: { reason: 'too-large' } });
});

test('a cycle is walked once', () => {
  const value: { devices: object[]; self?: unknown } = { devices: [...devices] };
  value.self = value;
  Object.assign(value.devices[0] ?? {}, { parent: value, devices: value.devices });
  expect(read(value).lists).toHaveLength(1);
});

test('a member that throws is said, without what it says', () => {
  const planted = 'planted-in-a-message';
  const value = {
    get devices(): never {
      throw new RangeError(planted);
    },
  };
  const found = read(value);
  expect(found).toEqual({ lists: [], trouble: { reason: 'failed', detail: 'RangeError' } });
  expect(JSON.stringify(found)).not.toContain(planted);
});

test.each([undefined, null, 0, '', 'x', [], {}, [[]], [null], Symbol('s'), () => 1])('nothing in %o', (value) => {
  expect(read(value)).toEqual({ lists: [] });
});

test('hostile texts as keys and as values', () => {
  const long = 'a'.repeat(1_000_000);
  const worst = [
    long,
    '0:'.repeat(500_000),
    '1.'.repeat(500_000),
    'device'.repeat(170_000),
    ' '.repeat(1_000_000),
    '{'.repeat(1_000_000),
  ];
  const value = {
    devices: worst.map((text, n) => ({
      id: n + 1,
      name: text,
      model: text,
      mac: text,
      ip: text,
      last_seen: text,
      [text]: text,
    })),
  };
  expect(read(value).trouble).toBeUndefined();
});

test('it yields often: no piece of the work grows with the input', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...devices[0], id: `k${n}`, serial: `S-${n}` }));
  const pieces = (count: number) => [...recogniseJson({ devices: rows(count) }, LOOKING)].length;
  expect(pieces(4000)).toBeGreaterThan(3 * pieces(1000));
});
