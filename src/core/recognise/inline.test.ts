import { expect, test } from 'vitest';
import { inlineValues } from './inline';

function read(...texts: string[]) {
  return inlineValues(texts.map((text) => ({ name: '', type: '', text })));
}

test('JSON elements, but no descriptions for search engines', () => {
  const found = inlineValues([
    { name: '__NEXT_DATA__', type: 'application/json', text: '{"props":{"devices":[1]}}' },
    { name: '', type: 'application/ld+json', text: '{"@type":"Product"}' },
    { name: 'cut', type: 'application/json; charset=utf-8', text: '{"a":' },
    { name: 'view', type: 'text/x-template', text: '{"a":1}' },
  ]);
  expect(found).toEqual([
    { name: '__NEXT_DATA__', data: { props: { devices: [1] } } },
    { name: 'cut', unreadable: 'not-json' },
  ]);
});

test('what is assigned to the window or to a variable', () => {
  expect(
    read(
      'window.__STATE__ = JSON.parse("{\\"devices\\":[{\\"name\\":\\"Lamp\\"}]}"); window.broken = JSON.parse(\'{"a\');',
      'var data = {apps: [{id: 1}]}; const list = [1]; let run = {a: start()};',
    ),
  ).toEqual([
    { name: '__STATE__', data: { devices: [{ name: 'Lamp' }] } },
    { name: 'broken', unreadable: 'not-json' },
    { name: 'data', data: { apps: [{ id: 1 }] } },
    { name: 'list', data: [1] },
  ]);
});

test('a stream of rows that comes in pieces', () => {
  const rows = '0:I[7,["a"]]\na:["$","div",null,{"devices":[{"name":"Lamp"}]}]\nb:{"sessions":[]}\n';
  const push = (piece: string) => `self.__next_f.push([1,${JSON.stringify(piece)}])`;
  expect(read('(self.__next_f=self.__next_f||[]).push([0])', push(rows.slice(0, 40)), push(rows.slice(40)))).toEqual([
    { name: '__next_f a', data: ['$', 'div', null, { devices: [{ name: 'Lamp' }] }] },
    { name: '__next_f b', data: { sessions: [] } },
  ]);
});
