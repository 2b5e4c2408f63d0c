import { describe, expect, it } from 'vitest';
import { unknownVendor } from './unknown-vendor';

describe('the vendor of an address that nobody declared', () => {
  it.each([
    ['https://www.Hub.example/account?x=1', { id: 'x-hub-example', name: 'hub.example' }],
    ['http://hub.example:80', { id: 'x-hub-example', name: 'hub.example' }],
    ['https://user:word@hub.example/', { id: 'x-hub-example', name: 'hub.example' }],
    ['http://192.0.2.7:8581/', { id: 'x-192-0-2-7-8581', name: '192.0.2.7:8581' }],
    ['file:///home/page.html', { id: 'x-unknown', name: 'unknown' }],
    ['', { id: 'x-unknown', name: 'unknown' }],
    [undefined, { id: 'x-unknown', name: 'unknown' }],
  ])('%s', (url, vendor) => expect(unknownVendor(url)).toEqual(vendor));

  it('is another one for every host and port', () => {
    const hosts = ['my.hub.example', 'my-hub.example', 'my.hub-example', 'hub.example:81', 'hub.example', 'x-hub'];
    const more = ['[2001:db8::1]', '[2001:db8:1::]', 'bücher.example', 'bucher.example', `${'a'.repeat(60)}.example`];
    const ids = [...hosts, ...more].map((host) => unknownVendor(`http://${host}/`).id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^x-[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
