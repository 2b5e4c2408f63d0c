import { describe, expect, it } from 'vitest';
import type { Account, Grant } from '../../model';
import type { ExposedClass, Incident, Reset } from '../incident';
import { ACCOUNT_LEAK, basisOf, CONTEXT, type Home, link, verdicts } from '../invented';

const SINCE: Account = { vendor: 'acme', account: 'a1', createdAt: '2019-05-01' };

interface Told {
  account?: Partial<Account>;
  changed?: string;
  home?: Home;
  cures?: Grant['kind'][];
}

function home({ account, changed, home: rest }: Told): Home {
  const subject = { type: 'account' as const, id: 'acme/a1' };
  const answers = changed === undefined ? [] : [{ subject, passwordChangedAt: changed }];
  return { accounts: [{ ...SINCE, ...account }], answers, ...rest };
}

function word(incident: Partial<Incident> = {}, told: Told = {}): string {
  const context = { ...CONTEXT, vendors: [{ id: 'acme', cures: told.cures ?? [] }] };
  return verdicts(home(told), [{ ...ACCOUNT_LEAK, ...incident }], context)
    .filter((text) => text.startsWith('account '))
    .join(' | ')
    .replace('account acme/a1: ', '');
}

function reset(what: Reset['what'], fields: Partial<Reset> = {}): Reset {
  return { on: '2022-04-01', what, holders: '*', scope: 'all', ...fields };
}

/** No date at all. */
const UNDATED: Told = { home: { accounts: [{ vendor: 'acme', account: 'a1' }] } };
const HASH: Partial<Incident> = { exposed: ['email', 'password-hash'] };
const SOME: Incident['accounts'] = { scope: 'some' };

describe('lines of the table', () => {
  it.each<[string, Partial<Incident>, Told, string]>([
    ['1 made after the end', HASH, { account: { createdAt: '2022-04-02' } }, 'made-after, Nothing to do'],
    [
      '1 made after the last account',
      { ...HASH, accounts: { scope: 'all', createdBy: '2021-06' } },
      { account: { createdAt: '2021-07-02' } },
      'made-after, Nothing to do',
    ],
    ['1 not on the next day', HASH, { account: { createdAt: '2022-04-01' } }, 'cannot-tell, Review soon'],
    ['2 reset by the vendor', { ...HASH, resets: [reset('password')] }, {}, 'reset-by-vendor, Nothing to do'],
    [
      '2 reset of the affected',
      { ...HASH, resets: [reset('password', { scope: 'affected' })] },
      {},
      'reset-by-vendor, Nothing to do',
    ],
    ['2 changed by the user', HASH, { changed: '2022-05' }, 'changed-since, Nothing to do'],
    [
      '2 both needed',
      { exposed: ['password-hash', 'session-token'], resets: [reset('session')] },
      { changed: '2022-05' },
      'changed-since, Nothing to do',
    ],
    ['3 credentials', HASH, {}, 'credentials-exposed, Act now'],
    ['3 changed too early', HASH, { changed: '2022-04-01' }, 'credentials-exposed, Act now'],
    [
      '3 reset too early',
      { ...HASH, resets: [reset('password', { on: '2022-03-30' })] },
      {},
      'credentials-exposed, Act now',
    ],
    [
      '3 one class is left',
      { exposed: ['password-hash', 'session-token'] },
      { changed: '2022-05' },
      'credentials-exposed, Act now',
    ],
    ['4 of some', { ...HASH, accounts: SOME }, {}, 'cannot-tell, Review soon'],
    ['4 nobody knows of how many', { ...HASH, accounts: { scope: 'unknown' } }, {}, 'cannot-tell, Review soon'],
    ['4 no date', HASH, UNDATED, 'cannot-tell, Review soon'],
    ['5 two factors', { kind: 'credential-stuffing' }, { account: { twoFactor: 'on' } }, 'guarded, Nothing to do'],
    ['5 new password', { kind: 'credential-stuffing' }, { changed: '2022-05' }, 'guarded, Nothing to do'],
    ['6 one factor', { kind: 'credential-stuffing' }, { account: { twoFactor: 'off' } }, 'targeted, Review soon'],
    ['6 nobody knows', { kind: 'credential-stuffing', exposed: ['video'] }, {}, 'targeted, Review soon'],
    ['7 of some', { exposed: ['video'], accounts: SOME }, {}, 'maybe-data-exposed, Tidy up'],
    ['7 no date', { exposed: ['email'] }, UNDATED, 'maybe-data-exposed, Tidy up'],
    ['8 intimate', { exposed: ['email', 'voice-recording'] }, {}, 'intimate-data-exposed, Review soon'],
    ['9 other', { exposed: ['email', 'unknown'] }, {}, 'data-exposed, Tidy up'],
    ['9 answers to questions', { exposed: ['security-questions'] }, {}, 'data-exposed, Tidy up'],
    ['10 unknown', { exposed: ['unknown'] }, {}, 'cannot-tell, Review soon'],
    ['10 nothing listed, of some', { exposed: [], accounts: SOME }, {}, 'cannot-tell, Review soon'],
  ])('%s', (_, incident, told, expected) => {
    expect(word(incident, told)).toBe(expected);
  });

  it('intimate are exactly these', () => {
    const intimate: ExposedClass[] = [
      'video',
      'audio',
      'voice-recording',
      'image',
      'location',
      'device-control',
      'wifi-password',
      'floor-plan',
      'children-data',
      'biometric',
      'health',
    ];
    for (const name of intimate) expect(word({ exposed: [name] })).toBe('intimate-data-exposed, Review soon');
    for (const name of ['profile-photo', 'wifi-ssid', 'device-activity', 'integration-token'] as const) {
      expect(word({ exposed: [name] })).toBe('data-exposed, Tidy up');
    }
  });
});

describe('a remedy cures one class only', () => {
  const exposed = 'credentials-exposed, Act now';
  const cured = 'reset-by-vendor, Nothing to do';
  it.each<[ExposedClass, string[]]>([
    ['password-plain', ['password']],
    ['password-hash', ['password']],
    ['password-reset-code', ['password']],
    ['session-token', ['session']],
    ['api-key', ['api-token']],
    ['access-token', ['api-token']],
  ])('%s', (name, cures) => {
    for (const what of ['password', 'session', 'api-token', 'linked-service'] as const) {
      expect(word({ exposed: [name], resets: [reset(what)] })).toBe(cures.includes(what) ? cured : exposed);
    }
    expect(word({ exposed: [name] }, { changed: '2022-05' })).toBe(
      cures.includes('password') ? 'changed-since, Nothing to do' : exposed,
    );
  });

  it('unless the steps say that a new password ends the tokens, too', () => {
    expect(word({ exposed: ['api-key'] }, { changed: '2022-05', cures: ['api-token'] })).toBe(
      'changed-since, Nothing to do',
    );
    expect(word({ exposed: ['session-token'], resets: [reset('password')] }, { cures: ['session'] })).toBe(cured);
    expect(word({ exposed: ['session-token'] }, { changed: '2022-05', cures: ['api-token'] })).toBe(exposed);
  });

  it('however often it came', () => {
    const twice = [reset('password'), reset('password', { on: '2022-06-01' })];
    expect(word({ ...HASH, resets: twice })).toBe(cured);
    expect(word({ exposed: ['password-hash', 'session-token'], resets: twice })).toBe(exposed);
    const subject = { type: 'account' as const, id: 'acme/a1' };
    const answers = ['2021', '2023'].map((passwordChangedAt) => ({ subject, passwordChangedAt }));
    expect(word(HASH, { home: { answers } })).toBe(exposed);
    expect(word(HASH, { home: { answers: answers.reverse() } })).toBe(exposed);
  });
});

describe('which incidents speak of accounts', () => {
  it('not those of devices, unless they say so', () => {
    const devices = [{ models: ['C1'] }];
    const { accounts: _, ...silent } = ACCOUNT_LEAK;
    expect(verdicts(home({}), [{ ...silent, devices }])).toEqual([]);
    expect(verdicts(home({}), [silent])).toEqual(['account acme/a1: maybe-data-exposed, Tidy up']);
    expect(word({ devices })).toBe('data-exposed, Tidy up');
  });

  it('not those of other vendors', () => {
    expect(word({ vendor: 'other' })).toBe('');
  });

  it('while it goes on, every account is by it and nothing cures', () => {
    const open = { ...HASH, window: { to: 'ongoing' }, resets: [reset('password')] };
    expect(word(open, { ...UNDATED })).toBe('credentials-exposed, Act now');
    expect(word(open, { account: { createdAt: '2026' }, changed: '2026-10' })).toBe('credentials-exposed, Act now');
  });
});

describe('when an account was made', () => {
  const earlyDevice = { vendor: 'acme', account: 'a1', id: 'd1', name: 'Cam', addedAt: '2021-01-01' };
  const undated = [{ vendor: 'acme', account: 'a1' }];

  it.each<[string, Home]>([
    ['an early device', { devices: [earlyDevice] }],
    ['a device last seen early', { devices: [{ ...earlyDevice, addedAt: 'no', lastSeenAt: '2021' }] }],
    ['an early link', { grants: [link({ issuerAccount: 'a1', linkedAt: '2021' })] }],
    [
      'a device of the time in which it was made',
      { accounts: [{ ...SINCE, createdAt: '2019/2024' }], devices: [earlyDevice] },
    ],
    ['an early link of the only account', { grants: [link({ lastUsedAt: '2021' })] }],
    [
      'an early key that it holds',
      { grants: [link({ issuer: 'other', holder: 'acme', holderAccount: 'a1', linkedAt: '2021' })] },
    ],
  ])('%s shows that it existed', (_, rows) => {
    expect(word(HASH, { home: { accounts: undated, ...rows } })).toBe('credentials-exposed, Act now');
  });

  it('does not hang on the order of the sightings of a link', () => {
    const accounts = ['a1', 'a2'].map((account) => ({ vendor: 'acme', account }));
    const [one, two] = accounts.map(({ account }) => link({ issuerAccount: account, linkedAt: '2025' }));
    const early = link({ linkedAt: '2021', seenFrom: ['holder'] });
    const orders = [
      [one, two, early],
      [early, two, one],
      [two, early, one],
    ].map((grants) => word(HASH, { home: { accounts, grants: grants.flatMap((grant) => grant ?? []) } }));
    expect(new Set(orders).size).toBe(1);
  });

  it('is by the earlier date of a link, also where only the later sighting names the account', () => {
    const accounts = [...undated, { vendor: 'acme', account: 'a2', createdAt: '2026' }];
    const grants = [link({ linkedAt: '2021', seenFrom: ['holder'] }), link({ issuerAccount: 'a1', linkedAt: '2025' })];
    expect(word(HASH, { home: { accounts, grants } })).toBe(
      'credentials-exposed, Act now | account acme/a2: made-after, Nothing to do',
    );
  });

  it.each<[string, Home]>([
    ['a late device', { devices: [{ ...earlyDevice, addedAt: '2023' }] }],
    ['a device of another account', { devices: [{ ...earlyDevice, account: 'a2' }] }],
    ['an undated link', { grants: [link({ issuerAccount: 'a1' })] }],
  ])('%s shows nothing', (_, rows) => {
    expect(word(HASH, { home: { accounts: undated, ...rows } })).toBe('cannot-tell, Review soon');
  });

  it('is the word of the page where there is one', () => {
    expect(word(HASH, { account: { createdAt: '2023' }, home: { devices: [earlyDevice] } })).toBe(
      'made-after, Nothing to do',
    );
  });

  it('is by the end when an e-mail check found the address in this incident', () => {
    const found = (name: string) => ({ account: { createdAt: '2023', foundIn: ['Elsewhere', name] } });
    const incident = { ...HASH, accounts: SOME, hibp: 'AcmeLeak' };
    expect(word(incident, found('AcmeLeak'))).toBe('credentials-exposed, Act now');
    expect(word(incident, found('acme-2022-03'))).toBe('credentials-exposed, Act now');
    expect(word(incident, found('AcmeLeak2'))).toBe('made-after, Nothing to do');
  });
});

describe('an unused vulnerability is advice', () => {
  it.each<[string, Partial<Incident>, Told, string]>([
    ['credentials-exposed', HASH, {}, 'advice, Tidy up'],
    ['cannot-tell', HASH, UNDATED, 'advice, Tidy up'],
    ['intimate-data-exposed', { exposed: ['video'] }, {}, 'advice, Tidy up'],
    ['maybe-data-exposed', { exposed: ['video'] }, UNDATED, 'advice, Tidy up'],
    ['data-exposed', {}, {}, 'advice, Tidy up'],
    ['made-after stays', {}, { account: { createdAt: '2023' } }, 'made-after, Nothing to do'],
    ['changed-since stays', HASH, { changed: '2022-05' }, 'changed-since, Nothing to do'],
  ])('%s', (_, incident, told, expected) => {
    expect(word({ ...incident, kind: 'vulnerability' }, told)).toBe(expected);
  });
});

describe('the basis', () => {
  it('names dates, reach, classes and cures', () => {
    const accounts = { scope: 'all' as const, count: 2000, condition: 'Those of the web shop.' };
    const incident = {
      ...ACCOUNT_LEAK,
      accounts,
      exposed: ['password-hash', 'session-token'] as ExposedClass[],
      resets: [reset('session')],
    };
    expect(basisOf(home({ changed: '2022-05' }), [incident])).toEqual([
      { fact: 'created-at', value: '2019-05-01', from: 'page' },
      { fact: 'incident-end', value: '2022-03-31', from: 'closed' },
      { fact: 'accounts-hit', ...accounts },
      { fact: 'exposed', classes: ['password-hash', 'session-token'] },
      { fact: 'cured', classes: ['session-token'], by: 'vendor', on: '2022-04-01' },
      { fact: 'cured', classes: ['password-hash'], by: 'user', on: '2022-05' },
    ]);
  });

  it('says from where a date comes', () => {
    const device = { vendor: 'acme', account: 'a1', id: 'd1', name: 'Cam', addedAt: '2021-01-01T08:00:00Z' };
    const first = (told: Told, incident: Partial<Incident> = {}) =>
      basisOf(home(told), [{ ...ACCOUNT_LEAK, ...incident }])[0];
    const accounts = [{ vendor: 'acme', account: 'a1' }];
    expect(first(UNDATED)).toEqual({ fact: 'created-at-unknown' });
    expect(first({ home: { accounts, devices: [device] } })).toEqual({
      fact: 'created-at',
      value: '../2021-01-01T08:00:00Z',
      from: 'first-device',
    });
    expect(first({ home: { accounts, grants: [link({ linkedAt: '../2020' })] } })).toEqual({
      fact: 'created-at',
      value: '../2020',
      from: 'first-link',
    });
    expect(first({ account: { foundIn: ['AcmeLeak'] } }, { hibp: 'AcmeLeak' })).toEqual({
      fact: 'found-in',
      name: 'AcmeLeak',
    });
  });

  it('says what guards', () => {
    const last = (told: Told, incident: Partial<Incident>) =>
      basisOf(home(told), [{ ...ACCOUNT_LEAK, ...incident }]).at(-1);
    expect(last({ account: { twoFactor: 'on' } }, { kind: 'credential-stuffing' })).toEqual({ fact: 'two-factor-on' });
    expect(last({ changed: '2023' }, { kind: 'credential-stuffing' })).toEqual({
      fact: 'password-changed',
      value: '2023',
    });
    expect(last({ account: { createdAt: '2022-02-01' } }, { accounts: { scope: 'all', createdBy: '2021' } })).toEqual({
      fact: 'created-by',
      value: '2021',
    });
  });
});
