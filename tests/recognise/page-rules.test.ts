import { expect, test } from 'vitest';
import type { ListName } from '../../src/core/model';
import type { Looking } from '../../src/core/recognise/recognition';
import { recognised } from './recognised-page';

interface Page {
  title?: string;
  head?: string;
  /** The cells of a row. */
  row(k: number): string;
  beside?: string;
  looking?: Partial<Looking>;
  number?: number;
  hidden?: boolean;
}

/** How sure the recogniser is that the page has the list; 0 when it finds none. */
function sure(list: ListName, { title = '', head = '', row, beside = '', looking, number = 3, hidden }: Page): number {
  const rows = Array.from({ length: number }, (_, k) => `<tr>${row(k)}</tr>`).join('');
  const body = `<h2>${title}</h2><table ${hidden ? 'hidden' : ''}>${head && `<thead><tr>${head}</tr></thead>`}<tbody>${rows}</tbody></table>${beside}`;
  return (
    recognised(body, { lang: 'en', ...looking }).lists.find(({ reading }) => reading.list === list)?.confidence ?? 0
  );
}

const NAMES = ['Tide', 'Morrow', 'Quay'];
const name = (k: number) => `<td>${NAMES[k]}</td>`;
const revoke = '<td><button>Revoke</button></td>';
const apps = (cells: (k: number) => string): Page => ({ title: 'Connected apps', row: (k) => name(k) + cells(k) });
const things = (cells: (k: number) => string): Page => ({ title: 'Devices', row: (k) => name(k) + cells(k) });
const client = (k: number) => `<td>ExampleClient/${k}.2.1 lib/1.2.0</td>`;
const clients = (cells: (k: number) => string): Page => ({ title: 'Sessions', row: (k) => client(k) + cells(k) });

const FOR: [string, ListName, Page, Page][] = [
  ['a title', 'linked-services', apps(() => revoke), { ...apps(() => revoke), title: 'Vrl' }],
  [
    'the address',
    'linked-services',
    { ...apps(() => revoke), looking: { url: 'https://site.example/settings/authorized_apps' } },
    apps(() => revoke),
  ],
  [
    'heads of columns',
    'linked-services',
    { ...apps(() => revoke), head: '<th>Application</th><th>Vrl</th>' },
    apps(() => revoke),
  ],
  ['more than one row', 'linked-services', apps(() => revoke), { ...apps(() => revoke), number: 1 }],
  [
    'what clients call themselves',
    'sessions',
    clients(() => revoke),
    { title: 'Sessions', row: (k) => name(k) + revoke },
  ],
  ['addresses', 'sessions', clients((k) => `<td>192.0.2.${k}</td>${revoke}`), clients(() => `<td>vrl</td>${revoke}`)],
  [
    'the client that is looking',
    'sessions',
    clients((k) => (k === 0 ? '<td>This device</td>' : revoke)),
    clients((k) => (k === 0 ? '<td>Vrl</td>' : revoke)),
  ],
  ['a control that removes', 'linked-services', apps(() => revoke), apps(() => '<td>vrl</td>')],
  [
    'a control beside the list',
    'sessions',
    { ...clients(() => '<td>vrl</td>'), beside: '<button>Sign out all other sessions</button>' },
    clients(() => '<td>vrl</td>'),
  ],
  [
    'a menu in each row',
    'linked-services',
    apps(() => '<td><button aria-haspopup="menu">⋯</button></td>'),
    apps(() => '<td>vrl</td>'),
  ],
  [
    'a page for each row',
    'linked-services',
    apps((k) => `<td><a href="/apps/70${k}">Vrl</a></td>`),
    apps(() => '<td><a href="/apps">Vrl</a></td>'),
  ],
  [
    'the same button of unknown name',
    'linked-services',
    { ...apps(() => '<td><button>Vrax</button></td>'), looking: { url: 'https://site.example/apps' } },
    { ...apps(() => '<td>Vrax</td>'), looking: { url: 'https://site.example/apps' } },
  ],
  [
    'dates with a label',
    'linked-services',
    apps(() => `<td>Last used 2026-01-02</td>${revoke}`),
    apps(() => `<td>vrl</td>${revoke}`),
  ],
  ['scopes', 'linked-services', apps(() => `<td>lights:read</td>${revoke}`), apps(() => `<td>vrl</td>${revoke}`)],
  ['kinds of devices', 'devices', things(() => '<td>Camera</td>'), things(() => '<td>vrl</td>')],
  [
    'what links of the rows say',
    'devices',
    things((k) => `<td><a href="/x/${k}" title="Sensor graph">vrl</a></td>`),
    things((k) => `<td><a href="/x/${k}">vrl</a></td>`),
  ],
  [
    'facts of devices',
    'devices',
    { ...things((k) => `<td>M-${k}</td>${revoke}`), head: '<th>Name</th><th>Model</th><th></th>' },
    { ...things((k) => `<td>M-${k}</td>${revoke}`), head: '<th>Name</th><th>Vrl</th><th></th>' },
  ],
  [
    'something to switch',
    'devices',
    things(() => '<td><input type="checkbox" role="switch"></td>'),
    things(() => '<td><input type="text"></td>'),
  ],
];

test.each(FOR)('%s speaks for a list', (_, list, having, lacking) => {
  expect(sure(list, having)).toBeGreaterThan(sure(list, lacking));
});

const AGAINST: [string, ListName, Page, Page][] = [
  ['a title of something else', 'linked-services', { ...apps(() => revoke), title: 'Plugins' }, apps(() => revoke)],
  [
    'an e-mail address in each row',
    'linked-services',
    apps((k) => `<td>p${k}@site.example</td>${revoke}`),
    apps(() => `<td>vrl</td>${revoke}`),
  ],
  ['the same removal twice in a row', 'linked-services', apps(() => revoke + revoke), apps(() => revoke)],
  ['an offer to connect', 'linked-services', apps(() => '<td><button>Connect</button></td>'), apps(() => revoke)],
  [
    'sentences',
    'linked-services',
    apps(() => `<td>${'Words of a text '.repeat(20)}</td>${revoke}`),
    apps(() => revoke),
  ],
  ['a field in each row', 'linked-services', apps(() => `<td><input type="text"></td>${revoke}`), apps(() => revoke)],
  ['a price', 'devices', things(() => '<td>Camera</td><td>€ 19.99</td>'), things(() => '<td>Camera</td><td>vrl</td>')],
  [
    'a guide',
    'devices',
    { ...things(() => '<td>Camera</td>'), looking: { url: 'https://site.example/help/x' } },
    things(() => '<td>Camera</td>'),
  ],
  [
    'a title of a text in each row',
    'devices',
    things((k) => `<td><a href="/x/${k}00">How to do this and that with number ${k}</a></td>`),
    things((k) => `<td><a href="/x/${k}00">Vrl ${k}</a></td>`),
  ],
  [
    'an address of texts or goods',
    'devices',
    things((k) => `<td><a href="/topics/70${k}">Vrl</a></td>`),
    things((k) => `<td><a href="/vrl/70${k}">Vrl</a></td>`),
  ],
  ['not being shown', 'linked-services', { ...apps(() => revoke), hidden: true }, apps(() => revoke)],
];

test.each(AGAINST)('%s speaks against it', (_, list, having, lacking) => {
  expect(sure(list, having)).toBeLessThan(sure(list, lacking));
});

test('elements that a page defines say what they are', () => {
  const tiles = (tag: string) => {
    const body = NAMES.map((n) => `<${tag}><b>${n}</b><span>Lamp</span><button>Vrax</button></${tag}>`).join('');
    return (
      recognised(`<h1>Home</h1><div>${body}</div>`, { lang: 'en', url: 'https://site.example/accessories' }).lists[0]
        ?.confidence ?? 0
    );
  };
  expect(tiles('my-device-card')).toBeGreaterThan(tiles('my-vrl-card'));
});

test('unlike parts of a page are no rows', () => {
  const parts =
    '<div><h3>Apps</h3><p>a</p><ul><li>1</li></ul></div><div><table><tr><td>2</td></tr></table><button>Revoke</button></div>';
  expect(recognised(`<h1>Connected apps</h1><section>${parts}</section>`, { lang: 'en' }).lists).toEqual([]);
});
