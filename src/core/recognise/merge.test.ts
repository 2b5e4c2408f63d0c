import { expect, test } from 'vitest';
import type { ListReading } from '../reading';
import { merge } from './merge';
import type { Recognition } from './recognition';

const rows = (names: string[]): ListReading => ({
  list: 'devices',
  state: 'rows',
  devices: names.map((name) => ({ id: `id-${name}`, name })),
});
const found = (reading: ListReading, structure = 'a'): Recognition => ({
  lists: [{ reading, confidence: 0.7, structure, handles: [{ id: 'id-Tide', row: 4 }] }],
});
const namesOf = ({ lists }: Recognition) =>
  lists.map(({ reading }) => (reading.state === 'rows' ? reading.devices?.map(({ name }) => name) : reading.state));

test('data that hold all that is shown and more are the list; its place in the page stays', () => {
  const all = merge(found(rows(['Tide'])), [found(rows(['Tide', 'Quay']), 'b')]);
  expect(namesOf(all)).toEqual([['Tide', 'Quay']]);
  expect(all.lists[0]).toMatchObject({ structure: 'a', handles: [{ id: 'id-Tide', row: 4 }] });
});

test('data about something else do not push out what is shown', () => {
  expect(namesOf(merge(found(rows(['Tide'])), [found(rows(['Oak', 'Elm']))]))).toEqual([['Tide']]);
});

test('data alone never say that there is nothing, and rows win over a message', () => {
  const empty: ListReading = { list: 'devices', state: 'empty' };
  expect(merge({ lists: [] }, [found(empty)]).lists).toEqual([]);
  expect(namesOf(merge(found(empty), [found(rows(['Tide']))]))).toEqual([['Tide']]);
});

test('why nothing is shown is kept', () => {
  expect(merge({ lists: [], trouble: { reason: 'failed' } }, []).trouble).toEqual({ reason: 'failed' });
});
