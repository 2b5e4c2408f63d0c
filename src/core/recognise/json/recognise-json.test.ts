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

test('what describes each row of a list is no row, also not of the one that is left out', () => {
  const row = (type: string, name: string, n: number) => ({
    type,
    accessoryDetails: { name, model: 'M-1', serialNumber: `SN-10${n}`, firmwareRevision: '1.0.0' },
  });
  const value = [
    row('Outlet', 'Kettle', 1),
    row('Fan', 'Loft', 2),
    row('ProtocolInformation', 'Bridge', 3),
    row('Lock', 'Gate', 4),
  ];
  expect(names(value, 'devices')).toEqual(['Kettle', 'Loft', 'Gate']);
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
  expect(ids).toEqual(['name:Kettle', 'name:Loft fan']);
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
