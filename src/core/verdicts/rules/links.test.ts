import { describe, expect, it } from 'vitest';
import { parseDate } from '../../dates';
import type { Grant } from '../../model';
import type { Incident, Reset } from '../incident';
import { basisOf, CONTEXT, judged, LEAK, link, verdicts } from '../invented';
import { rowOf } from './links';

const RESET: Reset = { on: '2022-04-01', what: 'linked-service', holders: ['speaker'], scope: 'all' };

function word(grant: Partial<Grant>, incident: Partial<Incident> = {}): string {
  return verdicts({ grants: [link(grant)] }, [{ ...LEAK, ...incident }])
    .join(' | ')
    .replace('grant l1: ', '');
}

describe('lines of the table', () => {
  it.each<[string, Partial<Grant>, Partial<Incident>, string]>([
    ['1 made after the end', { linkedAt: '2022-04-02' }, {}, 'made-after, Nothing to do'],
    ['1 even with a reset', { linkedAt: '2022-04-02' }, { resets: [RESET] }, 'made-after, Nothing to do'],
    ['1 not on the very next day', { linkedAt: '2022-04-01' }, {}, 'cannot-tell, Review soon'],
    ['1 some time after', { linkedAt: '2023' }, {}, 'made-after, Nothing to do'],
    [
      '1 not before the whole month is over',
      { linkedAt: '2022-04-01' },
      { window: { to: '2022-03' } },
      'cannot-tell, Review soon',
    ],
    ['2 reset, no date', {}, { resets: [RESET] }, 'reset-by-vendor, Tidy up'],
    ['2 reset, open below', { linkedAt: '../2022-04-01' }, { resets: [RESET] }, 'reset-by-vendor, Tidy up'],
    ['2 reset of the affected', {}, { resets: [{ ...RESET, scope: 'affected' }] }, 'reset-by-vendor, Tidy up'],
    ['2 reset of everybody', {}, { resets: [{ ...RESET, holders: '*' }] }, 'reset-by-vendor, Tidy up'],
    ['3 on the day of the reset', { linkedAt: '2022-04-01' }, { resets: [RESET] }, 'cannot-tell, Review soon'],
    ['3 around the reset', { linkedAt: '2022-03/2022-05' }, { resets: [RESET] }, 'cannot-tell, Review soon'],
    ['4 before the reset', { linkedAt: '2021-01-01' }, { resets: [RESET] }, 'outlived-reset, Review soon'],
    ['4 open below', { linkedAt: '../2021' }, { resets: [RESET] }, 'outlived-reset, Review soon'],
    ['6 no date', {}, {}, 'cannot-tell, Review soon'],
    ['6 open above like the end', {}, { window: { to: '2022-03/..' } }, 'cannot-tell, Review soon'],
    ['6 past the last day', { linkedAt: '2022' }, {}, 'cannot-tell, Review soon'],
    ['6 closed above after the end', { linkedAt: '../2023-05-02' }, {}, 'cannot-tell, Review soon'],
    ['7 by the end', { linkedAt: '2022-03-31' }, {}, 'exposed, Act now'],
    ['7 open below', { linkedAt: '../2020' }, {}, 'exposed, Act now'],
    [
      '8 inside the month of the end',
      { linkedAt: '2022-03-20' },
      { window: { to: '2022-03' } },
      'maybe-exposed, Review soon',
    ],
  ])('%s', (_, grant, incident, expected) => {
    expect(word(grant, incident)).toBe(expected);
  });

  it.each([
    ['confirmed', 'some'],
    ['confirmed', 'unknown'],
    ['reported', 'all'],
    ['disputed', 'all'],
  ] as const)('8 %s, %s', (certainty, share) => {
    const grants = [{ kind: 'linked-service' as const, holder: '*', certainty, share }];
    expect(word({ linkedAt: '2020' }, { grants })).toBe('maybe-exposed, Review soon');
  });

  it('5 after the reset', () => {
    const day = parseDate('2022-04-01') ?? fail();
    const made = parseDate('2022-05-01') ?? fail();
    const end = parseDate('2022-06-01') ?? fail();
    expect(rowOf(made, end, [{ day }], true).word).toEqual(['reset-by-vendor', 'Nothing to do']);
  });
});

function fail(): never {
  throw new Error('not a date');
}

describe('which resets cover', () => {
  it.each<[string, Partial<Reset>]>([
    ['of another kind', { what: 'session' }],
    ['of other holders', { holders: ['recipes'] }],
    ['of passwords', { what: 'password', holders: '*' }],
    ['before the last day of the end', { on: '2022-03-30' }],
    ['in the month of the end', { on: '2022-03' }],
    ['with a date that is none', { on: 'in spring' }],
    ['after the day of judging', { on: '2027-01-01' }],
  ])('not one %s', (_, fields) => {
    expect(word({ linkedAt: '2020' }, { resets: [{ ...RESET, ...fields }] })).toBe('exposed, Act now');
  });

  it('not one inside the month of the end', () => {
    const resets = [{ ...RESET, on: '2022-03-10' }];
    expect(word({ linkedAt: '2020' }, { window: { to: '2022-03' }, resets })).toBe('exposed, Act now');
  });

  it('one on the last day of the end', () => {
    expect(word({ linkedAt: '2020' }, { resets: [{ ...RESET, on: '2022-03-31' }] })).toBe(
      'outlived-reset, Review soon',
    );
  });

  it('one of passwords where the steps say that it ends this kind', () => {
    const home = { grants: [link({ linkedAt: '2020' })] };
    const incident = { ...LEAK, resets: [{ ...RESET, what: 'password' as const, holders: '*' as const }] };
    const vendors = (cures: Grant['kind'][]) => ({ ...CONTEXT, vendors: [{ id: 'acme', cures }] });
    expect(verdicts(home, [incident], vendors(['linked-service']))).toEqual(['grant l1: outlived-reset, Review soon']);
    expect(verdicts(home, [incident], vendors(['session']))).toEqual(['grant l1: exposed, Act now']);
    const { grants, ...rest } = incident;
    const held = { ...rest, vendor: 'bigshop', heldGrants: [{ ...grants[0], issuer: '*' }] };
    const atHolder = { ...CONTEXT, vendors: [{ id: 'bigshop', cures: ['linked-service' as const] }] };
    expect(verdicts(home, [held], atHolder)).toEqual(['grant l1: exposed, Act now']);
  });

  it('the one that clears more, when there are two', () => {
    const late = { ...RESET, on: '2022-06-01' };
    expect(word({ linkedAt: '../2022-05-01' }, { resets: [late] })).toBe('outlived-reset, Review soon');
    expect(word({ linkedAt: '../2022-05-01' }, { resets: [late, RESET] })).toBe('reset-by-vendor, Tidy up');
  });
});

describe('the end of an incident', () => {
  it('is the disclosure where no window closes', () => {
    expect(word({ linkedAt: '2022-04-11' }, { window: {} })).toBe('cannot-tell, Review soon');
    expect(word({ linkedAt: '2022-04-12' }, { window: {} })).toBe('made-after, Nothing to do');
    expect(word({ linkedAt: '2022-04-12' }, { window: { to: 'soon' } })).toBe('made-after, Nothing to do');
  });

  it.each<[string, Partial<Incident>]>([
    ['said so', { window: { to: 'ongoing' } }],
    ['neither end nor disclosure', { window: {}, disclosed: '' }],
    ['an end that is only promised', { window: { to: '2027-01' } }],
  ])('is not there: %s', (_, incident) => {
    const open = { ...incident, resets: [RESET] };
    expect(word({ linkedAt: '2026-05-01' }, open)).toBe('exposed, Act now');
    expect(word({}, open)).toBe('exposed, Act now');
  });
});

describe('which incidents touch a link', () => {
  const held = {
    ...LEAK,
    grants: [],
    heldGrants: [{ kind: 'linked-service', issuer: 'acme', certainty: 'confirmed', share: 'all' }],
  };

  it.each<[string, Partial<Grant>, object, string]>([
    ['any holder', { holder: 'x-app' }, { grants: [{ ...LEAK.grants[0], holder: '*' }] }, 'exposed, Act now'],
    ['another holder', { holder: 'recipes' }, {}, ''],
    ['another kind', { kind: 'api-token' }, {}, ''],
    ['another issuer', { issuer: 'other' }, {}, ''],
    ['the holder was hit', {}, { ...held, vendor: 'speaker' }, 'exposed, Act now'],
    ['the vendor behind the holder was hit', {}, { ...held, vendor: 'bigshop' }, 'exposed, Act now'],
    ['the holder was hit, keys of another issuer', { issuer: 'other' }, { ...held, vendor: 'bigshop' }, ''],
    ['the holder was hit, but not what it holds', {}, { vendor: 'bigshop' }, ''],
    ['somebody else was hit', {}, { ...held, vendor: 'recipes' }, ''],
  ])('%s', (_, grant, incident, expected) => {
    expect(word({ linkedAt: '2020', ...grant }, incident as Partial<Incident>)).toBe(expected);
  });

  it('takes the surest of several entries, in any order', () => {
    const unsure = { kind: 'linked-service', holder: '*', certainty: 'disputed', share: 'some' } as const;
    for (const grants of [
      [unsure, ...LEAK.grants],
      [...LEAK.grants, unsure],
    ]) {
      expect(word({ linkedAt: '2020' }, { grants })).toBe('exposed, Act now');
    }
  });

  it('says it once when issuer and holder are the same vendor', () => {
    for (const [issued, kept] of [
      ['confirmed', 'disputed'],
      ['disputed', 'confirmed'],
    ]) {
      const grants = [{ ...LEAK.grants[0], certainty: issued }];
      const heldGrants = [{ ...held.heldGrants[0], issuer: '*', certainty: kept }];
      const home = { grants: [link({ issuer: 'bigshop', linkedAt: '2020' })] };
      expect(verdicts(home, [{ ...LEAK, vendor: 'bigshop', grants, heldGrants }])).toEqual([
        'grant l1: exposed, Act now',
      ]);
    }
  });
});

describe('an unused vulnerability is advice', () => {
  const kind = 'vulnerability';
  it.each<[string, Partial<Grant>, Partial<Incident>, string]>([
    ['exposed', { linkedAt: '2020' }, {}, 'advice, Tidy up'],
    ['cannot-tell', {}, {}, 'advice, Tidy up'],
    ['maybe-exposed', { linkedAt: '2022-03-20' }, { window: { to: '2022-03' } }, 'advice, Tidy up'],
    ['outlived-reset', { linkedAt: '2020' }, { resets: [RESET] }, 'advice, Tidy up'],
    ['made-after stays', { linkedAt: '2023' }, {}, 'made-after, Nothing to do'],
    ['reset-by-vendor stays', {}, { resets: [RESET] }, 'reset-by-vendor, Tidy up'],
  ])('%s', (_, grant, incident, expected) => {
    expect(word(grant, { ...incident, kind })).toBe(expected);
  });

  it('one that was used is not', () => {
    expect(word({ linkedAt: '2020' }, { kind: 'vulnerability-exploited' })).toBe('exposed, Act now');
  });
});

describe('the date of a link', () => {
  it.each<[string, Partial<Grant>, string]>([
    ['a use closes it above', { lastUsedAt: '2021-05-01' }, 'exposed, Act now'],
    ['a late use says nothing', { lastUsedAt: '2026-05-01' }, 'cannot-tell, Review soon'],
    [
      'a use before it was made is passed over',
      { linkedAt: '2023-05-01', lastUsedAt: '2021' },
      'made-after, Nothing to do',
    ],
    ['a date in the future is none', { linkedAt: '2027-01-01' }, 'cannot-tell, Review soon'],
    ['nonsense is none', { linkedAt: 'last summer' }, 'cannot-tell, Review soon'],
  ])('%s', (_, grant, expected) => {
    expect(word(grant)).toBe(expected);
  });

  it('is what the user says', () => {
    const answers = (relinkedAt: string, id = 'l1') => [{ subject: { type: 'grant' as const, id }, relinkedAt }];
    const say = (relinkedAt: string, id?: string) =>
      verdicts({ grants: [link({ linkedAt: '2020', lastUsedAt: '2021' })], answers: answers(relinkedAt, id) });
    expect(say('2023-01-01')).toEqual(['grant l1: made-after, Nothing to do']);
    expect(say('2023-01-01', 'another')).toEqual(['grant l1: exposed, Act now']);
    expect(say('2027-01-01')).toEqual(['grant l1: exposed, Act now']);
    expect(say('no idea')).toEqual(['grant l1: exposed, Act now']);
    const twice = [...answers('2020-05'), ...answers('2023')];
    for (const both of [twice, twice.toReversed()]) {
      expect(verdicts({ grants: [link()], answers: both })).toEqual(['grant l1: exposed, Act now']);
    }
  });

  it('is the earlier one when both ends give one', () => {
    const ends = [link({ linkedAt: '2023', seenFrom: ['holder'] }), link({ linkedAt: '2021' })];
    expect(verdicts({ grants: ends })).toEqual(['grant l1: exposed, Act now']);
    expect(verdicts({ grants: ends.reverse() })).toEqual(['grant l1: exposed, Act now']);
  });
});

describe('a reading older than six months', () => {
  const line = { vendor: 'acme', list: 'linked-services', state: 'rows', complete: true, how: 'asked' } as const;
  const read = (readAt: string, linkedAt: string) =>
    verdicts({ grants: [link({ linkedAt })], coverage: [{ ...line, readAt }] });

  it('clears nothing and still warns', () => {
    expect(read('2026-04-30T10:00:00Z', '2023')).toEqual(['grant l1: cannot-tell, Could not check']);
    expect(read('2026-04-30T10:00:00Z', '2020')).toEqual(['grant l1: exposed, Act now']);
    expect(read('2026-05-01T10:00:00Z', '2023')).toEqual(['grant l1: made-after, Nothing to do']);
  });

  it('stays old when a later attempt failed', () => {
    const failed = { ...line, state: 'unreadable', readAt: '2026-10-30T10:00:00Z' } as const;
    const tried = (lastReadAt: string) =>
      verdicts({ grants: [link({ linkedAt: '2023' })], coverage: [{ ...failed, lastReadAt }] }).filter((v) =>
        v.startsWith('grant'),
      );
    expect(tried('2026-04-30T10:00:00Z')).toEqual(['grant l1: cannot-tell, Could not check']);
    expect(tried('2026-05-01T10:00:00Z')).toEqual(['grant l1: made-after, Nothing to do']);
  });

  it('is made good by a new one at the other end', () => {
    const grants = [link({ linkedAt: '2023', seenFrom: ['issuer', 'holder'] })];
    const old = { ...line, readAt: '2025-01-01T00:00:00Z' };
    const fresh = { ...line, vendor: 'bigshop', list: 'held-services' as const, readAt: '2026-10-01T00:00:00Z' };
    expect(verdicts({ grants, coverage: [old, fresh] })).toEqual(['grant l1: made-after, Nothing to do']);
    expect(verdicts({ grants, coverage: [old, { ...fresh, readAt: old.readAt }] })).toEqual([
      'grant l1: cannot-tell, Could not check',
    ]);
  });
});

describe('the basis', () => {
  it('names the date and whose word it is', () => {
    const device = {
      vendor: 'bigshop',
      account: 'b1',
      id: 'd1',
      name: 'Lamp',
      addedAt: '2021-05-02T09:00:00Z',
      via: 'l1',
    };
    const first = (home: Parameters<typeof basisOf>[0]) => basisOf(home)[0];
    expect(first({ grants: [link({ linkedAt: '2020' })] })).toEqual({ fact: 'linked-at', value: '2020', from: 'page' });
    expect(first({ grants: [link({ linkedAt: '2020', how: 'told' })] })).toMatchObject({ from: 'told' });
    expect(first({ grants: [link({ linkedAt: '../2021-05-02' })], devices: [device] })).toMatchObject({
      from: 'first-device',
    });
    expect(first({ grants: [link({ linkedAt: '../2021-05-03' })], devices: [device] })).toMatchObject({ from: 'page' });
    expect(first({ grants: [link({ lastUsedAt: '2020-07-01' })] })).toEqual({
      fact: 'linked-at',
      value: '../2020-07-01',
      from: 'last-use',
    });
    expect(first({ grants: [link()] })).toEqual({ fact: 'linked-at-unknown' });
    const answers = [{ subject: { type: 'grant' as const, id: 'l1' }, relinkedAt: '2023' }];
    expect(first({ grants: [link()], answers })).toEqual({ fact: 'linked-at', value: '2023', from: 'answer' });
  });

  it('names the end, the keys, the reset and the sources', () => {
    const incident = {
      ...LEAK,
      resets: [{ ...RESET, note: 'n' }],
      grants: [{ ...LEAK.grants[0], note: 'Some say so.' }],
    };
    expect(judged({ grants: [link({ linkedAt: '2020' })] }, [incident]).verdicts).toEqual([
      {
        subject: { type: 'grant', id: 'l1' },
        incident: 'acme-2022-03',
        verdict: 'outlived-reset',
        label: 'Review soon',
        basis: [
          { fact: 'linked-at', value: '2020', from: 'page' },
          { fact: 'incident-end', value: '2022-03-31', from: 'closed' },
          { fact: 'keys-hit', end: 'issued', certainty: 'confirmed', share: 'all', note: 'Some say so.' },
          { fact: 'reset', on: '2022-04-01', what: 'linked-service', scope: 'all' },
        ],
        sources: ['https://news.example/leak'],
      },
    ]);
  });

  it('says that the incident goes on, that nobody used the flaw, that the reading is old', () => {
    const coverage = [
      { vendor: 'acme', list: 'linked-services' as const, state: 'rows' as const, readAt: '2025-01-01T00:00:00Z' },
    ];
    expect(basisOf({ grants: [link()] }, [{ ...LEAK, kind: 'vulnerability', window: { to: 'ongoing' } }])).toEqual([
      { fact: 'linked-at-unknown' },
      { fact: 'incident-ongoing' },
      { fact: 'keys-hit', end: 'issued', certainty: 'confirmed', share: 'all' },
      { fact: 'unused-vulnerability' },
    ]);
    expect(judged({ grants: [link({ linkedAt: '2023' })], coverage }).verdicts[0]?.basis.at(-1)).toEqual({
      fact: 'read-long-ago',
      vendor: 'acme',
      list: 'linked-services',
      readAt: '2025-01-01T00:00:00Z',
    });
  });
});
