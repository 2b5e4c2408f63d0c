import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alertsOf } from '../src/core/alerts/alerts';
import { alertKey, URGENT } from '../src/core/alerts/keys';
import { type SettleWorld, settling } from '../src/core/answers/settled';
import { plan } from '../src/core/checklist/plan';
import { type Answer, AUDIT_SCHEMA, type Subject, subjectKey } from '../src/core/model';
import { summarise } from '../src/core/summary';
import { type Audit, LABELS, type Verdict } from '../src/core/verdicts/types';
import { lookup } from '../src/views/model/lookup';
import { countLabels, openItems } from '../src/views/model/todo';
import { warningsOf } from '../src/views/model/warnings';
import { exampleView } from './preview/example';

const now = '2026-11-24T12:00:00Z';
const SUBJECTS: Subject[] = [
  { type: 'grant', id: 'g' },
  { type: 'device', id: 'd' },
  { type: 'account', id: 'wyze/w' },
  { type: 'list', id: 'wyze/w/sessions' },
];
const days = fc.constantFrom('2025-12-01', '2026-03', '2026-10-05', '2026-11-20');
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const verdicts = fc.uniqueArray(
  fc
    .record({
      subject: fc.constantFrom(...SUBJECTS),
      incident: fc.constantFrom('one', 'two', 'three'),
      label: fc.constantFrom(...LABELS),
    })
    .map((one): Verdict => ({ ...one, verdict: 'exposed', basis: [], sources: [] })),
  { selector: alertKey, maxLength: 8 },
);
const answers = fc
  .array(fc.tuple(some(fc.constantFrom('keep' as const, 'remove' as const, 'later' as const)), some(days)), {
    minLength: SUBJECTS.length,
    maxLength: SUBJECTS.length,
  })
  .map((said) =>
    SUBJECTS.flatMap((subject, at): Answer[] => {
      const [decision, doneAt] = said[at] ?? [];
      if (decision !== undefined) return [{ subject, decision }];
      return doneAt === undefined ? [] : [{ subject, doneAt: doneAt.padEnd(10, '-15') }];
    }),
  );
const worlds = fc
  .record({
    disclosed: fc.array(some(days), { minLength: 3, maxLength: 3 }),
    said: fc.array(some(days), { minLength: 4, maxLength: 4 }),
  })
  .map(({ disclosed, said }): SettleWorld => {
    const known = ['one', 'two', 'three'].map((id, at) => ({ id, window: {}, on: disclosed[at] }));
    const at = SUBJECTS.flatMap((one, n) =>
      said[n] === undefined ? [] : [[subjectKey(one), `${said[n].padEnd(10, '-15')}T08:00:00Z`]],
    );
    return {
      incidents: known.map(({ on, ...one }) => (on === undefined ? one : { ...one, disclosed: on })),
      answeredAt: Object.fromEntries(at),
    };
  });

function auditOf(flags: Verdict[], said: Answer[]): Audit {
  return {
    ...{ schema: AUDIT_SCHEMA, generatedAt: now, coverage: [], findings: [], verdicts: flags, answers: said },
    accounts: [{ vendor: 'wyze', account: 'w' }],
    devices: [{ vendor: 'wyze', account: 'w', id: 'd', name: 'Porch' }],
    grants: [
      { issuer: 'wyze', holder: 'alexa', kind: 'linked-service', id: 'g', name: 'Alexa', scopes: [], seenFrom: [] },
    ],
  };
}

it('the number on the icon, the popup’s list, the labels, the checklist and what is to do agree on what is settled', () => {
  const seen = { settled: 0, again: 0 };
  fc.assert(
    fc.property(verdicts, answers, worlds, (flags, said, world) => {
      const audit = auditOf(flags, said);
      const isSettled = settling(said, world);
      const open = flags.filter((flag) => !isSettled(flag));
      seen.settled += flags.length - open.length;
      seen.again += open.filter((flag) => flags.some((one) => isSettled(one) && one.subject === flag.subject)).length;

      const knownSince = new Map([['wyze/w', now]]);
      const incidents = world.incidents.map((one) => ({ ...one, window: {} }));
      const alerts = alertsOf(audit, { vendors: [], incidents, knownSince, answeredAt: world.answeredAt ?? {}, now });
      const summary = summarise(audit, { ...world, attention: alerts.length, rev: 1, now });
      const cards = world.incidents.map((one) => ({
        title: one.id,
        vendor: 'wyze',
        sources: [],
        ...one,
        window: undefined,
      }));
      const known = lookup({
        ...exampleView(),
        ...{ audit, alerts: alerts.map(({ key }) => key), answeredAt: world.answeredAt ?? {} },
        incidents: cards.map(({ window: _, ...card }) => card),
      });

      // An account is warned of what is news alone; here everything is.
      expect(alerts.map(({ key }) => key).sort()).toEqual(
        open
          .filter(({ label }) => URGENT.includes(label))
          .map(alertKey)
          .sort(),
      );
      expect(warningsOf(known)).toHaveLength(summary.attention);
      const items = openItems(known);
      expect(items.flatMap((item) => item.flags).filter(({ label }) => URGENT.includes(label))).toHaveLength(
        alerts.length,
      );
      const { 'Nothing to do': _, ...counted } = summary.labels;
      expect(countLabels(items)).toEqual(counted);

      const todo = new Set(items.map(({ subject }) => subjectKey(subject)));
      const kept = said.filter(({ decision, doneAt }) => decision === 'keep' || doneAt !== undefined);
      const entries = new Map(plan(audit, {}, [], isSettled).map((entry) => [entry.key, entry]));
      for (const key of kept.map(({ subject }) => subjectKey(subject))) {
        expect(entries.get(key)?.state === 'open', key).toBe(todo.has(key));
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.settled).toBeGreaterThan(0);
  expect(seen.again).toBeGreaterThan(0);
});
