import { describe, expect, it } from 'vitest';
import type { CoverageLine, Device, Grant, ListName } from '../../model';
import { findings, type Home, judged, link } from '../invented';

function line(vendor: string, list: ListName, fields: Partial<CoverageLine> = {}): CoverageLine {
  return { vendor, list, state: 'rows', complete: true, how: 'asked', ...fields };
}

const BOTH = [line('acme', 'linked-services'), line('bigshop', 'held-services')];
const LAMP: Device = { vendor: 'acme', account: 'a1', id: 'd1', name: 'Lamp' };

function facts(home: Home) {
  return judged(home, []).findings.map(({ basis }) => basis);
}

describe('one-ended', () => {
  const found = ['grant l1: one-ended, Tidy up'];

  it('is what only one end lists, when both were read', () => {
    expect(findings({ grants: [link()], coverage: BOTH })).toEqual(found);
    expect(findings({ grants: [link({ seenFrom: ['holder'] })], coverage: BOTH })).toEqual(found);
    expect(facts({ grants: [link()], coverage: BOTH })).toEqual([
      [
        { fact: 'listed-at', end: 'issuer', vendor: 'acme' },
        { fact: 'not-listed-at', end: 'holder', vendor: 'bigshop' },
      ],
    ]);
  });

  it.each<[string, Home]>([
    ['both ends list it', { grants: [link({ seenFrom: ['issuer', 'holder'] })], coverage: BOTH }],
    ['the user told it', { grants: [link({ seenFrom: [], how: 'told' })], coverage: BOTH }],
    ['one list is not known', { grants: [link()], coverage: BOTH.slice(0, 1) }],
    ['the other is not known', { grants: [link()], coverage: BOTH.slice(1) }],
    [
      'one list is partial',
      {
        grants: [link()],
        coverage: [line('acme', 'linked-services'), line('bigshop', 'held-services', { complete: false })],
      },
    ],
    [
      'one list was only recognised',
      {
        grants: [link()],
        coverage: [line('acme', 'linked-services', { how: 'recognised' }), line('bigshop', 'held-services')],
      },
    ],
    [
      'an account at the other end was not read',
      {
        grants: [link()],
        coverage: BOTH,
        accounts: [
          { vendor: 'bigshop', account: 'b1' },
          { vendor: 'bigshop', account: 'b2' },
        ],
      },
    ],
    [
      'keys of people and apps stand at one end only',
      { grants: [link({ kind: 'session' })], coverage: [line('acme', 'sessions'), ...BOTH] },
    ],
    [
      'an unpaired sighting may be the same',
      { grants: [link(), link({ id: 'l2', seenFrom: ['holder'] })], coverage: BOTH },
    ],
  ])('not when %s', (_, home) => {
    expect(findings(home)).toEqual([]);
  });

  it('asks the account of the link only', () => {
    const coverage = [
      line('acme', 'linked-services', { account: 'a1' }),
      line('bigshop', 'held-services', { account: 'b1' }),
      line('bigshop', 'held-services', { account: 'b2', complete: false }),
    ];
    expect(findings({ grants: [link({ issuerAccount: 'a1', holderAccount: 'b1' })], coverage })).toEqual(found);
    expect(findings({ grants: [link({ issuerAccount: 'a1', holderAccount: 'b2' })], coverage })).toEqual([]);
    expect(findings({ grants: [link({ issuerAccount: 'a1' })], coverage })).toEqual([]);
  });
});

describe('orphan', () => {
  const found = ['grant l1: orphan, Tidy up'];
  const grants = [link({ issuerAccount: 'a1' })];
  const none = line('acme', 'devices', { account: 'a1', state: 'empty' });

  it('opens an account without devices', () => {
    expect(findings({ grants, coverage: [none] })).toEqual(found);
    expect(facts({ grants, coverage: [none] })).toEqual([[{ fact: 'issuer-without-devices', vendor: 'acme' }]]);
    expect(findings({ grants, coverage: [none], devices: [{ ...LAMP, account: 'a2' }] })).toEqual(found);
    expect(findings({ grants, coverage: [none], devices: [{ ...LAMP, via: 'another' }] })).toEqual(found);
  });

  it.each<[string, Home]>([
    ['there is a device', { grants, coverage: [line('acme', 'devices', { account: 'a1' })], devices: [LAMP] }],
    [
      'nobody knows whose the link is and somebody has a device',
      { grants: [link()], coverage: [none], devices: [{ ...LAMP, account: 'a2' }] },
    ],
    ['the devices were not read', { grants, coverage: [line('acme', 'devices', { account: 'a1', complete: false })] }],
    ['it is no linked service', { grants: [link({ kind: 'api-token', issuerAccount: 'a1' })], coverage: [none] }],
  ])('not when %s', (_, home) => {
    expect(findings(home)).toEqual([]);
  });

  it('shows the holder no device', () => {
    const held = [link({ seenFrom: ['issuer', 'holder'], holderAccount: 'b1' })];
    const coverage = [line('bigshop', 'devices', { account: 'b1' })];
    const echo = { vendor: 'bigshop', account: 'b1', id: 'd2', name: 'Echo' };
    expect(findings({ grants: held, coverage, devices: [echo] })).toEqual(found);
    expect(facts({ grants: held, coverage })).toEqual([[{ fact: 'no-device-through-link', vendor: 'bigshop' }]]);
    expect(findings({ grants: held, coverage, devices: [{ ...echo, via: 'l1' }] })).toEqual([]);
    expect(findings({ grants: held, coverage: [{ ...coverage[0], complete: false } as CoverageLine] })).toEqual([]);
    expect(findings({ grants: [link({ holderAccount: 'b1' })], coverage })).toEqual([]);
  });
});

describe('unused', () => {
  it.each<[string, Partial<Grant>, string[]]>([
    ['used more than two years ago', { lastUsedAt: '2024-10-31' }, ['grant l1: unused, Tidy up']],
    ['used two years ago', { lastUsedAt: '2024-11-01' }, []],
    ['used some time in that year', { lastUsedAt: '2024' }, []],
    ['never used and a year old', { lastUsedAt: 'never', linkedAt: '2025-10-31' }, ['grant l1: unused, Tidy up']],
    ['never used and younger', { lastUsedAt: 'never', linkedAt: '2025-11-01' }, []],
    ['never used since nobody knows when', { lastUsedAt: 'never' }, []],
    ['no word about its use', { linkedAt: '2015' }, []],
  ])('%s', (_, grant, expected) => {
    expect(findings({ grants: [link(grant)] })).toEqual(expected);
  });

  it('counts from the day on which it was last listed', () => {
    const coverage = [line('acme', 'linked-services', { readAt: '2025-01-01T00:00:00Z' })];
    const grants = [link({ lastUsedAt: '2024-01-01' })];
    expect(findings({ grants })).toEqual(['grant l1: unused, Tidy up']);
    expect(findings({ grants, coverage })).toEqual(['list acme/linked-services: stale, Could not check']);
  });

  it('says which use, or since when there was none', () => {
    expect(facts({ grants: [link({ lastUsedAt: '2020' })] })).toEqual([[{ fact: 'last-used', value: '2020' }]]);
    expect(facts({ grants: [link({ lastUsedAt: 'never', linkedAt: '2020' })] })).toEqual([
      [{ fact: 'never-used' }, { fact: 'linked-at', value: '2020', from: 'page' }],
    ]);
  });
});

describe('expired', () => {
  const read = (readAt: string) => [line('acme', 'linked-services', { readAt })];

  it.each<[string, Partial<Grant>, CoverageLine[], string[]]>([
    ['still listed a day too long', { expiresAt: '2026-10-30' }, [], ['grant l1: expired, Tidy up']],
    ['listed on the next day', { expiresAt: '2026-10-31' }, [], []],
    ['expires in the future', { expiresAt: '2027-01-01' }, [], []],
    ['read after it', { expiresAt: '2026-09-01' }, read('2026-09-10T00:00:00Z'), ['grant l1: expired, Tidy up']],
    ['read before it', { expiresAt: '2026-09-10' }, read('2026-09-01T00:00:00Z'), []],
  ])('%s', (_, grant, coverage, expected) => {
    expect(findings({ grants: [link(grant)], coverage })).toEqual(expected);
  });

  it('says when', () => {
    expect(facts({ grants: [link({ expiresAt: '2020' })] })).toEqual([[{ fact: 'expires-at', value: '2020' }]]);
  });
});

describe('stale', () => {
  it('is a list read more than six months ago', () => {
    const read = (readAt: string, fields: Partial<CoverageLine> = {}) =>
      findings({ coverage: [line('acme', 'devices', { readAt, ...fields })] });
    expect(read('2026-04-30T23:00:00Z')).toEqual(['list acme/devices: stale, Could not check']);
    expect(read('2026-04-30T23:00:00Z', { account: 'a1', state: 'empty' })).toEqual([
      'list acme/a1/devices: stale, Could not check',
    ]);
    expect(read('2026-05-01T00:00:00Z')).toEqual([]);
    expect(read('once')).toEqual([]);
    expect(read('2020-01-01T00:00:00Z', { state: 'unreadable' })).toEqual([]);
  });

  it('is as old as its oldest source', () => {
    const coverage = ['2026-10-01T00:00:00Z', '2025-01-01T00:00:00Z'].map((readAt, n) =>
      line('acme', 'devices', { source: `s${n}`, readAt }),
    );
    expect(facts({ coverage })).toEqual([[{ fact: 'read-at', value: '2025-01-01T00:00:00Z', source: 's1' }]]);
    expect(facts({ coverage: coverage.reverse() })).toEqual([
      [{ fact: 'read-at', value: '2025-01-01T00:00:00Z', source: 's1' }],
    ]);
  });
});
