import { expect, test } from 'vitest';
import { finish } from '../recognition';
import { recogniseJson } from './recognise-json';

const LOOKING = { url: 'https://things.example/api', now: '2026-11-24T00:00:00Z' };

const VALUE = {
  devices: [
    {
      deviceId: 'a1',
      deviceName: 'Kettle',
      modelNumber: 'KT-20',
      firmwareVersion: '1.4.2',
      macAddress: '02:00:00:00:00:01',
      lastSeen: 1_700_000_000,
      batteryLevel: 80,
      isOnline: true,
    },
    {
      deviceId: 'a2',
      deviceName: 'Loft fan',
      modelNumber: 'FN-3',
      firmwareVersion: '2.0.1',
      macAddress: '02:00:00:00:00:02',
      lastSeen: 1_700_000_000,
      batteryLevel: 70,
      isOnline: true,
    },
  ],
  accessTokens: [
    {
      tokenId: 7,
      displayName: 'Nightly job',
      grantedScopes: ['api'],
      createdAt: '2024-01-01T00:00:00Z',
      lastUsedAt: null,
      expiresAt: '2027-01-01T00:00:00Z',
      isRevoked: false,
    },
  ],
};

function names(value: unknown): string[] {
  return finish(recogniseJson(value, LOOKING))
    .lists.flatMap(({ reading }) =>
      reading.state === 'rows' ? [...(reading.devices ?? []), ...(reading.grants ?? [])] : [],
    )
    .map(({ name }) => name)
    .sort();
}

function mapped(value: unknown, key: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => mapped(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [key(name), mapped(one, key)]));
}

const words = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter}`).split(' ');

test.each<[string, (key: string) => string]>([
  ['snake', (key) => words(key).join('_').toLowerCase()],
  ['kebab', (key) => words(key).join('-').toLowerCase()],
  ['shouting', (key) => words(key).join('_').toUpperCase()],
  [
    'Pascal',
    (key) =>
      words(key)
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join(''),
  ],
  ['flat', (key) => key.toLowerCase()],
  ['spaced', (key) => words(key).join(' ')],
])('the keys in %s case', (_, key) => {
  expect(names(mapped(VALUE, key))).toEqual(['Kettle', 'Loft fan', 'Nightly job']);
});

test('without any date', () => {
  const { devices, accessTokens } = VALUE;
  const value = {
    devices: devices.map(({ lastSeen, ...rest }) => rest),
    accessTokens: accessTokens.map(({ createdAt, lastUsedAt, expiresAt, ...rest }) => rest),
  };
  expect(names(value)).toEqual(['Kettle', 'Loft fan', 'Nightly job']);
});

test('wrapped in lists of one and in objects of one', () => {
  expect(names({ a: { b: [{ c: VALUE }] } })).toEqual(['Kettle', 'Loft fan', 'Nightly job']);
  expect(names([[{ c: [{ d: VALUE }] }]])).toEqual(['Kettle', 'Loft fan', 'Nightly job']);
});

test('members and rows in another order', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned).reverse();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, turned(one)])
        .reverse(),
    );
  };
  expect(names(turned(VALUE))).toEqual(['Kettle', 'Loft fan', 'Nightly job']);
});
