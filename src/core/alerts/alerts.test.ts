import { describe, expect, test } from 'vitest';
import { subjectKey } from '../model';
import type { Label } from '../verdicts/types';
import { alertsOf } from './alerts';
import { ACCOUNT, auditOf, CAMERA, LINK, LIST, NOW, verdict, worldOf } from './invented';
import { alertKey, readKey } from './keys';

const OLD = worldOf('2019-12-26', '2026-11-24');
const keys = (...given: Parameters<typeof alertsOf>) => alertsOf(...given).map(({ key }) => key);

describe('what is warned of', () => {
  test.each<[Label, number]>([
    ['Act now', 1],
    ['Review soon', 1],
    ['Tidy up', 0],
    ['Could not check', 0],
    ['Nothing to do', 0],
  ])('%s: %d', (label, count) => {
    expect(alertsOf(auditOf([verdict(LINK, label)]), OLD)).toHaveLength(count);
  });

  test('a finding without an incident is one, too', () => {
    const finding = { subject: LINK, finding: 'unused' as const, label: 'Review soon' as const, basis: [] };
    expect(keys(auditOf([], { findings: [finding] }), OLD)).toEqual(['grant g1 unused']);
  });

  test('a link or a device that is still listed, whatever the age of the incident', () => {
    const audit = auditOf([verdict(LINK, 'Review soon'), verdict(CAMERA, 'Act now')]);
    expect(keys(audit, OLD)).toEqual(['device d1 acme-2020', 'grant g1 acme-2020']);
    expect(keys(audit, worldOf('2019-12-26', '2020-01-01'))).toHaveLength(2);
  });

  test('nothing that the user keeps on purpose', () => {
    const answers = [{ subject: LINK, decision: 'keep' as const }];
    const audit = auditOf([verdict(LINK, 'Act now'), verdict(CAMERA, 'Act now')], { answers });
    expect(keys(audit, OLD)).toEqual(['device d1 acme-2020']);
    const later = [{ subject: LINK, decision: 'later' as const }];
    expect(keys({ ...audit, answers: later }, OLD)).toHaveLength(2);
  });

  test('what is kept, of an incident that became public after the user said so', () => {
    const audit = auditOf([verdict(LINK, 'Act now')], { answers: [{ subject: LINK, decision: 'keep' }] });
    const world = (answered: string) => ({
      ...worldOf('2020-05-02', '2020-01-01'),
      answeredAt: { [subjectKey(LINK)]: answered },
    });
    expect(keys(audit, world('2020-05-01T23:00:00Z'))).toEqual(['grant g1 acme-2020']);
    expect(keys(audit, world('2020-05-02T01:00:00Z'))).toEqual([]);
  });

  test('each incident of a subject by itself, the worst first', () => {
    const again = verdict(LINK, 'Act now', { incident: 'acme-2024' });
    expect(keys(auditOf([verdict(LINK, 'Review soon'), again]), OLD)).toEqual([
      'grant g1 acme-2024',
      'grant g1 acme-2020',
    ]);
  });
});

describe('an account is warned', () => {
  const audit = auditOf([verdict(ACCOUNT, 'Act now')]);
  test.each([
    ['at first, of what became public in the last twelve months', '2025-11-24', '2026-11-24', 1],
    ['at first, of nothing older', '2025-11-23', '2026-11-24', 0],
    ['for two months after it became known', '2026-03-01', '2026-09-24', 1],
    ['no longer than that', '2026-03-01', '2026-09-23', 0],
    ['later, of what has become public since, for two months', '2026-09-24', '2025-01-01', 1],
    ['later, of nothing older than that', '2026-09-23', '2025-01-01', 0],
    ['of an incident of that month', '2026-11', '2025-01-01', 1],
  ])('%s', (_, disclosed, knownSince, count) => {
    expect(alertsOf(audit, worldOf(disclosed, knownSince))).toHaveLength(count);
  });

  test('of an incident without any date: nobody can say that it is old', () => {
    const world = { ...worldOf('', '2020-01-01'), incidents: [{ id: 'acme-2020', window: {} }] };
    expect(alertsOf(audit, world)).toHaveLength(1);
    const ended = { ...world, incidents: [{ id: 'acme-2020', window: { to: '2020-02' } }] };
    expect(alertsOf(audit, ended)).toHaveLength(0);
  });
});

test('a link belongs to the pages of both ends, all else to those of its vendor', () => {
  const audit = auditOf([LINK, CAMERA, ACCOUNT, LIST].map((subject) => verdict(subject, 'Act now')));
  const vendors = Object.fromEntries(
    alertsOf(audit, worldOf('2026-11-01', '2026-11-24')).map(({ subject, vendors: at }) => [subject.type, at]),
  );
  expect(vendors).toEqual({ grant: ['acme', 'hub'], device: ['acme'], account: ['acme'], list: ['acme'] });
});

test('a key is read back, also with a container or a host in the account', () => {
  for (const id of ['acme/default@home.example', 'acme/a1~firefox-container-1', 'acme/a b']) {
    const flag = verdict({ type: 'account', id }, 'Act now');
    expect(readKey(alertKey(flag))).toEqual({ subject: flag.subject, about: 'acme-2020' });
  }
  expect(readKey('nonsense')).toBeUndefined();
});

test('the clock is the caller’s', () => {
  const audit = auditOf([verdict(ACCOUNT, 'Act now')]);
  expect(alertsOf(audit, worldOf('2026-11-01', '2026-11-24', NOW))).toHaveLength(1);
  expect(alertsOf(audit, worldOf('2026-11-01', '2026-11-24', '2027-11-24T12:00:00Z'))).toHaveLength(0);
});
