import { afterEach, describe, expect, test } from 'vitest';
import { exampleView, NOW } from '../../../tests/preview/example';
import type { SubjectType } from '../../core/model';
import { BASIS_FACTS, type BasisDetails, basis } from '../../core/verdicts/basis';
import { EXPOSED } from '../../core/verdicts/incident';
import type { Basis, FindingName, Verdict, VerdictName } from '../../core/verdicts/types';
import { chooseLanguage } from '../../locales/text';
import { lookup } from '../model/lookup';
import { sayFact } from './facts';
import { sayWhatToDo, sayWhy } from './flags';
import { subjectName } from './names';

const known = lookup(exampleView());
const SUBJECTS: Record<SubjectType, string> = {
  grant: 'g1',
  device: 'd1',
  account: 'wyze/w1',
  list: 'wyze/w1/linked-services',
};

/** Which subjects a verdict can be about. */
const ABOUT: Record<VerdictName, SubjectType[]> = {
  'made-after': ['grant', 'account'],
  'reset-by-vendor': ['grant', 'account', 'list'],
  'cannot-tell': ['grant', 'account', 'device', 'list'],
  'outlived-reset': ['grant'],
  exposed: ['grant'],
  'maybe-exposed': ['grant'],
  advice: ['grant', 'account'],
  'not-read': ['list'],
  'changed-since': ['account'],
  'credentials-exposed': ['account'],
  guarded: ['account'],
  targeted: ['account'],
  'maybe-data-exposed': ['account'],
  'intimate-data-exposed': ['account'],
  'data-exposed': ['account'],
  fixed: ['device'],
  affected: ['device'],
};

/** Every fact with details, so that a fact without words, or words without their values, show. */
const FACTS: { [F in keyof BasisDetails]: Basis } = {
  'linked-at': basis('linked-at', { value: '2022-03', from: 'page' }),
  'linked-at-unknown': basis('linked-at-unknown'),
  'last-used': basis('last-used', { value: '2024-01-02' }),
  'never-used': basis('never-used'),
  'incident-end': basis('incident-end', { value: '2019-12-26', from: 'closed' }),
  'incident-ongoing': basis('incident-ongoing'),
  reset: basis('reset', { on: '2019-12-26', what: 'linked-service', scope: 'affected' }),
  'keys-hit': basis('keys-hit', {
    end: 'held',
    certainty: 'disputed',
    share: 'unknown',
    note: 'As the vendor puts it.',
  }),
  'unused-vulnerability': basis('unused-vulnerability'),
  'read-long-ago': basis('read-long-ago', { vendor: 'wyze', list: 'devices', readAt: '2025-01-02T03:04:05Z' }),
  'list-not-read': basis('list-not-read', { part: 'some', state: 'unreadable', reason: 'layout' }),
  'created-at': basis('created-at', { value: '../2019', from: 'first-device' }),
  'created-at-unknown': basis('created-at-unknown'),
  'created-by': basis('created-by', { value: '2019-12-26' }),
  'found-in': basis('found-in', { name: 'Some breach' }),
  'accounts-hit': basis('accounts-hit', { scope: 'some', count: 2400000, condition: 'Those in one country.' }),
  exposed: basis('exposed', { classes: ['email', 'wifi-ssid'] }),
  cured: basis('cured', { classes: ['password-hash'], by: 'user', on: '2020-01-02' }),
  'password-changed': basis('password-changed', { value: '2020-01-02' }),
  'two-factor-on': basis('two-factor-on'),
  model: basis('model', { value: 'WYZEC1', named: 'Wyze Cam v1' }),
  firmware: basis('firmware', { value: '1.2.3' }),
  'firmware-unknown': basis('firmware-unknown'),
  'fixed-in': basis('fixed-in', { value: '1.2.4' }),
  'fix-unknown': basis('fix-unknown'),
  'no-fix': basis('no-fix'),
  cve: basis('cve', { ids: ['CVE-2019-9564', 'CVE-2019-12266'] }),
  'device-note': basis('device-note', { note: 'Only the first edition.' }),
  'devices-without-model': basis('devices-without-model', { count: 3 }),
  'listed-at': basis('listed-at', { end: 'issuer', vendor: 'wyze' }),
  'not-listed-at': basis('not-listed-at', { end: 'holder', vendor: 'amazon' }),
  'issuer-without-devices': basis('issuer-without-devices', { vendor: 'wyze' }),
  'no-device-through-link': basis('no-device-through-link', { vendor: 'amazon' }),
  'expires-at': basis('expires-at', { value: '2021-02-03' }),
  'read-at': basis('read-at', { value: '2025-01-02T03:04:05Z' }),
};

function verdict(name: VerdictName, type: SubjectType): Verdict {
  const subject = { type, id: SUBJECTS[type] };
  return { subject, incident: 'wyze-2019-12', verdict: name, label: 'Review soon', basis: [], sources: [] };
}

const cases = Object.entries(ABOUT).flatMap(([name, types]) => types.map((type) => verdict(name as VerdictName, type)));
const FINDINGS: FindingName[] = ['one-ended', 'orphan', 'unused', 'expired', 'stale'];

afterEach(() => chooseLanguage(['en-GB']));

describe.each(['en-GB', 'de'])('in %s', (tag) => {
  test('every verdict about every subject is a sentence of its own', () => {
    chooseLanguage([tag]);
    const said = cases.map((one) => sayWhy(known, one));
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^{}]{20,}\.$/u);
    expect(new Set(said).size).toBe(cases.length);
  });

  test('every finding is a sentence with something to do', () => {
    chooseLanguage([tag]);
    for (const finding of FINDINGS) {
      const flag = { subject: { type: 'grant', id: 'g1' } as const, finding, label: 'Tidy up' as const, basis: [] };
      expect(sayWhy(known, flag)).toMatch(/^\p{Lu}[^{}]{20,}\.$/u);
      expect(sayWhatToDo(flag)).toMatch(/^\p{Lu}[^{}]+\.$/u);
    }
  });

  test.each(BASIS_FACTS)('the fact %s has its words and all its values', (fact) => {
    chooseLanguage([tag]);
    const { text, english } = sayFact(known, verdict('exposed', 'grant'), FACTS[fact], NOW);
    expect(text).toMatch(/[.:]$/);
    expect(text).not.toMatch(/[{}]|undefined|NaN|wyze\b/);
    const details = FACTS[fact];
    const prose = details.note ?? details.condition;
    expect(english).toBe(prose);
  });

  test('what was exposed is named in words', () => {
    chooseLanguage([tag]);
    const { text } = sayFact(known, verdict('exposed', 'grant'), basis('exposed', { classes: [...EXPOSED] }), NOW);
    expect(text).not.toContain('-token');
    expect(text).not.toContain('wifi-');
  });
});

test('a sentence names the vendor of the incident, which may be the one that holds the key', () => {
  const view = exampleView();
  const incidents = [{ id: 'amazon-2030', vendor: 'amazon', title: 'An incident', sources: [] }];
  const flag = { ...verdict('maybe-exposed', 'grant'), incident: 'amazon-2030' };
  expect(sayWhy(lookup({ ...view, incidents }), flag)).toContain('The incident at Amazon');
  expect(sayWhy(known, flag)).toContain('Wyze');
});

test('what needs nothing asks for nothing, and a device that has no fix is not to be updated', () => {
  expect(sayWhatToDo({ ...verdict('made-after', 'grant'), label: 'Nothing to do' })).toBeUndefined();
  expect(sayWhatToDo(verdict('affected', 'device'))).toBe('Update the firmware.');
  expect(sayWhatToDo({ ...verdict('affected', 'device'), basis: [basis('no-fix')] })).toContain('unplug it');
});

test('a fact that this version does not know is named, not left out', () => {
  const fact = { fact: 'moon-phase' } as unknown as Basis;
  expect(sayFact(known, verdict('exposed', 'grant'), fact, NOW).text).toContain('moon-phase');
});

test('subjects have names that a person knows', () => {
  expect(subjectName(known, { type: 'grant', id: 'g1' })).toBe('Amazon Alexa holds a key to Wyze');
  expect(subjectName(known, { type: 'device', id: 'd2' })).toBe('Front door');
  expect(subjectName(known, { type: 'account', id: 'wyze/w1' })).toBe('Dana’s Wyze');
  expect(subjectName(known, { type: 'list', id: 'wyze/w1/linked-services' })).toBe('Linked services, Dana’s Wyze');
  expect(subjectName(known, { type: 'list', id: 'amazon/devices' })).toBe('Devices, Amazon');
});

test('a session is called by its own name: its holder is the user', () => {
  const view = exampleView();
  const [first] = view.audit.grants;
  const session = { ...first, id: 's1', kind: 'session', name: 'Blue phone' } as (typeof view.audit.grants)[number];
  view.audit.grants.push(session);
  expect(subjectName(lookup(view), { type: 'grant', id: 's1' })).toBe('Blue phone, Wyze');
});
