import { describe, expect, it } from 'vitest';
import type { CoverageLine, Evidence } from '../model';
import { judge } from './engine';
import type { Incident } from './incident';
import { CONTEXT, findings, judged, LEAK, link, ON, verdicts } from './invented';

const UNREAD: CoverageLine = { vendor: 'acme', list: 'linked-services', state: 'not-read' };

describe('incidents that cannot be judged', () => {
  it('are named and skipped, the rest is judged', () => {
    const incidents = [{ id: 'broken', vendor: 5 }, null, LEAK, { vendor: 'acme', kind: 'breach' }];
    expect(verdicts({ grants: [link()] }, incidents)).toEqual(['grant l1: cannot-tell, Review soon']);
    expect(judged({}, incidents).problems.map((problem) => ('incident' in problem ? problem.incident : ''))).toEqual([
      'broken',
      'incidents[1]',
      'incidents[3]',
    ]);
  });
});

describe('rows that cannot be judged', () => {
  it('are named by their place, the rest is judged', () => {
    const grants = [null, { ...link(), kind: 'key' }, link(), { ...link({ id: 'l2' }), linkedAt: 2020, scopes: 'all' }];
    const raw = {
      grants,
      accounts: 'none',
      devices: [{ vendor: 'acme' }],
      coverage: [{ list: 'devices' }],
      answers: [{}],
    };
    const result = judge(raw as unknown as Evidence, [LEAK], CONTEXT, ON);
    expect(result.verdicts.map(({ subject }) => subject.id)).toEqual(['l1', 'l2']);
    expect(result.problems).toEqual([
      { row: 'accounts', what: 'is not a list' },
      { row: 'devices[0]', what: 'lacks a field that says whose it is' },
      { row: 'grants[0]', what: 'lacks a field that says whose it is' },
      { row: 'grants[1]', what: 'lacks a field that says whose it is' },
      { row: 'answers[0]', what: 'lacks a field that says whose it is' },
      { row: 'coverage[0]', what: 'lacks a field that says whose it is' },
    ]);
  });

  it('a coverage line of an unknown state is one that was not read', () => {
    const line = { vendor: 'acme', list: 'linked-services', state: 'fine', how: 'seen', complete: true };
    expect(verdicts({ coverage: [line] as never })).toEqual(['list acme/linked-services: not-read, Could not check']);
  });

  it('an audit that is none, and a day that is none', () => {
    expect(judge('no' as unknown as Evidence, [LEAK], CONTEXT, ON).problems).toEqual([
      { row: 'audit', what: 'is not an object' },
    ]);
    expect(judged({ grants: [link()] }, [LEAK], CONTEXT, 'today')).toEqual({
      verdicts: [],
      findings: [],
      problems: [{ row: 'on', what: 'is not a day' }],
    });
  });
});

describe('one subject and one incident', () => {
  const late = link({ linkedAt: '2023-05-01' });

  it('give one verdict, the worst, where rows of an audit share an id', () => {
    const other = link({ holder: 'recipes', linkedAt: '2022-02-01' });
    const any: Incident = {
      ...LEAK,
      grants: [{ kind: 'linked-service', holder: '*', certainty: 'confirmed', share: 'all' }],
    };
    expect(verdicts({ grants: [late, other] }, [any])).toEqual(['grant l1: exposed, Act now']);
    expect(verdicts({ grants: [other, late] }, [any])).toEqual(['grant l1: exposed, Act now']);
  });

  it('give one verdict, the worst, where records share an id', () => {
    const open: Incident = { ...LEAK, window: { to: 'ongoing' } };
    expect(verdicts({ grants: [late] }, [LEAK, open])).toEqual(['grant l1: exposed, Act now']);
    expect(verdicts({ coverage: [UNREAD] }, [LEAK, open])).toHaveLength(1);
  });

  it('give one finding', () => {
    const old = { lastUsedAt: '2020-01-01' };
    expect(findings({ grants: [link(old), link({ ...old, holder: 'recipes' })] })).toEqual([
      'grant l1: unused, Tidy up',
    ]);
  });
});

it('what no incident touches has no verdict', () => {
  expect(judged({ grants: [link({ issuer: 'quiet', holder: 'recipes' })] })).toEqual({
    verdicts: [],
    findings: [],
    problems: [],
  });
});

it('judges an instant as its day', () => {
  expect(verdicts({ grants: [link({ linkedAt: '2026-11-01' })] }, [LEAK], CONTEXT, '2026-11-01T00:10:00Z')).toEqual([
    'grant l1: made-after, Nothing to do',
  ]);
});
