import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dismissal } from '../settings';
import { alert, CAMERA } from './invented';
import { dismissed, openAlerts, renamedKey } from './open';

const START = Date.parse('2026-01-01T00:00:00Z');
const day = (n: number) => new Date(START + n * 24 * 60 * 60 * 1000).toISOString();
const isOpen = (answers: readonly Dismissal[], on: number, evidence = 'e1') =>
  openAlerts([alert({ evidence })], answers, day(on)).length === 1;
const answer = (before: readonly Dismissal[], how: Dismissal['how'], on: number, evidence = 'e1') =>
  dismissed(before, alert({ evidence }), how, day(on));

describe('Later', () => {
  test('lasts seven days, to the second', () => {
    const answers = answer([], 'later', 0);
    expect([0, 6.99999, 7, 400].map((on) => isOpen(answers, on))).toEqual([false, false, true, true]);
  });

  test('a second time is the last word', () => {
    const answers = answer(answer([], 'later', 0), 'later', 8);
    expect(answers).toMatchObject([{ how: 'later', again: true, at: day(8) }]);
    expect([8, 15, 400].some((on) => isOpen(answers, on))).toBe(false);
  });

  test('clicked twice within the week, in two tabs, is one', () => {
    const once = answer([], 'later', 0);
    expect(answer(once, 'later', 1)).toBe(once);
  });

  test('ends with other evidence, and begins anew with it', () => {
    const answers = answer(answer([], 'later', 0), 'later', 8);
    expect(isOpen(answers, 9, 'e2')).toBe(true);
    const anew = answer(answers, 'later', 9, 'e2');
    expect(anew).toHaveLength(1);
    expect([10, 16].map((on) => isOpen(anew, on, 'e2'))).toEqual([false, true]);
  });
});

describe('Ignore', () => {
  test('is over with other evidence alone', () => {
    const answers = answer([], 'ignore', 0);
    expect([0, 7, 4000].some((on) => isOpen(answers, on))).toBe(false);
    expect(isOpen(answers, 1, 'e2')).toBe(true);
  });

  test('answers its own warning and no other', () => {
    const other = alert({ subject: CAMERA });
    expect(openAlerts([alert(), other], answer([], 'ignore', 0), day(1))).toEqual([other]);
  });
});

const click = fc.record({ how: fc.constantFrom('later' as const, 'ignore' as const), wait: fc.nat(20) });

test('whatever is clicked when, an answered warning comes back without new evidence at most once', () => {
  fc.assert(
    fc.property(fc.array(click, { minLength: 1, maxLength: 12 }), (clicks) => {
      let answers: readonly Dismissal[] = [];
      let on = 0;
      let returns = 0;
      for (const { how, wait } of clicks) {
        // Only what is on screen can be answered.
        if (isOpen(answers, on)) answers = answer(answers, how, on);
        expect(isOpen(answers, on)).toBe(false);
        on += wait;
        if (isOpen(answers, on)) returns += 1;
      }
      expect(returns).toBeLessThanOrEqual(1);
    }),
  );
});

test('an answer follows its subject to another name', () => {
  const rename = ({ type, id }: { type: 'grant' | 'device' | 'account' | 'list'; id: string }) => ({
    type,
    id: `new-${id}`,
  });
  expect(renamedKey('grant g1 acme-2020', rename)).toBe('grant new-g1 acme-2020');
  expect(renamedKey('account acme/default acme-2020', rename)).toBe('account new-acme/default acme-2020');
  expect(renamedKey('nonsense', rename)).toBe('nonsense');
});
