import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Entry, entriesOf } from '../recognise/corpus-index';
import { look } from '../recognise/look';
import { negatives, precision, recall, type Score, SIDES, scoreOf, sumOf } from '../recognise/score';
import type { BenchOptions, Line } from '../tools/bench';

/** The project's own corpus, where none is named. */
const OWN = join(import.meta.dirname, '../recognise/corpus');

/** How well the recogniser alone does on a corpus: a line per file, then the sums per kind, language and list. */
export async function* measure({ corpus, verbose = false }: BenchOptions = {}): AsyncGenerator<Line> {
  const dir = corpus === undefined ? OWN : resolve(process.env.INIT_CWD ?? '', corpus);
  const scores: Score[] = [];
  for (const entry of await entriesOf(dir)) {
    try {
      const score = await scoreFile(dir, entry);
      scores.push(score);
      yield fileLine(score);
      if (verbose) for (const line of diff(score)) yield { file: entry.file, ...line };
    } catch (error) {
      yield {
        file: entry.file,
        error: error instanceof Error ? (verbose ? error.stack : error.message) : String(error),
      };
    }
  }
  yield* sums('', scores);
  for (const kind of ['json', 'html'])
    yield* sums(
      `-${kind}`,
      scores.filter(({ entry }) => entry.kind === kind),
    );
  for (const lang of [...new Set(scores.map(({ entry }) => entry.lang ?? 'und'))].sort())
    yield* sums(
      `-${lang}`,
      scores.filter(({ entry }) => (entry.lang ?? 'und') === lang),
    );
  const { pages, falseRows } = negatives(scores);
  yield { name: 'recogniser-false-rows-per-negative', value: pages === 0 ? 0 : falseRows / pages, unit: 'rows' };
  yield { name: 'recogniser-wrong-all-clears', value: scores.filter((one) => one.wrongAllClear).length, unit: 'files' };
  yield { name: 'recogniser-wrong-states', value: scores.filter((one) => one.wrongState).length, unit: 'files' };
  yield { name: 'recogniser-other-kind', value: scores.reduce((n, one) => n + one.otherKind, 0), unit: 'rows' };
}

async function scoreFile(dir: string, entry: Entry): Promise<Score> {
  const text = await readFile(join(dir, entry.file), 'utf8');
  return scoreOf(entry, await look(text, entry.kind, entry.endpoint, new Date().toISOString()));
}

function fileLine({ entry, state, wrongState, wrongAllClear, ...score }: Score) {
  const sides = SIDES.flatMap((side) => {
    const sum = sumOf([{ entry, state, wrongState, wrongAllClear, ...score }], side);
    if (sum.truth + sum.false === 0) return [];
    return [[side, { truth: sum.truth, recall: recall(sum), precision: precision(sum), false: sum.false }] as const];
  });
  return {
    file: entry.file,
    ...Object.fromEntries(sides),
    state,
    ...(wrongState && { wrongState: `expected ${entry.expect ?? 'rows or negative'}` }),
    ...(wrongAllClear && { wrongAllClear }),
    ...(score.otherKind > 0 && { otherKind: score.otherKind }),
  };
}

function* diff(score: Score): Generator<Record<string, unknown>> {
  for (const side of SIDES) {
    for (const { name, id } of score[side].missed) yield { missed: side, name, id };
    for (const { name, id, confidence, signs } of score[side].false) yield { false: side, name, id, confidence, signs };
  }
}

function* sums(suffix: string, scores: Score[]): Generator<Line> {
  for (const side of SIDES) {
    const sum = sumOf(scores, side);
    if (sum.truth > 0) yield { name: `recogniser-${side}${suffix}-recall`, value: recall(sum), unit: 'ratio' };
    if (sum.hits + sum.false > 0)
      yield { name: `recogniser-${side}${suffix}-precision`, value: precision(sum), unit: 'ratio' };
  }
}
