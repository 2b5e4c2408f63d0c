import { describe, expect, it } from 'vitest';
import { allOrigins, bindingOf, bindings, fill, matchPattern } from './origins';

const vendor = {
  variables: { tld: ['com', 'de'] },
  bound: { tld: { com: { market: 'US' }, de: { market: 'DE' } } },
  origins: ['https://www.shop.{tld}', 'https://home.shop.{tld}'],
};

describe('a vendor with variables', () => {
  it('has every origin once', () => {
    expect(allOrigins(vendor)).toEqual([
      'https://www.shop.com',
      'https://home.shop.com',
      'https://www.shop.de',
      'https://home.shop.de',
    ]);
  });

  it('knows from an origin what goes with it', () => {
    expect(bindingOf(vendor, 'https://home.shop.de')).toEqual({ tld: 'de', market: 'DE' });
    expect(bindingOf(vendor, 'https://home.shop.fr')).toBeUndefined();
    expect(bindingOf(vendor, 'http://home.shop.de')).toBeUndefined();
    expect(bindingOf(vendor, 'https://home.shop.de:8443')).toBeUndefined();
  });
});

it('a vendor without variables has one binding', () => {
  expect(bindings({})).toEqual([{}]);
  expect(allOrigins({ origins: ['https://my.example'] })).toEqual(['https://my.example']);
});

it('fill says which variable has no value', () => {
  expect(fill('https://a.{tld}/{market}', { tld: 'com', market: 'US' })).toBe('https://a.com/US');
  expect(() => fill('https://a.{tdl}', { tld: 'com' })).toThrow('{tdl}');
});

it('a match pattern has no port', () => {
  expect(matchPattern('https://hub.example:8123')).toBe('https://hub.example/*');
});
