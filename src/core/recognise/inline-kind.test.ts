import { expect, it } from 'vitest';
import { dataOf } from './inline';
import { mayHoldData } from './inline-kind';

const script = (text: string, type = '') => ({ name: '', type, text });

it.each([
  'AF_initDataCallback ( {key: "a", data: [1]});',
  'self.__next_f.push([1, "0:[1]"])',
  'window.state = {"a": 1};',
  'var state=[1]',
  'window["state"] = JSON . parse ( "{}")',
])('%s may hold data, and does', (text) => {
  expect(dataOf([script(text)])).toHaveLength(1);
  expect(mayHoldData(script(text))).toBe(true);
});

it('a script that only does something, and a description for search engines, hold none', () => {
  expect(mayHoldData(script('start(); go("there")'))).toBe(false);
  expect(mayHoldData(script('{"name": "Shop"}', 'application/ld+json'))).toBe(false);
});
