import { describe, expect, test } from 'vitest';
import { context } from '../src/background/context';
import { incidents } from '../src/catalogue';
import { AUDIT_SCHEMA, type Device, type Evidence, type Grant, type Subject } from '../src/core/model';
import { judge } from '../src/core/verdicts/engine';
import type { Incident } from '../src/core/verdicts/incident';
import type { Verdict } from '../src/core/verdicts/types';

const ON = '2026-11-24';
const ACCOUNT = 'account-1';

function evidence(rows: Partial<Evidence>): Evidence {
  const empty = { accounts: [], devices: [], grants: [], answers: [], coverage: [] };
  return { schema: AUDIT_SCHEMA, generatedAt: `${ON}T00:00:00Z`, ...empty, ...rows };
}

function verdicts(rows: Partial<Evidence>, of: readonly Incident[]): Verdict[] {
  const { verdicts: all, problems } = judge(evidence(rows), of, context, ON);
  expect(problems).toEqual([]);
  return all;
}

function grant(fields: Partial<Grant>): Grant {
  const whole = { issuer: 'x', issuerAccount: ACCOUNT, holder: 'x', kind: 'linked-service', id: 'grant-1' } as const;
  return { ...whole, name: 'a key', scopes: [], seenFrom: ['issuer'], ...fields };
}

/** One of everything that the record says it concerns. */
function household({
  vendor,
  grants,
  heldGrants = [],
  devices = [],
  accounts,
}: Incident): Required<Pick<Evidence, 'accounts' | 'devices' | 'grants'>> {
  const anybody = 'x-anybody';
  const models = devices.flatMap((entry) => entry.models);
  return {
    accounts: accounts ? [{ vendor, account: ACCOUNT }] : [],
    devices: models.map(
      (model, i): Device => ({ vendor, account: ACCOUNT, id: `device-${i}`, name: `Device ${i}`, model }),
    ),
    grants: [
      ...grants.map(({ kind, holder }, i) =>
        grant({ issuer: vendor, kind, holder: holder === '*' ? anybody : holder, id: `issued-${i}` }),
      ),
      ...heldGrants.map(({ kind, issuer }, i) =>
        grant({ issuer: issuer === '*' ? anybody : issuer, kind, holder: vendor, id: `held-${i}` }),
      ),
    ],
  };
}

describe.each(incidents)('$id', (incident) => {
  const rows = household(incident);
  const subjects: Subject[] = [
    ...rows.accounts.map(({ vendor, account }): Subject => ({ type: 'account', id: `${vendor}/${account}` })),
    ...rows.devices.map(({ id }): Subject => ({ type: 'device', id })),
    ...rows.grants.map(({ id }): Subject => ({ type: 'grant', id })),
  ];

  test('reaches everything that it says it concerns, with its sources', () => {
    const found = verdicts(rows, [incident]);
    expect(subjects.length).toBeGreaterThan(0);
    for (const subject of subjects) {
      const verdict = found.find((v) => v.subject.type === subject.type && v.subject.id === subject.id);
      expect(verdict, `${subject.type} ${subject.id}`).toBeDefined();
      expect(verdict?.sources).toEqual(incident.sources.flatMap(({ url }) => url ?? []));
    }
  });

  test('touches no account of another vendor', () => {
    expect(verdicts({ accounts: [{ vendor: 'x-elsewhere', account: ACCOUNT }] }, [incident])).toEqual([]);
  });
});

test.each(incidents.filter(({ kind }) => kind === 'vulnerability'))(
  '$id, which nobody is known to have used, is no alarm',
  (flaw) => {
    const labels = verdicts(household(flaw), [flaw]).map(({ label }) => label);
    expect(labels).not.toEqual([]);
    expect(labels).not.toContain('Act now');
  },
);

describe('a link of a Wyze account', () => {
  const december = incidents.filter(({ id }) => id === 'wyze-2019-12');
  const judged = (fields: Partial<Grant>) =>
    verdicts({ grants: [grant({ issuer: 'wyze', ...fields })] }, december)
      .filter(({ subject }) => subject.type === 'grant')
      .map(({ verdict, label }) => `${verdict}, ${label}`);

  test.each<[string, Partial<Grant>, string]>([
    ['to Alexa, there by November 2019', { holder: 'alexa', linkedAt: '../2019-11-20' }, 'outlived-reset, Review soon'],
    ['to Alexa, there by May 2021', { holder: 'alexa', linkedAt: '../2021-05-02' }, 'reset-by-vendor, Tidy up'],
    [
      'to Google Home, of 27 December 2019',
      { holder: 'google-home', linkedAt: '2019-12-27' },
      'cannot-tell, Review soon',
    ],
    ['to IFTTT, of May 2020', { holder: 'ifttt', linkedAt: '2020-05' }, 'made-after, Nothing to do'],
    ['to Alexa, of the day of the leak', { holder: 'alexa', linkedAt: '2019-12-26' }, 'cannot-tell, Review soon'],
    ['to Google Home, of 2018', { holder: 'google-home', linkedAt: '2018' }, 'outlived-reset, Review soon'],
    ['to IFTTT, of 2018', { holder: 'ifttt', linkedAt: '2018' }, 'outlived-reset, Review soon'],
    [
      'to a phone, signed in since 2018',
      { holder: 'x-phone', kind: 'session', linkedAt: '2018' },
      'outlived-reset, Review soon',
    ],
    ['to Alexa, without a date', { holder: 'alexa' }, 'reset-by-vendor, Tidy up'],
    ['to Alexa, of 28 December 2019', { holder: 'alexa', linkedAt: '2019-12-28' }, 'made-after, Nothing to do'],
  ])('%s', (_, link, expected) => {
    expect(judged(link)).toEqual([expected]);
  });

  test('to somebody whose keys were not in the data gives no verdict', () => {
    expect(judged({ holder: 'smartthings', linkedAt: '2019-01-01' })).toEqual([]);
  });
});

describe('a camera of a Wyze account', () => {
  const of = (model: string, firmware: string) =>
    verdicts(
      { devices: [{ vendor: 'wyze', account: ACCOUNT, id: 'camera', name: 'Porch', model, firmware }] },
      incidents.filter(({ id }) => id === 'wyze-2022-03'),
    ).map(({ verdict, label }) => `${verdict}, ${label}`);

  test.each([
    ['WYZEC1', '3.9.5.1', 'affected, Review soon'],
    ['WYZEC1-JZ', '4.9.8.1001', 'affected, Review soon'],
    ['WYZEC1-JZ', '4.9.8.1002', 'fixed, Nothing to do'],
    ['WYZE_CAKP2JFUS', '4.36.8.31', 'affected, Review soon'],
    ['Wyze Cam v3', '4.36.8.32', 'fixed, Nothing to do'],
    ['HL_PAN2', '4.49.1.46', 'affected, Review soon'],
  ])('%s with firmware %s', (model, firmware, expected) => {
    expect(of(model, firmware)).toEqual([expected]);
  });

  test('of another model has no flaw that is known', () => {
    expect(of('WYZECP1_JEF', '4.10.6.1')).toEqual([]);
  });
});
