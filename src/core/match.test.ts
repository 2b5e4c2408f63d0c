import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acme, bolt, nook } from '../../tests/fake/vendors';
import { glob } from '../content/glob';
import { withHubs } from './hubs';
import { addressOf, matchEndpoint, matchEndpoints, matches, matchPage } from './match';

const vendors = [acme, bolt];

describe('an address', () => {
  it('is a URL without query and fragment', () => {
    expect(addressOf('https://a.example/x?y=/z#w')).toBe('https://a.example/x');
    expect(addressOf('https://a.example#w')).toBe('https://a.example/');
  });

  it('has its host in lower case and keeps the case of its path', () => {
    expect(addressOf('HTTPS://A.Example:443/Path')).toBe('https://a.example/Path');
    expect(addressOf('https://a.example:8443/')).toBe('https://a.example:8443/');
    expect(addressOf('http://a.example:443/')).toBe('http://a.example:443/');
  });
});

describe('a pattern', () => {
  it('fits as the one in the page does', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '-', '*'), maxLength: 8 });
    fc.assert(
      fc.property(some, some, (pattern, text) => matches(pattern, text) === glob(pattern, text)),
      {
        numRuns: 2000,
      },
    );
  });

  it('for pages reaches over slashes', () => {
    expect(matches('https://a.example/*', 'https://a.example/x/y')).toBe(false);
    expect(matches('https://a.example/*', 'https://a.example/x/y', true)).toBe(true);
  });
});

describe('a declared endpoint', () => {
  it('is found with the value that its variable has, whatever the query', () => {
    const match = matchEndpoint(vendors, 'https://home.acme-de.example/api/devices?cached=true', 'get');
    expect(match).toMatchObject({ vendor: { id: 'acme' }, def: { id: 'devices' }, binding: { tld: 'de' } });
  });

  it('is none at another host, with another method or below it', () => {
    expect(matchEndpoint(vendors, 'https://home.acme-fr.example/api/devices', 'GET')).toBeUndefined();
    expect(matchEndpoint(vendors, 'https://home.acme-com.example/api/devices', 'POST')).toBeUndefined();
    expect(matchEndpoint(vendors, 'https://home.acme-com.example/api/devices/1', 'GET')).toBeUndefined();
    expect(matchEndpoint(vendors, 'https://home.acme-com.example.evil.example/api/devices', 'GET')).toBeUndefined();
  });

  it('is found without a method', () => {
    expect(matchEndpoint(vendors, 'https://my.bolt.example:8443/locks')).toMatchObject({ def: { id: 'locks' } });
  });
});

it('all endpoints of one socket are found at its address, and those of a hub whose address is told alone', () => {
  const at = withHubs(nook, ['http://192.0.2.9:8123']);
  const found = matchEndpoints([at], 'ws://192.0.2.9:8123/api', 'WS');
  expect(found.map(({ def }) => def.id)).toEqual(['devices', 'tokens']);
  expect(matchEndpoints([at], 'ws://192.0.2.9:8581/api', 'WS')).toEqual([]);
  expect(matchEndpoints([nook], 'ws://192.0.2.9:8123/api', 'WS')).toEqual([]);
});

it('a page is found by its pattern, and not when it has none', () => {
  expect(matchPage(vendors, 'https://www.acme-com.example/skills/all?x=1')).toMatchObject({ def: { id: 'skills' } });
  expect(matchPage(vendors, 'https://www.acme-com.example/other')).toBeUndefined();
});
