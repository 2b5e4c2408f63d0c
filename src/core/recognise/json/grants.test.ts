import { expect, test } from 'vitest';
import type { ListName } from '../../model';
import { finish, type Looking } from '../recognition';
import { recogniseJson } from './recognise-json';

const LOOKING: Looking = { url: 'https://things.example/api', now: '2026-11-24T00:00:00Z' };

function lists(value: unknown, looking: Partial<Looking> = {}) {
  return finish(recogniseJson(value, { ...LOOKING, ...looking })).lists;
}

/** The names of the rows of one list, in order. */
function names(value: unknown, list: ListName, looking: Partial<Looking> = {}): string[] {
  const reading = lists(value, looking).find((found) => found.reading.list === list)?.reading;
  return reading?.state === 'rows' ? (reading.grants ?? []).map(({ name }) => name) : [];
}

test('tuples of an app list at an address that says so', () => {
  const app = (id: string, name: string, home: string) => [
    id,
    [name, null, 'https://icons.example/1', ['https://p.example/privacy'], [], home],
    null,
  ];
  const value = [
    [
      app('Qx7-example-0001-abcd', 'Blue Lamps', 'lamps.example'),
      app('Qx7-example-0002-abcd', 'Red Hub', 'https://hub.example'),
    ],
  ];
  expect(names(value, 'linked-services', { url: 'https://accounts.example/connections' })).toEqual([
    'Blue Lamps',
    'Red Hub',
  ]);
});

test.each<[ListName, string[], unknown]>([
  [
    'linked-services',
    ['Lamp Sync'],
    {
      data: [
        { id: '9', scopes: ['read'], application: { id: '3', name: 'Lamp Sync' }, approvedAt: '2024-05-01T10:00:00Z' },
      ],
    },
  ],
  [
    'linked-services',
    ['Sender'],
    { data: [{ callbackUrl: 'https://other.example/in', expires: 1_900_000_000, comment: 'Sender' }] },
  ],
  [
    'api-tokens',
    ['Nightly job'],
    [
      {
        id: 4,
        name: 'Nightly job',
        scopes: ['api'],
        revoked: false,
        created_at: '2024-01-01T00:00:00Z',
        expires_at: null,
      },
    ],
  ],
  [
    'sessions',
    ['Firefox on Linux'],
    {
      result: [
        {
          id: 's1',
          browser: 'Firefox',
          os: 'Linux',
          ip: '192.0.2.4',
          lastActive: '2024-01-01T00:00:00Z',
          current: true,
        },
      ],
    },
  ],
  [
    'sessions',
    ['Sam’s phone'],
    {
      devices: [
        { device_id: 'ABCD', display_name: 'Sam’s phone', last_seen_ip: '192.0.2.4', last_seen_ts: 1_700_000_000_000 },
      ],
    },
  ],
  [
    'shared-users',
    ['Kim Doe'],
    {
      friends: [
        {
          id: 'u',
          firstName: 'Kim',
          lastName: 'Doe',
          email: 'kim@example.invalid',
          status: 'ACCEPTED',
          devices: [{ deviceId: 'D1', deviceName: 'Cam' }],
        },
      ],
    },
  ],
])('grants of the list %s', (list, expected, value) => {
  expect(names(value, list)).toEqual(expected);
  expect(lists(value)).toHaveLength(1);
});

test('the sessions of a signed-in device are the rows', () => {
  const value = [
    {
      id: 'd',
      os: 'Android',
      current: false,
      ipAddress: '192.0.2.7',
      lastAccess: 1_751_328_000,
      sessions: [{ id: 's', browser: 'Chrome/140.0', ipAddress: '192.0.2.7', started: 1_751_320_000, current: false }],
    },
  ];
  expect(names(value, 'sessions')).toEqual(['Chrome/140.0 on Android']);
});
