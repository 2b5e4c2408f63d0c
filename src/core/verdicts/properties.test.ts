import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, parseDay } from '../dates';
import { type Evidence, GRANT_KINDS, HOWS, LIST_NAMES } from '../model';
import { BASIS_FACTS } from './basis';
import { judge } from './engine';
import { CERTAINTIES, EXPOSED, INCIDENT_KINDS, RESET_SCOPES, RESET_WHATS, SHARES } from './incident';
import { audit, CONTEXT, ON } from './invented';
import { type Context, LABELS, type Label, type Verdict } from './types';

const TODAY = parseDay(ON) ?? 0;
const RUNS = { numRuns: 300, seed: 20_261_101 };

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: TODAY - 3650, max: TODAY + 100 }).map(dayText);
const date = fc.oneof(
  day,
  day.map((text) => `${text}T12:00:00Z`),
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  day.map((text) => `../${text}`),
  day.map((text) => `${text}/..`),
  fc.constantFrom('never', 'soon', '2022-13'),
);
const vendor = fc.constantFrom('acme', 'bigshop', 'other');
const account = fc.constantFrom('a1', 'a2', 'default');
const holder = fc.constantFrom('speaker', 'recipes', 'acme', 'x-app');
const kind = fc.constantFrom(...GRANT_KINDS);
const id = fc.uuid();
const unique = { selector: (row: { id: string }) => row.id, maxLength: 6 };

const grants = fc.uniqueArray(
  fc.record({
    issuer: vendor,
    issuerAccount: optional(account),
    holder,
    holderAccount: optional(account),
    kind,
    id,
    name: fc.string(),
    scopes: fc.constant([]),
    linkedAt: optional(date),
    lastUsedAt: optional(date),
    expiresAt: optional(date),
    seenFrom: fc.subarray(['issuer', 'holder'] as const),
    how: optional(fc.constantFrom(...HOWS)),
  }),
  unique,
);
const model = fc.constantFrom('C1', 'c-1', 'C1-JZ', 'Porch Cam');
const version = fc.constantFrom('1.0', '1.1', '2.0-beta', 'latest');
const home = fc.record({
  accounts: fc.array(
    fc.record({
      vendor,
      account,
      createdAt: optional(date),
      twoFactor: optional(fc.constantFrom('on', 'off')),
      foundIn: fc.subarray(['i0', 'Leak']),
    }),
    { maxLength: 4 },
  ),
  devices: fc.uniqueArray(
    fc.record({
      vendor,
      account,
      id,
      name: fc.string(),
      model: optional(model),
      firmware: optional(version),
      addedAt: optional(date),
      lastSeenAt: optional(date),
    }),
    unique,
  ),
  grants,
  answers: fc.array(
    fc.record({
      subject: fc.record({ type: fc.constant('account'), id: fc.constantFrom('acme/a1', 'acme/a2', 'bigshop/a1') }),
      passwordChangedAt: optional(date),
    }),
    { maxLength: 3 },
  ),
  coverage: fc.array(
    fc.record({
      vendor,
      account: optional(account),
      list: fc.constantFrom(...LIST_NAMES),
      source: optional(fc.constantFrom('web', 'app')),
      state: fc.constantFrom('rows', 'empty', 'unreadable', 'app-only', 'not-read'),
      complete: optional(fc.boolean()),
      readAt: optional(date),
      how: optional(fc.constantFrom(...HOWS)),
    }),
    { maxLength: 12 },
  ),
});
const keys = { kind, certainty: fc.constantFrom(...CERTAINTIES), share: fc.constantFrom(...SHARES) };
const reset = fc.record({
  on: date,
  what: fc.constantFrom(...RESET_WHATS),
  holders: fc.oneof(fc.constant('*'), fc.subarray(['speaker', 'recipes', 'acme'])),
  scope: fc.constantFrom(...RESET_SCOPES),
});
const incident = fc.record({
  vendor,
  kind: fc.constantFrom(...INCIDENT_KINDS),
  window: fc.record({ from: optional(date), to: optional(fc.oneof(date, fc.constant('ongoing'))) }),
  disclosed: optional(date),
  accounts: optional(fc.record({ scope: fc.constantFrom(...SHARES), createdBy: optional(date) })),
  exposed: fc.subarray([...EXPOSED], { maxLength: 3 }),
  grants: fc.array(fc.record({ ...keys, holder: fc.oneof(holder, fc.constant('*')) }), { maxLength: 3 }),
  heldGrants: optional(fc.array(fc.record({ ...keys, issuer: fc.oneof(vendor, fc.constant('*')) }), { maxLength: 2 })),
  resets: fc.array(reset, { maxLength: 3 }),
  devices: optional(
    fc.array(fc.record({ models: fc.uniqueArray(model), fixedIn: optional(version), noFix: fc.boolean() }), {
      maxLength: 2,
    }),
  ),
  hibp: optional(fc.constant('Leak')),
  sources: fc.constant([{ url: 'https://news.example/a', title: 'a' }]),
});
const incidents = fc
  .array(incident, { maxLength: 4 })
  .map((all) => all.map((one, index) => ({ id: `i${index}`, ...one })));
const context: Context = { ...CONTEXT, vendors: [{ id: 'acme', models: { 'Porch Cam': ['C1'] }, cures: ['session'] }] };

type Home = typeof home extends fc.Arbitrary<infer T> ? T : never;

function judgeHome(rows: Home, all: readonly unknown[], counted?: () => void) {
  return judge(audit(rows as never), all, { ...context, ...(counted && { count: counted }) }, ON);
}

const badness = (label: Label) => LABELS.length - LABELS.indexOf(label);
const keyOf = ({ subject, incident: name }: Verdict) => `${subject.type} ${subject.id} ${name}`;

/** Verdicts by subject and incident; fails when one of them has two. */
function byKey(verdicts: readonly Verdict[]): Map<string, Verdict> {
  const found = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]));
  expect(found.size).toBe(verdicts.length);
  return found;
}

/** The answer without its order. */
function unordered(rows: Home, all: readonly unknown[]): string[] {
  const { verdicts, findings } = judgeHome(rows, all);
  return [...verdicts, ...findings]
    .map((one) => JSON.stringify({ ...one, basis: one.basis.map((fact) => JSON.stringify(fact)).sort() }))
    .sort();
}

describe('total', () => {
  it('any JSON gives an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), fc.string(), (raw, all, on) => {
        judge(raw as unknown as Evidence, all, context, on);
        judge(raw as unknown as Evidence, all, context, ON);
      }),
      RUNS,
    );
  });

  it('any JSON in the place of any field gives an answer', () => {
    fc.assert(
      fc.property(home, incidents, fc.nat(), fc.jsonValue(), (rows, all, place, value) => {
        judgeHome(spoilt(rows, place, value), all);
        judgeHome(rows, spoilt(all, place, value));
      }),
      RUNS,
    );
  });

  /** The same JSON with one value, counted from the front, replaced. */
  function spoilt<T>(json: T, place: number, value: unknown): T {
    let values = 0;
    JSON.stringify(json, (_, old) => {
      values += 1;
      return old;
    });
    let at = 0;
    return JSON.parse(JSON.stringify(json, (_, old) => (at++ === 1 + (place % values) ? value : old)));
  }
});

describe('dates', () => {
  it('a link made later is never judged worse', () => {
    fc.assert(
      fc.property(home, incidents, fc.tuple(fc.nat({ max: 3650 }), fc.nat({ max: 3650 })), (rows, all, ago) => {
        const [late, early] = ago.sort((a, b) => a - b).map((days) => `${dayText(TODAY - days)}T12:00:00Z`);
        const made = (linkedAt: string | undefined) =>
          byKey(judgeHome({ ...rows, grants: rows.grants.map((grant) => ({ ...grant, linkedAt })) }, all).verdicts);
        const before = made(early);
        for (const [key, { label }] of made(late)) {
          expect(badness(label)).toBeLessThanOrEqual(badness(before.get(key)?.label ?? 'Nothing to do'));
        }
      }),
      RUNS,
    );
  });

  it('removing one never turns a warning into Nothing to do', () => {
    const places = [
      ['grants', 'linkedAt'],
      ['grants', 'lastUsedAt'],
      ['accounts', 'createdAt'],
      ['devices', 'addedAt'],
      ['devices', 'lastSeenAt'],
      ['answers', 'passwordChangedAt'],
    ] as const;
    fc.assert(
      fc.property(home, incidents, fc.constantFrom(...places), (rows, all, [list, field]) => {
        const before = byKey(judgeHome(rows, all).verdicts);
        const undated = { ...rows, [list]: rows[list].map((row) => ({ ...row, [field]: undefined })) };
        for (const [key, { label }] of byKey(judgeHome(undated, all).verdicts)) {
          if (label === 'Nothing to do') expect(before.get(key)?.label).toBe('Nothing to do');
        }
      }),
      RUNS,
    );
  });
});

it('one reset more never makes the label of a link worse', () => {
  fc.assert(
    fc.property(home, incidents, reset, fc.nat(), (rows, all, more, place) => {
      fc.pre(all.length > 0);
      const richer = all.map((one, i) => (i === place % all.length ? { ...one, resets: [...one.resets, more] } : one));
      const before = byKey(judgeHome(rows, all).verdicts);
      for (const [key, { label, subject }] of byKey(judgeHome(rows, richer).verdicts)) {
        if (subject.type !== 'grant') continue;
        expect(badness(label)).toBeLessThanOrEqual(badness(before.get(key)?.label ?? 'Nothing to do'));
      }
    }),
    RUNS,
  );
});

it('no list is ever cleared, and no fact is outside the vocabulary', () => {
  const known: readonly string[] = BASIS_FACTS;
  fc.assert(
    fc.property(home, incidents, (rows, all) => {
      const { verdicts, findings } = judgeHome(rows, all);
      for (const { subject, label, basis } of [...verdicts, ...findings]) {
        if (subject.type === 'list') expect(['Tidy up', 'Could not check']).toContain(label);
        expect(basis.length).toBeGreaterThan(0);
        for (const { fact } of basis) expect(known).toContain(fact);
      }
    }),
    RUNS,
  );
});

describe('what changes nothing', () => {
  it('the order of anything', () => {
    const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
    const twice = fc.tuple(home, incidents).chain(([rows, all]) =>
      fc.record({
        rows: fc.constant(rows),
        all: fc.constant(all),
        otherRows: fc.record({
          accounts: shuffled(rows.accounts),
          devices: shuffled(rows.devices),
          grants: shuffled(rows.grants),
          answers: shuffled(rows.answers),
          coverage: shuffled(rows.coverage),
        }),
        otherAll: shuffled(all),
      }),
    );
    fc.assert(
      fc.property(twice, ({ rows, all, otherRows, otherAll }) => {
        expect(unordered(otherRows, otherAll)).toEqual(unordered(rows, all));
      }),
      RUNS,
    );
  });

  it('fields that nobody knows', () => {
    const more = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, future: { linkedAt: '2020', kind: 'x' } }));
    fc.assert(
      fc.property(home, incidents, (rows, all) => {
        const richer = {
          ...rows,
          grants: more(rows.grants),
          devices: more(rows.devices),
          coverage: more(rows.coverage),
        };
        expect(unordered(richer, more(all))).toEqual(unordered(rows, all));
      }),
      RUNS,
    );
  });

  it('a malformed incident among others', () => {
    fc.assert(
      fc.property(home, incidents, fc.nat({ max: 4 }), (rows, all, place) => {
        const with1 = all.toSpliced(place, 0, { id: 'broken', vendor: 'acme', kind: 'rumour' } as never);
        expect(unordered(rows, with1)).toEqual(unordered(rows, all));
        expect(judgeHome(rows, with1).problems).toEqual([expect.objectContaining({ incident: 'broken' })]);
      }),
      RUNS,
    );
  });
});

it('twice the links or twice the incidents at most double the comparisons', () => {
  fc.assert(
    fc.property(home, incidents, (rows, all) => {
      const counted = (some: Home, incidents: readonly unknown[]) => {
        let count = 0;
        const { verdicts } = judgeHome(some, incidents, () => {
          count += 1;
        });
        expect(count).toBeGreaterThanOrEqual(verdicts.length);
        return count;
      };
      const once = counted(rows, all);
      const links = [...rows.grants, ...rows.grants.map((grant) => ({ ...grant, id: `${grant.id}-2` }))];
      expect(counted({ ...rows, grants: links }, all)).toBeLessThanOrEqual(2 * once);
      expect(counted(rows, [...all, ...all.map((one) => ({ ...one, id: `${one.id}-2` }))])).toBeLessThanOrEqual(
        2 * once,
      );
    }),
    RUNS,
  );
});
