import { expect, test } from 'vitest';
import { dateOf, isIp, isMac, isNameLike, isSecretLike, isVersion } from './values';

test.each([
  [1_700_000_000, '2023-11-14T22:13:20.000Z'],
  [1_700_000_000_000, '2023-11-14T22:13:20.000Z'],
  ['1700000000', '2023-11-14T22:13:20.000Z'],
  ['2024-02-01T10:00:00+02:00', '2024-02-01T08:00:00.000Z'],
  ['2024-02-01T10:00:00.123+0200', '2024-02-01T08:00:00.000Z'],
  ['2024-02-01 10:00:00', '2024-02-01'],
  ['2024-02-01', '2024-02-01'],
])('%s is the date %s', (value, date) => {
  expect(dateOf(value)).toBe(date);
});

test.each([0, -1, 12, '99999999999999999999', '0001-01-01T00:00:00Z', '2024-13-01', 'yesterday', '1.2.3', null, true])(
  '%s is no date',
  (value) => {
    expect(dateOf(value)).toBeUndefined();
  },
);

test('what looks like a MAC, an IP, a version', () => {
  expect(isMac('02:00:00:AA:bb:01')).toBe(true);
  expect(isMac('02:00:00:AA:bb')).toBe(false);
  expect(isIp('192.0.2.7')).toBe(true);
  expect(isIp('2001:db8::1')).toBe(true);
  expect(isIp('10:30')).toBe(false);
  expect(isVersion('1.16.3.4_707')).toBe(true);
  expect(isVersion('2024-01-02')).toBe(false);
});

test('a name is not a secret, a secret is no name', () => {
  expect(isNameLike("Sam's very long living room floor lamp (left)")).toBe(true);
  expect(isSecretLike('planted9planted8planted7planted6')).toBe(true);
  expect(isNameLike('planted9planted8planted7planted6')).toBe(false);
});
