// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change, settle } from './settle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const root = () => document.body.appendChild(document.createElement('div'));
const never = new AbortController().signal;

/** Lets observers hear of a change, and time pass after it. */
async function changed(node: Node, ms: number): Promise<void> {
  node.appendChild(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(ms);
}

test('true once nothing has changed for the quiet time, and not before', async () => {
  const node = root();
  const done = vi.fn();
  settle(node, 500, 5000, never).then(done);
  for (let i = 0; i < 4; i++) await changed(node, 400);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toHaveBeenCalledWith(true);
});

test('false when it never came to rest', async () => {
  const node = root();
  const done = vi.fn();
  settle(node, 500, 1000, never).then(done);
  for (let i = 0; i < 3; i++) await changed(node, 400);
  expect(done).toHaveBeenCalledWith(false);
});

test('rejects with the reason when it is aborted, at once when it was', async () => {
  const controller = new AbortController();
  const waiting = settle(root(), 500, 1000, controller.signal);
  const alsoWaiting = change(root(), controller.signal);
  const gone = new Error('gone');
  controller.abort(gone);
  await expect(waiting).rejects.toBe(gone);
  await expect(alsoWaiting).rejects.toBe(gone);
  await expect(settle(root(), 500, 1000, controller.signal)).rejects.toBe(gone);
  expect(vi.getTimerCount()).toBe(0);
});

test('a change of text is a change', async () => {
  const node = root();
  const text = node.appendChild(document.createTextNode('one'));
  const done = vi.fn();
  change(node, never).then(done);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).not.toHaveBeenCalled();
  text.data = 'two';
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toHaveBeenCalled();
});
