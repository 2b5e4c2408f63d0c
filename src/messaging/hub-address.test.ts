import { expect, it } from 'vitest';
import { hubOrigin } from './hub-address';

it.each([
  ['192.168.1.5:8123', 'http://192.168.1.5:8123'],
  [' homebridge.local:8581/login ', 'http://homebridge.local:8581'],
  ['https://Home.Example/lovelace/0?x=1', 'https://home.example'],
  ['http://[fd00::5]:8080', 'http://[fd00::5]:8080'],
  ['http://hub.example:80', 'http://hub.example'],
])('takes %s for %s', (typed, origin) => {
  expect(hubOrigin(typed)).toBe(origin);
});

it.each(['', '   ', 'file:///etc/hosts', 'javascript://x', 'http://', 'two words', 'ftp://hub.example'])(
  'takes %o for no address',
  (typed) => {
    expect(hubOrigin(typed)).toBeUndefined();
  },
);
