import type { Evidence, Grant } from '../model';
import type { Party } from '../parties';
import { judge } from './engine';
import type { Incident } from './incident';
import type { Context, Judgement } from './types';

/** Invented homes and incidents for the tests beside this file. Judged on 1 November 2026 unless a test says otherwise. */
export const ON = '2026-11-01';

const PARTIES: Party[] = [
  { id: 'speaker', name: 'Speaker', aliases: [], runBy: 'bigshop' },
  { id: 'recipes', name: 'Recipes', aliases: [] },
];

export const CONTEXT: Context = { parties: PARTIES, vendors: [] };

/** Keys of the speaker were read by strangers in March 2022; nothing is known of accounts or devices. */
export const LEAK: Incident = {
  id: 'acme-2022-03',
  vendor: 'acme',
  kind: 'exposure',
  title: 'A leak',
  summary: 'It leaked.',
  window: { from: '2022-03-01', to: '2022-03-31' },
  disclosed: '2022-04-10',
  exposed: ['integration-token'],
  grants: [{ kind: 'linked-service', holder: 'speaker', certainty: 'confirmed', share: 'all' }],
  resets: [],
  disputed: [],
  advice: [],
  sources: [{ url: 'https://news.example/leak', title: 'The leak' }, { title: 'A letter to customers' }],
  confidence: 'high',
};

/** The same leak for accounts: `exposed` is theirs. */
export const ACCOUNT_LEAK: Incident = { ...LEAK, grants: [], accounts: { scope: 'all' }, exposed: ['email'] };

export type Home = Partial<Omit<Evidence, 'schema' | 'generatedAt'>>;

export function audit(home: Home): Evidence {
  const rows = { accounts: [], devices: [], grants: [], answers: [], coverage: [] };
  return { schema: 'latchkey-audit/1', generatedAt: '2026-11-01T00:00:00Z', ...rows, ...home };
}

export function link(fields: Partial<Grant> = {}): Grant {
  const ends = { issuer: 'acme', holder: 'speaker', kind: 'linked-service' as const };
  return { ...ends, id: 'l1', name: 'Speaker', scopes: [], seenFrom: ['issuer'], ...fields };
}

export function judged(home: Home, incidents: readonly unknown[] = [LEAK], context = CONTEXT, on = ON): Judgement {
  return judge(audit(home), incidents, context, on);
}

/** Verdicts as `grant l1: made-after, Nothing to do`, in the order of the alphabet. */
export function verdicts(...input: Parameters<typeof judged>): string[] {
  return judged(...input)
    .verdicts.map(({ subject, verdict, label }) => `${subject.type} ${subject.id}: ${verdict}, ${label}`)
    .sort();
}

/** Findings as `grant l1: unused, Tidy up`, in the order of the alphabet. */
export function findings(home: Home, on = ON): string[] {
  return judged(home, [], CONTEXT, on)
    .findings.map(({ subject, finding, label }) => `${subject.type} ${subject.id}: ${finding}, ${label}`)
    .sort();
}

/** The basis of the only verdict. */
export function basisOf(...input: Parameters<typeof judged>) {
  const [verdict, ...more] = judged(...input).verdicts;
  if (!verdict || more.length > 0) throw new Error(`not one verdict: ${JSON.stringify([verdict, ...more])}`);
  return verdict.basis;
}
