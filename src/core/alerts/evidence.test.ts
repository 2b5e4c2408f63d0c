import { describe, expect, test } from 'vitest';
import { basis } from '../verdicts/basis';
import { evidenceOf } from './evidence';
import { LINK, verdict } from './invented';

const FACTS = [
  basis('linked-at', { value: '../2019-11-12', from: 'first-device' }),
  basis('incident-end', { value: '2019-12-26', from: 'closed' }),
  basis('exposed', { classes: ['email', 'name'] }),
];
const of = (facts: typeof FACTS, more = {}) => evidenceOf(verdict(LINK, 'Review soon', { basis: facts, ...more }));
const BEFORE = of(FACTS);

describe('the same evidence', () => {
  test('in any order', () => {
    expect(of(FACTS.toReversed())).toBe(BEFORE);
    expect(of([...FACTS.slice(0, 2), basis('exposed', { classes: ['name', 'email'] })])).toBe(BEFORE);
    expect(of([...FACTS, ...FACTS])).toBe(BEFORE);
  });

  test.each([
    ['read again', basis('read-at', { value: '2026-11-24' })],
    ['used again', basis('last-used', { value: '2026-11-24' })],
    ['not read this time', basis('list-not-read', { part: 'some', state: 'unreadable', reason: 'timed-out' })],
  ])('%s', (_, fact) => {
    expect(of([...FACTS, fact])).toBe(BEFORE);
  });

  test('when all that is known of its age is a use that moves', () => {
    const used = (value: string) => of([basis('linked-at', { value, from: 'last-use' })]);
    expect(used('../2026-11-24')).toBe(used('../2026-11-20'));
  });

  test('in other words of the catalogue', () => {
    const noted = (note: string) =>
      of([basis('keys-hit', { end: 'issued', certainty: 'confirmed', share: 'some', note })]);
    expect(noted('as one source says')).toBe(noted('as both sources say'));
  });
});

describe('other evidence', () => {
  test.each([
    ['a verdict', of(FACTS, { verdict: 'maybe-exposed' })],
    ['a label', of(FACTS, { label: 'Act now' })],
    ['a date', of([basis('linked-at', { value: '2018-03', from: 'page' }), ...FACTS.slice(1)])],
    ['a fact more', of([...FACTS, basis('two-factor-on')])],
    ['a fact less', of(FACTS.slice(1))],
    ['more that was exposed', of([...FACTS.slice(0, 2), basis('exposed', { classes: ['email', 'name', 'phone'] })])],
  ])('%s', (_, after) => {
    expect(after).not.toBe(BEFORE);
  });
});
