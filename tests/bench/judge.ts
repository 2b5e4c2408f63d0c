import { performance } from 'node:perf_hooks';
import { AUDIT_SCHEMA, type Evidence, type Grant } from '../../src/core/model';
import { judge } from '../../src/core/verdicts/engine';
import type { Incident } from '../../src/core/verdicts/incident';
import type { Measurement } from '../tools/bench';

const LINKS = 10_000;
const INCIDENTS = 100;
const RUNS = 5;
const ON = '2026-11-01';

/**
 * How long judging takes: median of {@link RUNS} after one to warm up. `spread`: links and incidents at ten vendors, as
 * in a home; `one-vendor`: every incident touches every link, a million verdicts.
 */
export async function* measure(): AsyncGenerator<Measurement> {
  for (const [name, vendors] of [
    ['spread', 10],
    ['one-vendor', 1],
  ] as const) {
    const half = time(LINKS / 2, vendors);
    const whole = time(LINKS, vendors);
    yield { name: `judge-10000x100-${name}`, value: whole, unit: 'ms' };
    yield { name: `judge-10000x100-${name}-to-half-the-links`, value: whole / half, unit: 'ratio' };
  }
}

function time(links: number, vendors: number): number {
  const audit = auditOf(links, vendors);
  const incidents = Array.from({ length: INCIDENTS }, (_, n) => incident(n, vendors));
  const expected = (links * INCIDENTS) / vendors;
  const runs = Array.from({ length: 1 + RUNS }, () => {
    const start = performance.now();
    const { verdicts } = judge(audit, incidents, { parties: [], vendors: [] }, ON);
    const took = performance.now() - start;
    if (verdicts.length !== expected) throw new Error(`${verdicts.length} of ${expected} verdicts`);
    return took;
  });
  const warm = runs.slice(1).sort((a, b) => a - b);
  return warm[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function auditOf(links: number, vendors: number): Evidence {
  const grants = Array.from({ length: links }, (_, n): Grant => {
    const day = `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`;
    const ends = { issuer: `vendor-${n % vendors}`, holder: `party-${n % 7}`, kind: 'linked-service' as const };
    return { ...ends, id: `link-${n}`, name: `Link ${n}`, scopes: [], linkedAt: day, seenFrom: ['issuer'] };
  });
  const rows = { accounts: [], devices: [], answers: [], coverage: [], grants };
  return { schema: AUDIT_SCHEMA, generatedAt: `${ON}T00:00:00Z`, ...rows };
}

function incident(n: number, vendors: number): Incident {
  const year = 2010 + (n % 15);
  return {
    id: `incident-${n}`,
    vendor: `vendor-${n % vendors}`,
    kind: 'exposure',
    title: 'A leak',
    summary: 'It leaked.',
    window: { to: `${year}-06-30` },
    exposed: ['integration-token'],
    grants: [{ kind: 'linked-service', holder: '*', certainty: 'confirmed', share: 'all' }],
    resets: n % 2 === 0 ? [{ on: `${year}-07-02`, what: 'linked-service', holders: '*', scope: 'all' }] : [],
    disputed: [],
    advice: [],
    sources: [{ url: 'https://news.example/leak', title: 'The leak' }],
    confidence: 'high',
  };
}
