import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Entry, entriesOf } from './corpus-index';
import { JSON_MUTATIONS } from './json-mutations';
import { lookAt, type Sight, sightOf } from './look';
import { PAGE_MUTATIONS } from './page-mutations';
import { recall, type Score, SIDES, scoreOf, sumOf } from './score';

const DIR = join(import.meta.dirname, 'corpus');
const NOW = '2026-11-20T12:00:00Z';

/** How far recall may fall. */
const LOSS = 0.05;
const RUNS = 4;

/** Every run looks at the whole corpus. In ms. */
const PATIENCE = 120_000;

interface Seen {
  entry: Entry;
  sight: Sight;
}
const corpus: Seen[] = [];
const before: Record<'json' | 'html', Score[]> = { json: [], html: [] };

beforeAll(async () => {
  for (const entry of await entriesOf(DIR)) {
    const sight = sightOf(await readFile(join(DIR, entry.file), 'utf8'), entry.kind, entry.endpoint);
    corpus.push({ entry, sight });
    before[entry.kind].push(await scored({ entry, sight }));
  }
});

async function scored({ entry, sight }: Seen): Promise<Score> {
  return scoreOf(entry, await lookAt(sight, { url: entry.endpoint, now: NOW }));
}

/** Looks at all of one kind after a change, as often as it takes to believe it. */
async function holds(kind: 'json' | 'html', change: (seen: Seen, chance: () => number) => Sight): Promise<void> {
  const own = corpus.filter(({ entry }) => entry.kind === kind);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
      const chance = chances(seed);
      const after = await Promise.all(
        own.map(({ entry, sight }) => scored({ entry, sight: change({ entry, sight }, chance) })),
      );
      expect(after.filter(({ wrongAllClear }) => wrongAllClear).map(({ entry }) => entry.file)).toEqual([]);
      for (const side of SIDES) {
        const least = recall(sumOf(before[kind], side)) - LOSS;
        const missed = after.flatMap(({ entry, [side]: one }) =>
          one.missed.map(({ name }) => `${entry.file}: ${name}`),
        );
        expect(recall(sumOf(after, side)), missed.join('\n')).toBeGreaterThanOrEqual(least);
      }
    }),
    { numRuns: RUNS },
  );
}

/** Numbers from 0 to 1 that depend on the seed alone. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

describe('a page is read as well when', () => {
  it.each(Object.entries(PAGE_MUTATIONS))('%s', { timeout: PATIENCE }, async (_, mutate) => {
    await holds('html', ({ entry: { truth }, sight }, chance) => {
      if (sight.kind !== 'html') return sight;
      const names = [...(truth.devices ?? []), ...(truth.grants ?? [])].flatMap(({ name }) => name ?? []);
      return { ...sight, tree: mutate(sight.tree, chance, names) };
    });
  });
});

describe('an answer is read as well when', () => {
  it.each(Object.entries(JSON_MUTATIONS))('%s', { timeout: PATIENCE }, async (_, mutate) => {
    await holds('json', ({ sight }, chance) =>
      sight.kind === 'json' ? { kind: 'json', value: mutate(sight.value, chance) } : sight,
    );
  });
});
