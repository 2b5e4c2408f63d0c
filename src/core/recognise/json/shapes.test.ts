import { expect, test } from 'vitest';
import { Keys } from './keys';
import { fromColumns, fromText, isMap } from './shapes';

const keys = new Keys();

test('a map is known by its keys or by the sameness of its members', () => {
  expect(isMap({ '1': { a: 1 }, '2': { b: 2 } }, keys)).toBe(true);
  expect(isMap({ '02:00:00:00:00:01': { a: 1 } }, keys)).toBe(true);
  expect(isMap({ porch: { on: 1, hue: 2 }, attic: { on: 1, hue: 3 } }, keys)).toBe(true);
  expect(isMap({ porch: { on: 1, hue: 2 }, attic: { size: 1, cost: 3 } }, keys)).toBe(false);
  expect(isMap({ battery: { level: 1, ok: 2 }, firmware: { level: 1, ok: 2 } }, keys)).toBe(false);
  expect(isMap({ id: 4, room: { a: 1 } }, keys)).toBe(false);
});

test('only whole JSON in a text is taken', () => {
  expect(fromText(' [{"a":1}] ')).toEqual([{ a: 1 }]);
  expect(fromText('[see the manual]')).toBeUndefined();
  expect(fromText('"text"')).toBeUndefined();
});

test('columns that do not fit their rows are no table', () => {
  expect(fromColumns({ columns: ['id', 'name'], rows: [[1, 'a']] })).toEqual([{ id: 1, name: 'a' }]);
  expect(fromColumns({ columns: [{ name: 'id' }, { name: 'name' }], rows: [[1, 'a']] })).toEqual([
    { id: 1, name: 'a' },
  ]);
  expect(fromColumns({ columns: ['id', 'name'], rows: [[1, 'a', 2]] })).toBeUndefined();
  expect(fromColumns({ tags: ['a', 'b'], links: ['c', 'd'], id: 1, name: 'x', model: 'y' })).toBeUndefined();
});
