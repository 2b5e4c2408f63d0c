import { expect, it } from 'vitest';
import { withHubs } from './hubs';
import { allOrigins, bindingOf } from './origins';

const hub = { selfHosted: { marks: ['some-hub'] }, origins: ['{hub}'] };

it('a hub is at the addresses of its user, ports and private ones included', () => {
  const own = withHubs(hub, ['http://192.168.1.5:8123', 'https://home.example']);
  expect(allOrigins(own)).toEqual(['http://192.168.1.5:8123', 'https://home.example']);
  expect(bindingOf(own, 'http://192.168.1.5:8123')).toEqual({
    hub: 'http://192.168.1.5:8123',
    socket: 'ws://192.168.1.5:8123',
  });
  expect(bindingOf(own, 'https://home.example')?.socket).toBe('wss://home.example');
  expect(bindingOf(own, 'http://192.168.1.5:8080')).toBeUndefined();
});

it('a hub without an address is nowhere', () => {
  expect(allOrigins(withHubs(hub, []))).toEqual([]);
});

it('a vendor with addresses of its own takes no other', () => {
  const vendor = { variables: { tld: ['com'] }, origins: ['https://my.acme.example'] };
  expect(withHubs(vendor, ['http://192.168.1.5'])).toBe(vendor);
});
