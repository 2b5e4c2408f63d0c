import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SURE_ENOUGH } from '../../src/core/recognise/recognition';
import { type Entry, entriesOf, expected } from './corpus-index';
import { look } from './look';
import { negatives, precision, recall, type Score, SIDES, scoreOf, sumOf } from './score';

const DIR = join(import.meta.dirname, 'corpus');
const NOW = '2026-11-20T12:00:00Z';

/** Of what a person finds, and of what is given. */
const GOALS = { devices: { recall: 0.92, precision: 0.95 }, grants: { recall: 0.9, precision: 0.95 } };
const FALSE_ROWS_A_PAGE = 0.1;

let scores: Score[] = [];
beforeAll(async () => {
  const entries = await entriesOf(DIR);
  scores = await Promise.all(entries.map(score));
});

async function score(entry: Entry): Promise<Score> {
  const text = await readFile(join(DIR, entry.file), 'utf8');
  return scoreOf(entry, await look(text, entry.kind, entry.endpoint, NOW));
}

describe.each(['json', 'html'] as const)('of %s', (kind) => {
  it.each(SIDES)('%s are found, and little else', (side) => {
    const own = scores.filter(({ entry }) => entry.kind === kind);
    const sum = sumOf(own, side);
    const mistakes = own.flatMap(({ entry, [side]: { missed, false: wrong } }) => [
      ...missed.map(({ name }) => `${entry.file}: missed ${name}`),
      ...wrong.map(({ name }) => `${entry.file}: false ${name}`),
    ]);
    expect(sum.truth).toBeGreaterThan(5);
    expect(recall(sum), mistakes.join('\n')).toBeGreaterThanOrEqual(GOALS[side].recall);
    expect(precision(sum), mistakes.join('\n')).toBeGreaterThanOrEqual(GOALS[side].precision);
  });
});

it('what only looks like a list gives next to nothing', () => {
  const { pages, falseRows } = negatives(scores);
  expect(pages).toBeGreaterThan(10);
  expect(falseRows / pages).toBeLessThanOrEqual(FALSE_ROWS_A_PAGE);
});

it('nothing is called empty that is not', () => {
  expect(scores.filter(({ wrongAllClear }) => wrongAllClear).map(({ entry }) => entry.file)).toEqual([]);
});

it('what a page says of itself is told: none, loading, signed out, failed', () => {
  const states = scores.filter(({ entry }) => !/^(rows|negative)$/.test(expected(entry)));
  expect(states.map(({ entry, state }) => [entry.file, state])).toEqual(
    states.map(({ entry }) => [entry.file, expected(entry)]),
  );
});

it('every row says how sure it is, and why', async () => {
  const entry = { file: 'sessions.json', kind: 'json' } as const;
  const text = await readFile(join(DIR, entry.file), 'utf8');
  const { lists } = await look(text, entry.kind, 'https://home.example.invalid/me/sessions', NOW);
  const rows = lists.flatMap(({ reading }) => (reading.state === 'rows' ? (reading.grants ?? []) : []));
  expect(rows.length).toBeGreaterThan(0);
  for (const { confidence, signs } of rows) {
    expect(confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
    expect(signs?.length).toBeGreaterThan(1);
  }
});
