// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { inlineData } from './inline';

function page(...scripts: string[]): Document {
  return new DOMParser().parseFromString(`<body>${scripts.join('')}</body>`, 'text/html');
}

test('JSON elements by their id, also when they are broken', () => {
  const root = page(
    '<script type="application/json" id="state">{"devices":[1]}</script>',
    '<script type="application/ld+json">[2]</script>',
    '<script type="application/json" id="broken">{"a":</script>',
    '<script type="text/template">{"a":1}</script>',
    '<script src="https://a.example/x.js">window.a = {}</script>',
  );
  expect(inlineData(root)).toEqual([
    { name: 'state', data: { devices: [1] } },
    { name: '', data: [2] },
    { name: 'broken', unreadable: 'not-json' },
  ]);
});

test('callbacks and state objects, as data', () => {
  const root = page(`<script nonce="n">
    var first = 1; window.__STATE__ = {user: {'name': "Lamp \\u00fc \\x41\\n", list: [1, -2.5e3, , null,], on: !0 ? 1 : 0}};
    AF_initDataCallback({key: 'ds:1', hash: '3', data:["a",[true,undefined,0x1f]], sideChannel: {}});
    window["INITIAL"] = {/* generated */"a": {"__proto__": {"b": 1}}}; // end
    self.list = [{id: 1}];
    window.compare == {}; window.fn = function () { return {} }; window.call = {now: Date.now()};
    window.quoted = {text: 'it\\'s }', n: .5};
  </script>`);
  const found = inlineData(root);
  expect(found.map(({ name }) => name)).toEqual(['__STATE__', 'ds:1', 'INITIAL', 'list', 'call', 'quoted']);
  expect(found[0]).toEqual({ name: '__STATE__', unreadable: 'layout' });
  expect(found[1]).toEqual({ name: 'ds:1', data: ['a', [true, undefined, 31]] });
  expect(found[3]).toEqual({ name: 'list', data: [{ id: 1 }] });
  expect(found[4]).toEqual({ name: 'call', unreadable: 'layout' });
  expect(found[5]).toEqual({ name: 'quoted', data: { text: "it's }", n: 0.5 } });
  // A key of that name is a key, not a prototype.
  expect(JSON.stringify(found[2])).toBe('{"name":"INITIAL","data":{"a":{"__proto__":{"b":1}}}}');
});

test('every kind of literal', () => {
  const root = page(
    `<script>window.x = {user: {'name': "Lamp \\u00fc \\x41\\n\\u{1f4a1}", list: [1, -2.5e3, , null,]}, 7: 1, yes: !0, no: !1,}</script>`,
  );
  expect(inlineData(root)).toEqual([
    { name: 'x', data: { user: { name: 'Lamp ü A\n💡', list: [1, -2500, null, null] }, 7: 1, yes: true, no: false } },
  ]);
});

test('nothing that a page writes makes it slow, deep or run', () => {
  const deep = `<script>window.deep = ${'['.repeat(100_000)}</script>`;
  const again = `<script>${'window.a={x:"'.repeat(50_000)}</script>`;
  const run = '<script>window.run = {get a() { globalThis.ran = true }, b: (globalThis.ran = true)}</script>';
  const large = `<script type="application/json" id="large">"${'x'.repeat(8 * 1024 * 1024)}"</script>`;
  const found = inlineData(page(deep, again, run, large));
  expect(found[0]).toEqual({ name: 'deep', unreadable: 'layout' });
  expect(found.at(-2)).toEqual({ name: 'run', unreadable: 'layout' });
  expect(found.at(-1)).toEqual({ name: 'large', unreadable: 'too-large' });
  expect('ran' in globalThis).toBe(false);
});
