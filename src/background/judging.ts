import { incidents } from '../catalogue/index';
import type { Evidence } from '../core/model';
import { judge } from '../core/verdicts/engine';
import type { Judgement } from '../core/verdicts/types';
import { nowInstant } from '../platform/clock';
import { isFull } from '../storage/errors';
import { JUDGED, type Judged } from '../storage/items';
import { keep, read } from '../storage/store';
import { context } from './context';

/** The latest judgement, so that opening the popup costs none. */
let latest: Judged | undefined;

function inWords(problems: Judgement['problems']): { failed?: string } {
  if (problems.length === 0) return {};
  return { failed: problems.map((one) => `${'incident' in one ? one.incident : one.row}: ${one.what}`).join('; ') };
}

function judgeNow(evidence: Evidence, rev: number, day: string): Judged {
  try {
    const { verdicts, findings, problems } = judge(evidence, incidents, context, day);
    return { rev, day, verdicts, findings, ...inWords(problems) };
  } catch (error) {
    return { rev, day, verdicts: [], findings: [], failed: error instanceof Error ? error.message : String(error) };
  }
}

/** For the next life of the worker. What is too large for it is judged again then; memory is not the disk. */
async function remember(one: Judged): Promise<void> {
  try {
    await keep(JUDGED, one);
  } catch (error) {
    if (!isFull(error)) throw error;
    await keep(JUDGED, undefined);
  }
}

/**
 * Verdicts of the book at its change `rev`, judged once per change and day. A judge that fails gives none and says so: it
 * must never cost a reading.
 */
export async function judged(evidence: Evidence, rev: number): Promise<Judged> {
  const day = nowInstant().slice(0, 10);
  const holds = (one: Judged | undefined) => one !== undefined && one.rev === rev && one.day === day;
  if (!holds(latest)) latest = await read(JUDGED);
  if (latest !== undefined && holds(latest)) return latest;
  latest = judgeNow(evidence, rev, day);
  await remember(latest);
  return latest;
}

/** After everything was erased, changes are counted from the beginning. */
export function forgetJudgement(): void {
  latest = undefined;
}
