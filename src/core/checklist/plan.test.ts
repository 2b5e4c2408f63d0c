import { describe, expect, it } from 'vitest';
import type { IsSettled } from '../answers/settled';
import type { CoverageLine, Device, Grant, Subject } from '../model';
import type { StepDef, VendorSteps } from '../steps';
import type { Audit, Finding, Label, Verdict, VerdictName } from '../verdicts/types';
import type { Entry } from './entry';
import { type Guides, type PlanVendor, plan } from './plan';

const step = (id: string, about: StepDef['about'], more: Partial<StepDef> = {}): StepDef => ({
  ...{ id, about, text: `Do ${id}.`, app: id, otherEnd: { needed: false, why: 'So.' } },
  ...{ source: { url: 'https://acme.example/help', title: 'Help' }, checked: '2026-11-01', confidence: 'documented' },
  ...more,
});
const guide = (vendor: string, steps: StepDef[], cures: VendorSteps['cures'] = []): VendorSteps => ({
  vendor,
  steps,
  cures,
});

const guides: Guides = {
  acme: guide('acme', [
    step('remove', 'linked-services'),
    step('for-others', 'linked-services', { holder: 'recipes' }),
    step('delete-key', 'api-tokens', { link: 'https://dev.acme.example/keys' }),
    step('second', 'two-factor'),
    step('password', 'password'),
    step('everywhere', 'account'),
    step('retire', 'devices', { through: false }),
  ]),
  bigshop: guide('bigshop', [
    step('part', 'held-services', { keeps: true }),
    step('skill', 'held-services', { link: 'https://shop.example/skills' }),
    step('skill-nest', 'held-services', { holder: 'nest', instead: 'skill' }),
  ]),
};

const vendors: PlanVendor[] = [
  {
    ...{ id: 'acme', name: 'Acme' },
    lists: [
      { list: 'devices', source: 'web', where: 'web', url: 'https://acme.example/devices' },
      { list: 'api-tokens', source: 'console', where: 'link', url: 'https://dev.acme.example/keys' },
      { list: 'sessions', source: 'app', where: 'app-only', app: 'Account → Phones' },
    ],
  },
  { id: 'bigshop', name: 'Bigshop', holdsAs: 'speaker', lists: [] },
];

const link = (fields: Partial<Grant> = {}): Grant => ({
  ...{ issuer: 'acme', issuerAccount: 'a1', holder: 'speaker', kind: 'linked-service', id: 'l1', name: 'Speaker' },
  ...{ scopes: [], seenFrom: ['issuer'], ...fields },
});

const verdict = (subject: Subject, label: Label, name: VerdictName = 'cannot-tell', fact?: 'no-fix'): Verdict => ({
  ...{ subject, incident: 'acme-2022-03', verdict: name, label, sources: [] },
  basis: fact ? [{ fact }] : [],
});
const finding = (subject: Subject): Finding => ({ subject, finding: 'unused', label: 'Tidy up', basis: [] });

const l1: Subject = { type: 'grant', id: 'l1' };
const account: Subject = { type: 'account', id: 'acme/a1' };

function planned(audit: Partial<Audit>, with_: Guides = guides, isSettled?: IsSettled): Entry[] {
  const empty = { accounts: [], devices: [], grants: [], answers: [], coverage: [], verdicts: [], findings: [] };
  return plan(
    { schema: 'latchkey-audit/1', generatedAt: '2026-11-01T00:00:00Z', ...empty, ...audit },
    with_,
    vendors,
    isSettled,
  );
}
const only = (entries: Entry[]): Entry => {
  expect(entries).toHaveLength(1);
  return entries[0] as Entry;
};
/** `remove acme/remove` for each step. */
const said = ({ steps }: Entry) => steps.map(({ phase, key }) => `${phase} ${key}`);

describe('a link', () => {
  const audit = { grants: [link()], verdicts: [verdict(l1, 'Review soon')] };

  it('is removed at the holder and at the issuer, then linked again; what takes back a part comes last', () => {
    expect(said(only(planned(audit)))).toEqual([
      ...['remove bigshop/skill', 'remove acme/remove', 'relink bigshop/relink', 'keep bigshop/part'],
    ]);
  });

  it('has the worst label of what is behind it, and all of it', () => {
    const entry = only(
      planned({ ...audit, findings: [finding(l1)], verdicts: [verdict(l1, 'Tidy up'), verdict(l1, 'Act now')] }),
    );
    expect(entry.label).toBe('Act now');
    expect(entry.flags.map(({ label }) => label)).toEqual(['Act now', 'Tidy up', 'Tidy up']);
  });

  it('shows the host of a page before anybody opens it', () => {
    expect(only(planned(audit)).steps[0]).toMatchObject({ link: 'https://shop.example/skills', host: 'shop.example' });
  });

  it('that has a step of its own at one end has it in place of the general one', () => {
    expect(said(only(planned({ ...audit, grants: [link({ issuer: 'nest' })] })))).toContain(
      'remove bigshop/skill-nest',
    );
    expect(said(only(planned({ ...audit, grants: [link({ issuer: 'nest' })] })))).not.toContain('remove bigshop/skill');
    expect(said(only(planned({ ...audit, grants: [link({ holder: 'recipes' })] })))).toContain(
      'remove acme/for-others',
    );
  });

  it.each([
    [true, undefined, true],
    [true, ['speaker'], true],
    [true, ['recipes'], false],
    ['unknown', undefined, false],
  ] as const)('begins with the password where that ends it (%s, %s)', (ends, holders, first) => {
    const cure = {
      remedy: 'password-change',
      kind: 'linked-service',
      ends,
      checked: '2026-11-01',
      ...(holders && { holders: [...holders] }),
    } as const;
    const acme = guide('acme', guides.acme?.steps ?? [], [cure]);
    expect(said(only(planned(audit, { ...guides, acme })))[0] === 'password acme/password').toBe(first);
  });

  it('says how many devices stop answering', () => {
    const seen = (id: string, via: string): Device => ({ vendor: 'bigshop', account: 'b', id, name: id, via });
    expect(only(planned({ ...audit, devices: [seen('d1', 'l1'), seen('d2', 'l1'), seen('d3', 'l2')] })).devices).toBe(
      2,
    );
  });

  it('of another kind has one end', () => {
    const key = { ...audit, grants: [link({ kind: 'api-token', holder: 'x-bridge' })] };
    expect(said(only(planned(key)))).toEqual(['remove acme/delete-key']);
  });
});

describe('an account', () => {
  const accounts = [{ vendor: 'acme', account: 'a1' }];
  const steps = (label: Label, name: VerdictName) =>
    said(only(planned({ accounts, verdicts: [verdict(account, label, name)] })));

  it('whose password may be known gets a new one, a second step, and signs out everywhere', () => {
    const all = ['password acme/password', 'two-factor acme/second', 'sign-out acme/everywhere'];
    expect(steps('Act now', 'credentials-exposed')).toEqual(all);
    expect(steps('Review soon', 'targeted')).toEqual(all);
  });

  it('of which only data was shown has nothing to remove', () => {
    expect(steps('Tidy up', 'data-exposed')).toEqual([]);
    expect(steps('Tidy up', 'advice')).toEqual(['two-factor acme/second']);
  });

  it('comes before its links, and they wait for it while it is open', () => {
    const both = {
      ...{ accounts, grants: [link()] },
      verdicts: [verdict(l1, 'Review soon'), verdict(account, 'Review soon', 'targeted')],
    };
    expect(planned(both).map(({ key, after }) => [key, after])).toEqual([
      ...[
        ['account acme/a1', []],
        ['grant l1', ['account acme/a1']],
      ],
    ]);
    const kept = { ...both, answers: [{ subject: account, decision: 'keep' as const }] };
    expect(planned(kept).map(({ key, after }) => [key, after])).toEqual([
      ...[
        ['grant l1', []],
        ['account acme/a1', []],
      ],
    ]);
  });
});

describe('a device', () => {
  const devices: Device[] = [{ vendor: 'acme', account: 'a1', id: 'd1', name: 'Door' }];
  const d1: Subject = { type: 'device', id: 'd1' };

  it('is taken out when there will be no fix, not when it is only to be updated', () => {
    expect(said(only(planned({ devices, verdicts: [verdict(d1, 'Act now', 'affected', 'no-fix')] })))).toEqual([
      'remove acme/retire',
    ]);
    expect(said(only(planned({ devices, verdicts: [verdict(d1, 'Act now', 'affected')] })))).toEqual([]);
  });

  it('that is seen through a link has not the steps of the vendor’s own', () => {
    const through = devices.map((device) => ({ ...device, via: 'l1' }));
    const entry = only(planned({ devices: through, verdicts: [verdict(d1, 'Act now', 'affected', 'no-fix')] }));
    expect(said(entry)).toEqual([]);
  });
});

describe('a list that only a person can look at', () => {
  const line = (list: CoverageLine['list'], source: string, state: CoverageLine['state']): CoverageLine => ({
    ...{ vendor: 'acme', account: 'a1', list, source, state },
  });

  it('is in the checklist without anything being wrong, with the page or the way', () => {
    const coverage = [
      line('api-tokens', 'console', 'not-read'),
      line('sessions', 'app', 'app-only'),
      line('devices', 'web', 'not-read'),
    ];
    const entries = planned({ coverage });
    expect(entries.map(({ key, label, state }) => [key, label, state])).toEqual([
      ['list acme/a1/api-tokens', undefined, 'open'],
      ['list acme/a1/sessions', undefined, 'open'],
    ]);
    expect(entries.map(({ steps }) => steps[0])).toMatchObject([
      { phase: 'look', host: 'dev.acme.example' },
      { phase: 'look', app: 'Account → Phones' },
    ]);
    expect(said(entries[0] as Entry)).toContain('remove acme/delete-key');
  });

  it('is one entry with what is known against it', () => {
    const subject: Subject = { type: 'list', id: 'acme/a1/sessions' };
    const coverage = [line('sessions', 'app', 'app-only')];
    const entry = only(planned({ coverage, verdicts: [verdict(subject, 'Could not check', 'not-read')] }));
    expect(entry).toMatchObject({ label: 'Could not check', subject });
  });
});

describe('how far the user is', () => {
  const state = (answer: object, label: Label = 'Review soon') =>
    only(planned({ grants: [link()], verdicts: [verdict(l1, label)], answers: [{ subject: l1, ...answer }] })).state;

  it('is what he said', () => {
    expect(state({ decision: 'keep' })).toBe('kept');
    expect(state({ decision: 'later' })).toBe('later');
    expect(state({ decision: 'remove' })).toBe('done');
    expect(state({ decision: 'not-mine' })).toBe('done');
    expect(state({ note: 'runs the heating' })).toBe('open');
  });

  it('is open again when something speaks that the answer has not settled, and that comes first', () => {
    const verdicts = [verdict(l1, 'Act now'), { ...verdict(l1, 'Tidy up'), incident: 'new' }];
    const audit = { grants: [link()], verdicts, answers: [{ subject: l1, decision: 'keep' as const }] };
    const isSettled: IsSettled = (flag) => !('incident' in flag) || flag.incident !== 'new';
    expect(only(planned(audit, guides, isSettled))).toMatchObject({
      state: 'open',
      label: 'Tidy up',
      flags: [{ incident: 'new' }, { label: 'Act now' }],
    });
    expect(state({ doneAt: '2026-10-01' })).toBe('done');
  });

  it('a day closes an entry only when the verdict agrees', () => {
    expect(state({ relinkedAt: '2026-10-01' }, 'Nothing to do')).toBe('done');
    expect(state({ relinkedAt: '2020-01-01' })).toBe('open');
  });

  it('is no proof: what a page still lists is listed', () => {
    const answers = [{ subject: l1, decision: 'remove' as const }];
    const entry = (seenFrom: Grant['seenFrom']) =>
      only(planned({ answers, grants: [link({ seenFrom })], verdicts: [verdict(l1, 'Review soon')] }));
    expect([entry(['holder']).listed, entry([]).listed]).toEqual([true, false]);
  });
});

describe('the order', () => {
  it('is what is open, worst first; what is answered stays at the end', () => {
    const grants = ['l1', 'l2', 'l3', 'l4'].map((id) => link({ id }));
    const at = (id: string): Subject => ({ type: 'grant', id });
    const verdicts = [
      verdict(at('l1'), 'Act now'),
      verdict(at('l2'), 'Tidy up'),
      verdict(at('l3'), 'Act now'),
      verdict(at('l4'), 'Nothing to do'),
    ];
    const answers = [{ subject: l1, decision: 'keep' as const }];
    expect(planned({ grants, verdicts, answers }).map(({ key }) => key)).toEqual(['grant l3', 'grant l2', 'grant l1']);
  });

  it('has nothing about what is gone', () => {
    expect(planned({ answers: [{ subject: l1, decision: 'remove' }], verdicts: [verdict(l1, 'Act now')] })).toEqual([]);
  });
});
