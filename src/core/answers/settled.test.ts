import { describe, expect, it, test } from 'vitest';
import type { Answer, Subject } from '../model';
import { subjectKey } from '../model';
import type { Finding, Verdict } from '../verdicts/types';
import { type Disclosed, openFirst, settling } from './settled';

const subject: Subject = { type: 'account', id: 'acme/a1' };
const flag = (incident = 'leak', label: Verdict['label'] = 'Act now'): Verdict => ({
  ...{ subject, incident, verdict: 'exposed', label, basis: [], sources: [] },
});
const finding: Finding = { subject, finding: 'unused', label: 'Tidy up', basis: [] };

function settled(answer: Omit<Answer, 'subject'>, leak: Omit<Disclosed, 'id'>, said?: string): boolean {
  const answeredAt = said === undefined ? {} : { [subjectKey(subject)]: said };
  return settling([{ subject, ...answer }], { incidents: [{ id: 'leak', ...leak }], answeredAt })(flag());
}

describe('what is kept on purpose', () => {
  test.each<[string, Omit<Disclosed, 'id'>, string | undefined, boolean]>([
    ['of the day before', { disclosed: '2020-05-02' }, '2020-05-03T00:00:00Z', true],
    ['of the same day', { disclosed: '2020-05-02' }, '2020-05-02T01:00:00Z', true],
    ['of the day after', { disclosed: '2020-05-02' }, '2020-05-01T23:00:00Z', false],
    ['that was on screen, its date known to the month', { disclosed: '2020-05' }, '2020-05-02T00:00:00Z', true],
    ['of a later month', { disclosed: '2020-05' }, '2020-04-30T00:00:00Z', false],
    ['that only its end dates', { window: { to: '2020-05-02' } }, '2020-05-01T00:00:00Z', false],
    ['without any date', {}, '2020-05-01T00:00:00Z', true],
    ['that still goes on', { window: { to: 'ongoing' } }, '2020-05-01T00:00:00Z', true],
    ['whenever it was, when that was said just now', { disclosed: '2026-11-24' }, undefined, true],
  ])('is silent about an incident %s: %#', (_, leak, said, expected) => {
    expect(settled({ decision: 'keep' }, leak, said)).toBe(expected);
  });
});

describe('what is done', () => {
  test.each([
    ['2020-05-01', false],
    ['2020-05-02', true],
    ['2020-05', false],
    ['no day', false],
  ])('on %s settles what was public then: %s', (doneAt, expected) => {
    // Whatever was said later about something else, such as a note.
    expect(settled({ doneAt }, { disclosed: '2020-05-02' }, '2026-01-01T00:00:00Z')).toBe(expected);
  });
});

it('nothing else settles anything', () => {
  const others = [{ decision: 'remove' }, { decision: 'not-mine' }, { decision: 'later' }, { note: 'ours' }] as const;
  for (const answer of [...others, { relinkedAt: '2026' }, { passwordChangedAt: '2026' }]) {
    expect(settled(answer, { disclosed: '2020' })).toBe(false);
  }
  expect(settling([], { incidents: [] })(flag())).toBe(false);
  const other = { subject: { type: 'list', id: subject.id } as const, decision: 'keep' as const };
  expect(settling([other], { incidents: [] })(flag())).toBe(false);
});

it('a finding that no incident is behind is settled by either answer', () => {
  for (const answer of [{ decision: 'keep' }, { doneAt: '2000-01-01' }] as const) {
    expect(settling([{ subject, ...answer }], { incidents: [] })(finding)).toBe(true);
  }
});

it('what is open stands before what is settled, and worse before better', () => {
  const incidents = [
    { id: 'old', disclosed: '2019' },
    { id: 'new', disclosed: '2026-01-01' },
  ];
  const isSettled = settling([{ subject, doneAt: '2020-01-01' }], { incidents });
  const flags = [finding, flag('old'), flag('new', 'Tidy up'), flag('new', 'Review soon')];
  expect(
    flags.sort(openFirst(isSettled)).map((one) => ('incident' in one ? `${one.incident} ${one.label}` : 'unused')),
  ).toEqual(['new Review soon', 'new Tidy up', 'old Act now', 'unused']);
});
