import { describe, expect, it } from 'vitest';
import type { Account, CoverageLine } from '../../model';
import type { Incident, Reset } from '../incident';
import { basisOf, CONTEXT, LEAK, verdicts } from '../invented';

const LINE: CoverageLine = { vendor: 'acme', list: 'linked-services', state: 'not-read' };
const READ: CoverageLine = { ...LINE, state: 'rows', complete: true, how: 'seen' };
const RESET: Reset = { on: '2022-04-01', what: 'linked-service', holders: ['speaker'], scope: 'all' };
const GRANTS = LEAK.grants;

function account(name: string): Account {
  return { vendor: 'acme', account: name };
}

/** The lists only: accounts are judged elsewhere. */
function lists(
  home: { coverage?: CoverageLine[]; accounts?: Account[] },
  incident: Partial<Incident> = {},
  context = CONTEXT,
): string[] {
  return verdicts(home, [{ ...LEAK, ...incident }], context).filter((text) => text.startsWith('list '));
}

describe('what counts as read', () => {
  it.each<[string, Partial<CoverageLine>]>([
    ['all rows', { state: 'rows', complete: true, how: 'seen' }],
    ['all rows, asked', { state: 'rows', complete: true, how: 'asked' }],
    ['empty', { state: 'empty', how: 'overheard' }],
  ])('%s', (_, fields) => {
    expect(lists({ coverage: [{ ...LINE, ...fields }] })).toEqual([]);
  });

  it.each<[string, Partial<CoverageLine>]>([
    ['nothing tried', {}],
    ['app only', { state: 'app-only' }],
    ['unreadable', { state: 'unreadable', reason: 'layout', how: 'seen', complete: true }],
    ['some rows', { state: 'rows', complete: false, how: 'seen' }],
    ['nobody knows whether all rows', { state: 'rows', how: 'seen' }],
    ['a part is empty', { state: 'empty', complete: false, how: 'seen' }],
    ['recognised rows', { state: 'rows', complete: true, how: 'recognised' }],
    ['recognised as empty', { state: 'empty', how: 'recognised' }],
    ['told', { state: 'rows', complete: true, how: 'told' }],
    ['nobody knows by whom', { state: 'empty' }],
  ])('not: %s', (_, fields) => {
    expect(lists({ coverage: [{ ...LINE, ...fields }] })).toEqual([
      'list acme/linked-services: not-read, Could not check',
    ]);
  });

  it('only when every source of it was read', () => {
    const second = { ...LINE, source: 'app', state: 'app-only' as const };
    expect(lists({ coverage: [{ ...READ, source: 'web' }, second] })).toEqual([
      'list acme/linked-services: not-read, Could not check',
    ]);
    expect(
      lists({
        coverage: [
          { ...READ, source: 'web' },
          { ...READ, source: 'app' },
        ],
      }),
    ).toEqual([]);
  });
});

describe('accounts', () => {
  it('stand in the id', () => {
    expect(lists({ coverage: [{ ...LINE, account: 'a1' }] })).toEqual([
      'list acme/a1/linked-services: not-read, Could not check',
    ]);
  });

  it('without a line count as not read', () => {
    const coverage = [{ ...READ, account: 'a1' }];
    expect(lists({ coverage, accounts: [account('a1'), account('a2')] })).toEqual([
      'list acme/a2/linked-services: not-read, Could not check',
    ]);
    expect(lists({ accounts: [account('a1')] })).toEqual(['list acme/a1/linked-services: not-read, Could not check']);
    expect(lists({ accounts: [{ vendor: 'other', account: 'a1' }] })).toEqual([]);
  });

  it('share a line without an account while there is only one, and what it could not read', () => {
    expect(lists({ coverage: [READ], accounts: [account('a1')] })).toEqual([]);
    expect(lists({ coverage: [READ], accounts: [account('a1'), account('a2')] })).toEqual([
      'list acme/a1/linked-services: not-read, Could not check',
      'list acme/a2/linked-services: not-read, Could not check',
    ]);
    expect(lists({ coverage: [LINE], accounts: [account('a1'), account('a2')] })).toEqual([
      'list acme/linked-services: not-read, Could not check',
    ]);
  });
});

describe('lists that an incident touches', () => {
  it('are those of the kinds that it names', () => {
    const coverage = (['devices', 'api-tokens', 'sessions', 'shared-users', 'held-services'] as const).map((list) => ({
      ...LINE,
      list,
    }));
    expect(lists({ coverage })).toEqual([]);
    const grants = (['api-token', 'session', 'shared-user'] as const).map((kind) => ({ ...GRANTS[0], kind }));
    expect(lists({ coverage }, { grants } as Partial<Incident>)).toEqual([
      'list acme/api-tokens: not-read, Could not check',
      'list acme/sessions: not-read, Could not check',
      'list acme/shared-users: not-read, Could not check',
    ]);
  });

  it('are the held services where the holder was hit', () => {
    const heldGrants = [
      { kind: 'linked-service' as const, issuer: '*', certainty: 'reported' as const, share: 'some' as const },
    ];
    const coverage = [LINE, { ...LINE, list: 'held-services' as const }];
    expect(lists({ coverage }, { grants: [], heldGrants })).toEqual([
      'list acme/held-services: not-read, Could not check',
    ]);
    const resets = [{ ...RESET, holders: '*' as const }];
    expect(lists({ coverage }, { grants: [], heldGrants, resets })).toEqual([
      'list acme/held-services: reset-by-vendor, Tidy up',
    ]);
  });

  it('are the own ones of the vendor', () => {
    expect(lists({ coverage: [{ ...LINE, vendor: 'other' }] })).toEqual([]);
  });
});

describe('a list that was reset', () => {
  const both = [...GRANTS, { ...GRANTS[0], holder: 'recipes' }] as Incident['grants'];
  const tidy = ['list acme/linked-services: reset-by-vendor, Tidy up'];
  const unread = ['list acme/linked-services: not-read, Could not check'];

  it.each<[string, Partial<Incident>, string[]]>([
    ['every entry, everybody', { resets: [RESET] }, tidy],
    ['only the affected', { resets: [{ ...RESET, scope: 'affected' }] }, unread],
    ['before the end', { resets: [{ ...RESET, on: '2022-03-30' }] }, unread],
    ['one of two holders', { grants: both, resets: [RESET] }, unread],
    ['both holders', { grants: both, resets: [RESET, { ...RESET, holders: ['recipes'] }] }, tidy],
    [
      'any holder needs any holder',
      { grants: [{ ...both[0], holder: '*' }] as Incident['grants'], resets: [RESET] },
      unread,
    ],
    ['passwords', { resets: [{ ...RESET, what: 'password' }] }, unread],
    ['the incident goes on', { window: { to: 'ongoing' }, resets: [RESET] }, unread],
  ])('%s', (_, incident, expected) => {
    expect(lists({ coverage: [LINE] }, incident)).toEqual(expected);
  });

  it('by a new password, where the steps say so', () => {
    const context = { ...CONTEXT, vendors: [{ id: 'acme', cures: ['linked-service' as const] }] };
    expect(lists({ coverage: [LINE] }, { resets: [{ ...RESET, what: 'password' }] }, context)).toEqual(tidy);
  });
});

it('says what of which source is missing, and what was reset', () => {
  const coverage: CoverageLine[] = [
    { ...READ, source: 'a' },
    { ...READ, source: 'b', complete: false },
    { ...LINE, source: 'c', state: 'unreadable', reason: 'layout', how: 'seen' },
  ];
  const end = { fact: 'incident-end', value: '2022-03-31', from: 'closed' };
  expect(basisOf({ coverage })).toEqual([
    end,
    { fact: 'list-not-read', part: 'some', state: 'rows', source: 'b', how: 'seen' },
    { fact: 'list-not-read', part: 'nothing', state: 'unreadable', source: 'c', reason: 'layout', how: 'seen' },
  ]);
  expect(basisOf({ coverage: [LINE] }, [{ ...LEAK, resets: [RESET] }])).toEqual([
    end,
    { fact: 'reset', on: '2022-04-01', what: 'linked-service', scope: 'all' },
    { fact: 'list-not-read', part: 'nothing', state: 'not-read' },
  ]);
});
