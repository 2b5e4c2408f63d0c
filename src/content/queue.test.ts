import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QUEUE_LIMIT, queueOf } from './queue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Item {
  id: number;
  body: string;
}
const without = (item: Item): Item => ({ ...item, body: '' });

test('nothing is done in the caller’s own turn, then everything in its order', () => {
  const done: number[] = [];
  const add = queueOf<Item>(({ id }) => done.push(id), without);
  for (const id of [1, 2, 3]) add({ id, body: 'x' });
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual([1, 2, 3]);
});

test('a long piece of work ends the turn', () => {
  const done: number[] = [];
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const add = queueOf<Item>(({ id }) => {
    clock += 50;
    done.push(id);
  }, without);
  for (const id of [1, 2]) add({ id, body: 'x' });
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([1]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual([1, 2]);
});

test('an error ends neither the queue nor what waits in it', () => {
  const done: number[] = [];
  const add = queueOf<Item>(({ id }) => {
    if (id === 1) throw new Error('one');
    done.push(id);
  }, without);
  add({ id: 1, body: 'x' });
  add({ id: 2, body: 'x' });
  expect(() => vi.runAllTimers()).toThrow('one');
  vi.runAllTimers();
  expect(done).toEqual([2]);
});

test('over the limit an item keeps its place without its body, and room comes back', () => {
  const done: [number, number][] = [];
  const add = queueOf<Item>(({ id, body }) => done.push([id, body.length]), without);
  const half = 'x'.repeat(QUEUE_LIMIT / 2);
  for (const id of [1, 2, 3]) add({ id, body: half });
  vi.runAllTimers();
  add({ id: 4, body: half });
  vi.runAllTimers();
  expect(done).toEqual([
    [1, half.length],
    [2, half.length],
    [3, 0],
    [4, half.length],
  ]);
});
