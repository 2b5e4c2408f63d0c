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
  if (reading?.state !== 'rows') return [];
  return [...(reading.devices ?? []), ...(reading.grants ?? [])].map(({ name }) => name);
}

const kettle = { id: 'k-1', name: 'Kettle', model: 'KT-20', firmware: '1.4.2', online: true };
const fan = { id: 'f-1', name: 'Loft fan', model: 'FN-3', firmware: '2.0.1', online: false };

test('a plain list of devices, with what it says of them', () => {
  const [found] = lists({ devices: [kettle, { ...fan, lastSeen: 1_700_000_000, addedAt: '2023-02-01T10:00:00Z' }] });
  expect(found?.reading).toMatchObject({
    list: 'devices',
    state: 'rows',
    devices: [
      { id: 'k-1', name: 'Kettle', model: 'KT-20', firmware: '1.4.2', online: true },
      { id: 'f-1', online: false, lastSeenAt: '2023-11-14T22:13:20.000Z', addedAt: '2023-02-01T10:00:00.000Z' },
    ],
  });
  expect(found?.reading).not.toHaveProperty('complete');
  expect(found?.confidence).toBeGreaterThan(0.9);
});

test.each([
  ['a map keyed by id', { things: { 'a1b2c3d4-0001': kettle, 'a1b2c3d4-0002': fan } }],
  [
    'edges and nodes under an alias',
    {
      data: {
        x0: {
          edges: [
            { cursor: 'a', node: kettle },
            { cursor: 'b', node: fan },
          ],
        },
      },
    },
  ],
  [
    'attributes beside an id',
    { data: [kettle, fan].map(({ id, ...attributes }) => ({ id, type: 'thing', attributes })) },
  ],
  ['JSON in a text', { payload: JSON.stringify({ items: [kettle, fan] }) }],
  ['columns and rows', { columns: Object.keys(kettle), rows: [Object.values(kettle), Object.values(fan)] }],
  [
    'a list for each member',
    Object.fromEntries(
      Object.keys(kettle).map((key) => [key, [kettle, fan].map((row) => row[key as keyof typeof row])]),
    ),
  ],
  [
    'values with a time',
    {
      items: [kettle, fan].map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { value, timestamp: 1_700_000_000 }])),
      ),
    },
  ],
  [
    'homes and rooms above',
    {
      homes: [
        {
          name: 'Home',
          rooms: [
            { name: 'Kitchen', devices: [kettle] },
            { name: 'Loft', devices: [fan] },
          ],
        },
      ],
    },
  ],
  [
    'twenty wrappers',
    Array.from({ length: 20 }).reduce<unknown>((inner, _, n) => ({ [`wrap${'abcde'[n % 5]}`]: inner }), {
      devices: [kettle, fan],
    }),
  ],
])('devices in %s', (_, value) => {
  expect(names(value, 'devices')).toEqual(['Kettle', 'Loft fan']);
});

test('the bridge and what hangs on it are devices, its services and its own parts are not', () => {
  const value = {
    gateways: [
      {
        id: 'g',
        name: 'Bridge',
        serialNumber: 'G-100200',
        radio: { name: 'Radio chip', model: 'R9', firmware: '9.9.9', mac: '02:00:00:00:00:01' },
        services: [{ id: 's', name: 'Power', type: 'power' }],
        children: [{ id: 'x', name: 'Nothing known' }],
        devices: [kettle],
      },
    ],
  };
  expect(names(value, 'devices')).toEqual(['Bridge', 'Kettle']);
});

test('one list of many kinds: the rooms and services in it are none', () => {
  const thing = (id: string, name: string) => ({
    id,
    type: 'device',
    metadata: { name, archetype: 'bulb' },
    product_data: { model_id: 'B-1', product_name: 'Bulb', software_version: '1.9.1' },
  });
  const value = {
    data: [
      thing('1', 'Desk'),
      {
        id: '2',
        type: 'light',
        owner: { rid: '1', rtype: 'device' },
        metadata: { name: 'Desk light', archetype: 'bulb' },
        on: { on: true },
      },
      {
        id: '3',
        type: 'room',
        metadata: { name: 'Study', archetype: 'office' },
        children: [{ rid: '1', rtype: 'device' }],
      },
      thing('4', 'Shelf'),
    ],
  };
  expect(names(value, 'devices')).toEqual(['Desk', 'Shelf']);
});

test('the same device in two lists is one, two of one name are two', () => {
  const value = {
    zones: [
      { name: 'A', devices: [kettle] },
      { name: 'B', devices: [kettle, { ...kettle, id: 'k-2' }] },
    ],
  };
  expect(names(value, 'devices')).toEqual(['Kettle', 'Kettle']);
});

test('rows of different names under one masked id stay apart', () => {
  const value = {
    devices: [
      { ...kettle, id: 'xxxxxxxx' },
      { ...fan, id: 'xxxxxxxx' },
    ],
  };
  const reading = lists(value)[0]?.reading;
  const ids = reading?.state === 'rows' ? reading.devices?.map(({ id }) => id) : [];
  expect(ids).toEqual(['xxxxxxxx', 'name:Loft fan']);
});

test("the user's label stands before the name of the make, which stands before the serial", () => {
  const made = { deviceType: 'Dimmer', serial: 'SN-4471', firmware: '3.1.0' };
  const value = {
    devices: [
      { ...made, id: '1', name: 'In-wall dimmer', label: 'Porch' },
      { ...made, id: '2', product: { name: 'In-wall dimmer' }, settings: { dimmerName: 'Hall' } },
      { deviceType: 'Dimmer', serial: 'SN-4472', firmware: '3.1.0' },
    ],
  };
  expect(names(value, 'devices')).toEqual(['Porch', 'Hall', 'SN-4472']);
});

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
  expect(lists(value)).toEqual([]);
});

test('only the lists that are declared', () => {
  const value = {
    devices: [kettle],
    tokens: [{ id: 4, name: 'Job', scopes: ['api'], expires_at: '2027-01-01T00:00:00Z' }],
  };
  expect(lists(value).map(({ reading }) => reading.list)).toEqual(['devices', 'api-tokens']);
  expect(lists(value, { lists: ['api-tokens'] }).map(({ reading }) => reading.list)).toEqual(['api-tokens']);
});

test('a secret never leaves, whatever it is called', () => {
  const secret = 'planted9planted8planted7planted6planted5';
  const value = {
    tokens: [
      {
        id: secret,
        key: secret,
        token: secret,
        name: 'Job',
        scopes: ['api', secret],
        created_at: '2024-01-01T00:00:00Z',
      },
      { token: secret, value: secret, expires_at: '2027-01-01T00:00:00Z', created_at: '2024-01-01T00:00:00Z' },
    ],
  };
  const found = lists(value);
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).not.toContain(secret);
});

test('the structure is the same for other rows and another order, and another for another place', () => {
  const [one] = lists({ devices: [kettle, fan] });
  const [other] = lists({ devices: [fan, { ...kettle, id: 'z', name: 'Teekessel' }] });
  const [elsewhere] = lists({ home: { devices: [kettle, fan] } });
  expect(other?.structure).toBe(one?.structure);
  expect(elsewhere?.structure).not.toBe(one?.structure);
});
