import { describe, expect, test } from 'vitest';
import { namesIn, recognised } from './recognised-page';

const rows = (names: string[], row: (name: string, k: number) => string) => names.map(row).join('');

describe('grants', () => {
  test('a table with a form in each row, by its heading', () => {
    const found = recognised(
      `<h1>Authorized applications</h1><table><tr><th>Application</th><th>Created at</th><th></th></tr>${rows(
        ['Garden bot', 'Sun dial'],
        (name, k) =>
          `<tr><td>${name}</td><td>2024-03-0${k + 1}</td><td><form action="/grants/${k + 7}"><input type="hidden" name="_method"><button>Revoke</button></form></td></tr>`,
      )}</table>`,
      { lang: 'en' },
    );
    expect(namesIn(found)).toEqual({ 'linked-services': ['Garden bot', 'Sun dial'] });
    const { reading, handles = [] } = found.lists[0] ?? {};
    expect(reading).toMatchObject({
      grants: [
        { id: '7', linkedAt: '2024-03-01' },
        { id: '8', linkedAt: '2024-03-02' },
      ],
    });
    expect(handles.map(({ id, way }) => [id, way?.kind])).toEqual([
      ['7', 'control'],
      ['8', 'control'],
    ]);
  });

  test('clients with addresses and the same button each, in a language that nobody knows', () => {
    const found = recognised(
      `<h2>Zqx vrl</h2><table>${rows(
        ['Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/130.0', 'ExampleClient/2.4.1 lib/1.2.0'],
        (name, k) =>
          `<tr><td>192.0.2.${k}</td><td>${name}</td><td>2026-10-0${k + 1} 10:00</td><td><button>Vrax</button></td></tr>`,
      )}</table>`,
    );
    expect(namesIn(found).sessions).toHaveLength(2);
  });

  test('rows that only lead to a page of their own', () => {
    const found = recognised(
      `<h1>Connected apps</h1><ul>${rows(['Lamp works', 'Tide'], (name, k) => `<li><a href="/apps/90${k}"><b>${name}</b><i>All devices</i></a></li>`)}</ul>`,
      { url: 'https://site.example/settings/apps', lang: 'en' },
    );
    expect(namesIn(found)).toEqual({ 'linked-services': ['Lamp works', 'Tide'] });
    expect(found.lists[0]?.handles?.every(({ way }) => way?.kind === 'detail')).toBe(true);
  });

  test('a log of sign-ins is no list of sessions', () => {
    const log = rows(
      ['Firefox on Linux', 'Safari on iPhone'],
      (name, k) => `<tr><td>${name}</td><td>192.0.2.${k}</td><td>2026-10-01</td></tr>`,
    );
    expect(recognised(`<h1>Vrl</h1><table>${log}</table>`).lists).toEqual([]);
  });

  test('what can be connected is not connected', () => {
    const offers = rows(
      ['Voice', 'Maker'],
      (name) => `<div><h4>${name}</h4><p>Automate it</p><button>Connect</button></div>`,
    );
    expect(recognised(`<h1>Connected services</h1><div>${offers}</div>`, { lang: 'en' }).lists).toEqual([]);
  });
});

describe('devices', () => {
  test('tiles with a picture that says what they are', () => {
    const found = recognised(
      `<h1>Devices</h1><div>${rows(['Porch', 'Desk'], (name) => `<div><span aria-label="Lamp"></span><b>${name}</b><span>Off</span></div>`)}</div>`,
      { url: 'http://hub.example/devices', lang: 'en' },
    );
    expect(namesIn(found)).toEqual({ devices: ['Porch', 'Desk'] });
  });

  test('goods with a price are none', () => {
    const goods = rows(
      ['Smart lamp', 'Camera'],
      (name, k) => `<div><a href="/p/${k}1"><h3>${name}</h3></a><span>$ 19.99</span></div>`,
    );
    expect(recognised(`<h1>Devices</h1><div>${goods}</div>`, { lang: 'en' }).lists).toEqual([]);
  });

  test('rooms are none', () => {
    const rooms = rows(
      ['Kitchen', 'Hall'],
      (name, k) => `<li><a href="/rooms/${k}1">${name}</a><button>Delete</button></li>`,
    );
    expect(recognised(`<h1>Rooms</h1><ul>${rooms}</ul>`, { lang: 'en' }).lists).toEqual([]);
  });
});

describe('a part of a list', () => {
  const list = `<ul>${rows(['Lamp works', 'Tide'], (name, k) => `<li><b>${name}</b><button data-id="${k}">Revoke</button></li>`)}</ul>`;
  const complete = (after: string) =>
    recognised(`<h1>Connected apps</h1>${list}${after}`, { lang: 'en' }).lists[0]?.reading;

  test('is said where there is more to see', () => {
    expect(complete('<a href="/apps?page=2">See all</a>')).toMatchObject({ complete: false });
  });

  test('is never called complete', () => {
    expect(complete('')).not.toHaveProperty('complete');
  });
});

test('the structure is the same in another language, order, number and dress', () => {
  const page = (heading: string, verb: string, names: string[], css: string) =>
    recognised(
      `<main class="${css}"><h1>${heading}</h1><ul id="${css}">${rows(names, (name, k) => `<li class="${css}"><div class="${css}"><b>${name}</b></div><button data-id="${css}${k}">${verb}</button></li>`)}</ul></main>`,
      { lang: verb === 'Revoke' ? 'en' : 'de', url: 'https://site.example/settings/apps' },
    ).lists[0]?.structure;
  const english = page('Connected apps', 'Revoke', ['Tide', 'Lamp works'], 'a');
  expect(english).toBeDefined();
  expect(page('Verbundene Apps', 'Widerrufen', ['Uhr', 'Tide', 'Radio'], 'x9')).toBe(english);
});

describe('rows of other makes', () => {
  const names = ['Tide lamp', 'Morrow lamp', 'Quay lamp'];
  const here = { lang: 'en', url: 'https://site.example/devices' };

  test.each([
    ['without an element of their own', rows(names, (name) => `<h3>${name}</h3><p>Online</p><button>Remove</button>`)],
    [
      'in one list of labels',
      `<dl>${rows(names, (name, k) => `<dt>Name</dt><dd>${name}</dd><dt>Model</dt><dd>M-${k}</dd>`)}</dl>`,
    ],
    ['that are tiles', rows(names, (name) => `<button aria-pressed="true"><b>${name}</b><i>Online</i></button>`)],
    [
      'with an element for each kind',
      rows(names, (name, k) => `<my-${'abc'[k]}-card><b>${name}</b><span>Online</span></my-${'abc'[k]}-card>`),
    ],
    [
      'below the heads of a grid',
      `<div role="grid"><div role="row"><b role="columnheader">Device</b><b role="columnheader">Model</b></div>${rows(
        names,
        (name, k) => `<div role="row"><span role="gridcell">${name}</span><span role="gridcell">M-${k}</span></div>`,
      )}</div>`,
    ],
    [
      'in a row like them',
      `<ul><li><p><b>${names[0]}</b><i>M-1</i></p><ul>${rows(
        names.slice(1),
        (name, k) => `<li><p><b>${name}</b><i>M-${k}</i></p></li>`,
      )}</ul></li></ul>`,
    ],
  ])('%s are found', (_, body) => {
    expect(namesIn(recognised(`<h1>Devices</h1><main>${body}</main>`, here))).toEqual({ devices: names });
  });
});
