import { expect, test, vi } from 'vitest';
import { hereAt } from './here';
import { unconfirmed } from './unconfirmed';
import type { Watched } from './watched';

const vendor: Watched = {
  id: 'shop',
  domains: ['shop.example', 'shop.co.example'],
  variables: { tld: ['example', 'co.example'] },
  bound: { tld: { example: { market: 'one' }, 'co.example': { market: 'two' } } },
  origins: ['https://home.shop.{tld}', 'https://www.shop.{tld}'],
  endpoints: [
    {
      id: 'devices',
      url: 'https://api.shop.{tld}/devices',
      method: 'GET',
      from: ['https://home.shop.{tld}'],
      source: 'd',
    },
    { id: 'app', url: 'https://app.shop.{tld}/list', method: 'POST', from: [], source: 'app' },
  ],
  asks: [{ endpoint: 'devices', on: 'https://home.shop.{tld}', path: '/devices?market={market}' }],
  pages: [
    { id: 'list', match: 'https://www.shop.{tld}/devices*', lists: ['devices'], source: 'p' },
    { id: 'link', lists: ['sessions'], source: 'link' },
  ],
  lists: [
    { list: 'devices', source: 'd' },
    { list: 'sessions', source: 'd' },
    { list: 'devices', source: 'p' },
  ],
  signedOut: ['/sign-in*', 'https://www.shop.{tld}/ap/login'],
};

test('an origin that is not the vendor’s has nothing here', () => {
  expect(hereAt(vendor, 'https://home.shop.evil.example')).toBeUndefined();
  expect(hereAt(vendor, 'http://home.shop.example')).toBeUndefined();
});

test('the origin decides the variables in every address, and what is called and asked from it', () => {
  const home = hereAt(vendor, 'https://home.shop.co.example');
  expect(home?.endpoints.map(({ url }) => url)).toEqual(['https://api.shop.co.example/devices']);
  expect(home?.asks.map(({ path, headers }) => [path, headers])).toEqual([['/devices?market=two', {}]]);
  expect(home?.sources).toEqual(['d']);
  expect(home?.lists('d')).toEqual(['devices', 'sessions']);

  const www = hereAt(vendor, 'https://www.shop.example');
  expect(www?.endpoints).toEqual([]);
  expect(www?.asks).toEqual([]);
  expect(www?.sources).toEqual(['p']);
});

test('a page is recognised with query and fragment, and not in another market', () => {
  const www = hereAt(vendor, 'https://www.shop.example');
  const ids = (url: string) => www?.pagesAt(url).map(({ id }) => id);
  expect(ids('https://www.shop.example/devices/all?x=1#top')).toEqual(['list']);
  expect(ids('https://www.shop.example/other')).toEqual([]);
  expect(ids('https://www.shop.co.example/devices')).toEqual([]);
});

test('signed out: a path on any host, or one address', () => {
  const home = hereAt(vendor, 'https://home.shop.example');
  expect(home?.signedOut('https://home.shop.example/sign-in/start?to=x')).toBe(true);
  expect(home?.signedOut('https://www.shop.example/ap/login?x=1')).toBe(true);
  expect(home?.signedOut('https://home.shop.example/ap/login')).toBe(false);
  expect(home?.signedOut('https://home.shop.example/?next=/sign-in')).toBe(false);
  expect(home?.signedOut('')).toBe(false);
});

test('where a page is left to the recogniser, all that its own site answers is heard, and nothing elsewhere', () => {
  const [list, ...links] = vendor.pages;
  const left = {
    ...vendor,
    pages: [{ id: 'list', lists: [], source: 'recognised', ...list, unconfirmed: true }, ...links],
  };
  const patterns = (of: typeof vendor, origin: string) => {
    vi.stubGlobal('location', new URL(origin));
    const here = hereAt(of, origin);
    return here && unconfirmed.overheard(of, here);
  };
  expect(patterns(left, 'https://www.shop.example')).toEqual(['https://shop.example/#', 'https://*.shop.example/#']);
  expect(patterns(left, 'https://home.shop.example')).toEqual([]);
  expect(patterns(vendor, 'https://www.shop.example')).toEqual([]);
});
