import { expect, test } from 'vitest';
import { finish } from '../recognition';
import { recogniseJson } from './recognise-json';

test.each<[string, unknown]>([
  ['rooms', { rooms: [{ id: 1, name: 'Kitchen', type: 'kitchen', deviceIds: ['a'] }] }],
  ['firmware files', { firmwares: [{ id: 'f', model: 'X1', version: '1.2.3', url: 'https://x.example/a.bin' }] }],
  ['a shop', { products: [{ id: 1, name: 'Plug', model: 'P1', brand: 'B', price: 19.9, currency: 'EUR' }] }],
  [
    'events',
    { data: [{ id: 'e', deviceId: 'd', deviceName: 'Door', kind: 'motion', createdAt: '2024-01-01T00:00:00Z' }] },
  ],
  [
    'sign-ins of the past',
    { loginHistory: [{ id: 1, ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11)', time: '2024-01-01T00:00:00Z' }] },
  ],
  ['plug-ins', { plugins: [{ name: 'x', displayName: 'X', version: '1.0.0', author: 'a' }] }],
  [
    'a series',
    {
      series: [
        { timestamp: 1_700_000_000, value: 1, sensorId: 'a' },
        { timestamp: 1_700_000_060, value: 2, sensorId: 'a' },
      ],
    },
  ],
  [
    'a profile',
    {
      id: 'u',
      name: 'Sam',
      email: 'sam@example.invalid',
      createdAt: '2020-01-01T00:00:00Z',
      role: 'owner',
      permissions: ['all'],
    },
  ],
  ['an app shop', { apps: [{ id: 1, name: 'Chess', developer: 'B', version: '1.1', category: 'games' }] }],
  ['users of the hub', [{ id: 1, name: 'Robin', username: 'robin', admin: true }]],
  ['scenes', { scenes: [{ id: 's', name: 'Night', type: 'scene', lastModified: '2024-01-01T00:00:00Z' }] }],
  [
    'references',
    {
      data: [
        { id: '1', type: 'DEVICE' },
        { id: '2', type: 'DEVICE' },
      ],
    },
  ],
])('nothing in %s', (_, value) => {
  const looking = { url: 'https://things.example/api', now: '2026-11-24T00:00:00Z' };
  expect(finish(recogniseJson(value, looking)).lists).toEqual([]);
});
