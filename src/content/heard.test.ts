import { beforeEach, expect, test } from 'vitest';
import { heardHere, keepHeard } from './heard';

beforeEach(() => void Reflect.deleteProperty(globalThis, 'latchkeyHeard'));

const answer = (url: string, body: string, cut = 'whole') => keepHeard({ url, body, cut });
const urls = () => heardHere().map(({ url }) => url);

test('what begins as JSON is kept, whole answers alone', () => {
  answer('/a', '{"a":1}');
  answer('/b', ` )]}'\n[1]`);
  answer('/c', ")]}'\n[1]");
  answer('/page', '<!doctype html>');
  answer('/cut', '[1]', 'large');
  expect(urls()).toEqual(['/a', '/b', '/c']);
});

test('the newest answer of an address, and no more than there is room for', () => {
  const large = `[${' '.repeat(6 * 1024 * 1024)}]`;
  for (const url of ['/a', '/b', '/c', '/b']) answer(url, large);
  expect(urls()).toEqual(['/c', '/b']);
});
