import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches } from '../core/match';
import { glob } from './glob';

test.each([
  ['https://a.example/api/*/items', 'https://a.example/api/7/items', true],
  ['https://a.example/api/*/items', 'https://a.example/api/7/8/items', false],
  ['https://a.example/api/*', 'https://a.example/api/', true],
  ['https://a.example/api', 'https://a.example/api/', false],
  ['https://a.example/*.json', 'https://a.example/a.b.json', true],
  ['https://a.example/x', 'https://aXexample/x', false],
  ['https://*.a.example/#', 'https://www.a.example/api/7/items', true],
  ['https://*.a.example/#', 'https://www.a.example/', true],
  ['https://*.a.example/#', 'https://evil.example/.a.example/x', false],
])('%s and %s: %s', (pattern, text, expected) => {
  expect(glob(pattern, text)).toBe(expected);
});

test('agrees with the matcher that the rest of the extension uses', () => {
  const letters = (set: string) => fc.string({ unit: fc.constantFrom(...set), maxLength: 12 });
  fc.assert(
    fc.property(letters('ab/*'), letters('ab/'), (pattern, text) => {
      expect(glob(pattern, text)).toBe(matches(pattern, text));
    }),
    { numRuns: 2000 },
  );
});
