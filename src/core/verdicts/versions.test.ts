import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVersions } from './versions';

it.each([
  ['4.9.8.1002', '4.10.0.1'],
  ['9', '10'],
  ['1.0', '1.0.1'],
  ['v3.01.20', 'V3.01.21'],
  ['1.99999999999999999998', '1.99999999999999999999'],
  ['1.0-beta', '1.0'],
  ['1.0-alpha2', '1.0-beta1'],
  ['1.0-beta2', '1.0-beta10'],
  ['1.0-rc1', '1.0'],
  ['1.0', '1.0a'],
  ['1.0a', '1.0b'],
  ['1.0-45', '1.0-50'],
  ['4.9.7-JZ', '4.9.8'],
])('%s is older than %s', (older, newer) => {
  expect(compareVersions(older, newer)).toBe(-1);
  expect(compareVersions(newer, older)).toBe(1);
});

it.each([
  ['1.0', '1.0.0'],
  ['1.01', '1.1'],
  ['v2.0', '2.0'],
  ['2.0-JZ', '2.0 jz'],
])('%s is %s', (a, b) => {
  expect(compareVersions(a, b)).toBe(0);
});

it.each([
  ['latest', '1.0'],
  ['', '1.0'],
  ['1.x', '1.0'],
  ['1..2', '1.0'],
  ['2.0-JZ', '2.0'],
  ['2.0-east', '2.0-west'],
  ['2.0-east', '2.0-7'],
  ['1.0a', '1.0a2'],
  ['1.0', '1.0-2'],
  ['1'.repeat(1_000_000), '1'],
])('nobody can compare %s and %s', (a, b) => {
  expect(compareVersions(a, b)).toBeUndefined();
  expect(compareVersions(b, a)).toBeUndefined();
});

it('orders both ways alike', () => {
  const part = fc.oneof(fc.nat({ max: 12 }).map(String), fc.constantFrom('.', '-', 'a', 'rc', 'beta', 'x'));
  const version = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(version, version, (a, b) => {
      const order = compareVersions(a, b);
      expect(compareVersions(b, a)).toBe(order === undefined ? undefined : order === 0 ? 0 : -order);
    }),
  );
});
