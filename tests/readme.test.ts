import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../manifest.json';
import scripts from '../package.json';
import type { VendorSteps } from '../src/core/steps';
import type { ListDef, PageDef, VendorDef } from '../src/core/vendor';
import { NOTHING_KNOWN } from './fake/revocability';
import { README, revocabilityTable, upToDate, vendorTable } from './tools/readme';

const readme = readFileSync(README, 'utf8');

/** First cells of the table under a heading. */
function firstCells(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (.+?) \|/gm)].map((match) => match[1] ?? '').slice(1);
}

test('the tables of vendors are what the folders say (npm run readme)', () => {
  expect(upToDate(readme)).toBe(readme);
});

test('every permission is explained, and no other', () => {
  const named = firstCells('Permissions').flatMap((cell) => /^`(\w+)`$/.exec(cell)?.[1] ?? []);
  expect(named.toSorted()).toEqual(manifest.permissions.toSorted());
});

test('every command that the README names is there', () => {
  const named = firstCells('Commands').map((cell) => /npm (?:run )?(?:-s )?(\w+)/.exec(cell)?.[1]);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(scripts.scripts)).toContain(name);
});

test('links inside the repository lead somewhere', () => {
  const files = ['README.md', 'PRIVACY.md', 'CONTRIBUTING.md'];
  for (const file of files) {
    const text = readFileSync(join(README, '..', file), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g))
      expect(() => readFileSync(join(README, '..', target)), `${file}: ${target}`).not.toThrow();
  }
});

test('the pictures are there, in light and dark, and quick to load', () => {
  const named = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(named.map((path) => path.replace(/^.*-(light|dark)\.png$/, '$1')).sort()).toEqual([
    ...Array(4).fill('dark'),
    ...Array(4).fill('light'),
  ]);
  for (const path of named) expect(statSync(join(README, '..', path)).size, path).toBeLessThanOrEqual(150 * 1024);
});

const lamp: VendorDef = {
  id: 'lamp',
  name: 'Lamp',
  domains: ['lamp.example'],
  variables: { tld: ['example', 'invalid'] },
  origins: ['https://my.lamp.{tld}'],
  pages: [
    { id: 'tokens', url: 'https://my.lamp.{tld}/tokens', lists: ['api-tokens'], source: 'tokens' },
    {
      id: 'home',
      url: 'https://my.lamp.{tld}/',
      lists: ['shared-users'],
      source: 'page',
    },
  ],
  endpoints: [
    { id: 'devices', url: 'https://my.lamp.{tld}/d', method: 'GET', from: ['https://my.lamp.{tld}'], source: 'api' },
  ],
  asks: [{ endpoint: 'devices', on: 'https://my.lamp.{tld}', path: '/d' }],
  lists: [
    { list: 'devices', source: 'api', where: 'web' },
    { list: 'shared-users', source: 'page', where: 'web' },
    { list: 'api-tokens', source: 'tokens', where: 'link', page: 'tokens' },
    { list: 'linked-services', source: 'app', where: 'app-only', app: 'Account' },
    { list: 'devices', source: 'app-devices', where: 'app-only', app: 'Devices' },
  ],
  revocability: {
    ...NOTHING_KNOWN,
    removeLink: { is: 'app', source: { url: 'https://lamp.example/help', title: 'Help' }, checked: '2026-01-01' },
  },
  sources: [],
};

/** Of the first vendor in a table. */
const cells = (table: string) => (table.split('\n')[2] ?? '').slice(2, -2).split(' | ');

test('a vendor that reads, links and leaves to the app says each in its column', () => {
  expect(vendorTable([lamp], () => ['home']).split('\n')[2]).toBe(
    '| Lamp | devices, shared users | overheard, asked, seen | linked services, other devices | [API tokens](https://my.lamp.example/tokens) | `my.lamp.{tld}` |',
  );
});

test('a page that is only linked to stands there once, with all that is on it', () => {
  const on = { source: 'tokens', where: 'link', page: 'tokens' } as const;
  const lists: ListDef[] = [
    { list: 'api-tokens', ...on },
    { list: 'sessions', ...on, name: 'Phones' },
  ];
  expect(cells(vendorTable([{ ...lamp, lists }], () => []))[4]).toBe(
    '[API tokens, sessions: Phones](https://my.lamp.example/tokens)',
  );
});

test('a hub is asked for at its own address, where its pages are', () => {
  const pages: PageDef[] = [{ id: 'users', url: '{hub}/users', lists: ['shared-users'], source: 'users' }];
  const lists: ListDef[] = [{ list: 'shared-users', source: 'users', where: 'link', page: 'users' }];
  const hub: VendorDef = { ...lamp, origins: [], selfHosted: { marks: ['x'] }, pages, lists };
  expect(cells(vendorTable([hub], () => [])).slice(4)).toEqual(['shared users (`/users`)', 'its own address']);
});

test('vendors of which nobody says anything share one line', () => {
  const silent = { ...lamp, id: 'silent', name: 'Silent', revocability: NOTHING_KNOWN };
  const lines = revocabilityTable([lamp, silent], new Map()).split('\n');
  expect(lines.filter((line) => line.startsWith('|'))).toHaveLength(3);
  expect(lines.at(-1)).toBe('All of it is unknown at Silent.');
});

test('a list that is read by its looks says so, and whether anybody has confirmed the page', () => {
  const list = { list: 'sessions', source: 'recognised', where: 'web', page: 'home' } as const;
  const how = (own: ListDef) => cells(vendorTable([{ ...lamp, lists: [own] }], () => []))[2];
  expect(how(list)).toBe('recognised');
  expect(how({ ...list, unconfirmed: true })).toBe('recognised (unconfirmed)');
});

test('what nobody says of taking a link back stands there as unknown, and what somebody says has its source', () => {
  const cure = { remedy: 'password-change', kind: 'linked-service', checked: '2026-01-01' } as const;
  const guide: VendorSteps = {
    vendor: 'lamp',
    steps: [],
    cures: [
      { ...cure, holders: ['alexa'], ends: true, source: { url: 'https://lamp.example/password', title: 'Password' } },
      { ...cure, ends: 'unknown' },
    ],
  };
  expect(revocabilityTable([lamp], new Map([['lamp', guide]])).split('\n')[2]).toBe(
    '| Lamp | unknown | [app](https://lamp.example/help) | unknown | unknown | [yes](https://lamp.example/password) (alexa), unknown | unknown |',
  );
});
