import { expect, test } from 'vitest';
import { finish } from '../recognition';
import { recogniseJson } from './recognise-json';

const LOOKING = { url: '', now: '2026-11-24T00:00:00Z' };

/** The names of everything that was found, by list. */
function found(value: unknown): Record<string, string[]> {
  return Object.fromEntries(
    finish(recogniseJson(value, LOOKING)).lists.map(({ reading }) => [
      reading.list,
      reading.state === 'rows' ? [...(reading.devices ?? []), ...(reading.grants ?? [])].map(({ name }) => name) : [],
    ]),
  );
}

const strip = { id: 's-1', name: 'Desk strip', model: 'ST-4', serialNumber: 'SN-1', firmware: '1.0.2' };

test.each<[string, unknown]>([
  ['outlets', { devices: [{ ...strip, outlets: [{ index: 1, name: 'Outlet 1', relay: true }] }] }],
  ['its buttons', { devices: [{ ...strip, light: { buttons: [{ name: 'on', label: 'Light on' }] } }] }],
  ['the switch that it hangs on', { devices: [{ ...strip, uplink_device_name: 'Cellar switch', name: 'Desk strip' }] }],
])('a device is named, and not %s', (_, value) => {
  expect(found(value)).toEqual({ devices: ['Desk strip'] });
});

test('a rule names devices, and has none', () => {
  const value = {
    data: [{ id: 'r', name: 'No games', target_devices: [{ client_mac: '00:00:5e:00:53:01', type: 'X' }] }],
  };
  expect(found(value)).toEqual({});
});

test('a time for people is no name', () => {
  const value = { sensors: [{ id: 'a', model: 'S-1', serial: 'SN-9', status: { description: 'Jun 18 at 12:17am' } }] };
  expect(found(value)).toEqual({ devices: ['S-1'] });
});

test('a product is named where the device has no name', () => {
  const value = { id: 'robin', connectionState: 'Connected', product: { serialNumber: '222', name: 'F7 heat pump' } };
  expect(found({ devices: [value] })).toEqual({ devices: ['F7 heat pump'] });
});

test('what stands after a long history is read', () => {
  const history = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`rain_${'x'.repeat(n % 20)}_${n}`, { n }]));
  const value = { devices: [{ lastData: history, mac: '00:00:5e:00:53:02', info: { name: 'Roof station' } }] };
  expect(found(value)).toEqual({ devices: ['Roof station'] });
});

test.each<[string, string, unknown]>([
  [
    'a phone with its system',
    'Pocket',
    { mobileDevices: [{ id: 7, name: 'Pocket', metadata: { platform: 'Android' } }] },
  ],
  [
    'a device that an app signed in from',
    'Lounge',
    { device_credentials: [{ id: 'd', device_name: 'Lounge', client_id: 'c', type: 'refresh_token' }] },
  ],
  [
    'a session that only its kind tells',
    'Desktop app',
    { sessions: [{ id: 1, type: 'Desktop app', createdAt: 1_700_000_000, lastSeenAt: 1_700_000_000 }] },
  ],
])('%s is a session', (_, name, value) => {
  expect(found(value)).toEqual({ sessions: [name] });
});

test('sign-ins that could fail are a log', () => {
  expect(found({ recent_logins: [{ ip: '192.0.2.1', user_agent: 'Mozilla/5.0 (X11)', success: false }] })).toEqual({});
});

test('what looks like the key of a session is not its id', () => {
  const secret = `planted${'0a1b2c3d'.repeat(4)}`;
  const sessions = [
    { id: secret, sessionUuid: '7f9c24e8-3b12-4c56-9d01-1234567890ab', browser: 'Firefox', os: 'Linux' },
  ];
  const text = JSON.stringify(finish(recogniseJson({ sessions }, LOOKING)));
  expect(text).toContain('Firefox on Linux');
  expect(text).not.toContain(secret);
});

test('a session says which app it is of', () => {
  const sessions = [{ id: 1, deviceName: 'Lounge', appName: 'Film Box', lastActivity: 1_700_000_000, current: true }];
  expect(finish(recogniseJson({ sessions }, LOOKING)).lists[0]?.reading).toMatchObject({
    grants: [{ name: 'Lounge', party: 'Film Box' }],
  });
});

test('a huge object is read in pieces', () => {
  const huge = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`setting${n}`, n]));
  const pieces = (count: number) => [...recogniseJson(huge(count), LOOKING)].length;
  expect(pieces(20_000)).toBeGreaterThan(5 * Math.max(1, pieces(2000) - 1));
});
