import { describe, expect, it } from 'vitest';
import { LEAK } from './invented';
import { readIncident } from './read-incident';

const FULL = {
  ...LEAK,
  accounts: { createdBy: '2022-03', count: 20, scope: 'some', condition: 'c' },
  heldGrants: [{ kind: 'api-token', issuer: '*', certainty: 'disputed', share: 'unknown', note: 'n' }],
  resets: [{ on: '2022-04', what: 'password', holders: ['speaker'], scope: 'affected', note: 'n' }],
  devices: [
    { models: ['C1'], fixedIn: '1.1', cve: ['CVE-2020-0001'], note: 'n' },
    { models: ['C2'], noFix: true },
  ],
  disputed: [{ claim: 'c', by: 'b', answer: 'a' }],
  advice: ['Do it.'],
  hibp: 'Acme',
  event: 'e',
};

describe('a record', () => {
  it('is read as it stands', () => {
    expect(readIncident(FULL)).toEqual(FULL);
  });

  it('may hold what nobody knows', () => {
    expect(readIncident({ ...FULL, future: { a: 1 }, exposed: ['email', 'shoe-size'] })).toEqual({
      ...FULL,
      exposed: ['email', 'other'],
    });
  });

  it('may lack what no verdict rests on', () => {
    const bare = {
      id: 'x',
      vendor: 'acme',
      kind: 'breach',
      disclosed: null,
      accounts: null,
      devices: null,
      grants: null,
    };
    expect(readIncident(bare)).toEqual({
      id: 'x',
      vendor: 'acme',
      kind: 'breach',
      title: '',
      summary: '',
      window: {},
      exposed: [],
      grants: [],
      resets: [],
      disputed: [],
      advice: [],
      sources: [],
      confidence: 'low',
    });
  });
});

describe('a malformed record says what is wrong', () => {
  it.each<[string, unknown, string]>([
    ['no object', [LEAK], 'is not an object'],
    ['null', null, 'is not an object'],
    ['no vendor', { ...LEAK, vendor: undefined }, 'vendor: is missing'],
    ['a vendor of the wrong type', { ...LEAK, vendor: 5 }, 'vendor: is not a text'],
    ['an unknown kind', { ...LEAK, kind: 'rumour' }, 'kind: is none of exposure'],
    ['a window that is a text', { ...LEAK, window: '2022' }, 'window: is not an object'],
    ['an end that is a number', { ...LEAK, window: { to: 2022 } }, 'window.to: is not a text'],
    ['accounts of an unknown scope', { ...LEAK, accounts: { scope: 'most' } }, 'accounts.scope: is none of all'],
    [
      'a count that is a text',
      { ...LEAK, accounts: { scope: 'all', count: 'many' } },
      'accounts.count: is not a number',
    ],
    ['exposed that is a text', { ...LEAK, exposed: 'email' }, 'exposed: is not a list'],
    ['exposed that holds a number', { ...LEAK, exposed: [1] }, 'exposed[0]: is not a text'],
    ['grants that are an object', { ...LEAK, grants: {} }, 'grants: is not a list'],
    ['a grant that is null', { ...LEAK, grants: [null] }, 'grants[0]: is not an object'],
    [
      'a grant without certainty',
      { ...LEAK, grants: [{ ...LEAK.grants[0], certainty: undefined }] },
      'grants[0].certainty: is missing',
    ],
    [
      'a grant without holder',
      { ...LEAK, grants: [{ ...LEAK.grants[0], holder: '' }] },
      'grants[0].holder: is missing',
    ],
    [
      'a held grant of an unknown kind',
      { ...LEAK, heldGrants: [{ ...FULL.heldGrants[0], kind: 'key' }] },
      'heldGrants[0].kind: is none of',
    ],
    ['held grants that are false', { ...LEAK, heldGrants: false }, 'heldGrants: is not a list'],
    [
      'a reset of unknown scope',
      { ...FULL, resets: [{ ...FULL.resets[0], scope: 'half' }] },
      'resets[0].scope: is none of',
    ],
    [
      'a reset with one holder as a text',
      { ...FULL, resets: [{ ...FULL.resets[0], holders: 'alexa' }] },
      'resets[0].holders: is not a list',
    ],
    ['models that are a text', { ...FULL, devices: [{ models: 'C1' }] }, 'devices[0].models: is not a list'],
  ])('%s', (_, raw, problem) => {
    const result = readIncident(raw);
    expect('problem' in result && result.problem).toContain(problem);
  });

  it('in few words, however much is wrong', () => {
    const result = readIncident({ ...LEAK, exposed: Array.from({ length: 10_000 }, () => 7) });
    expect('problem' in result && result.problem.length).toBeLessThan(300);
  });
});
