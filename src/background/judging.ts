import { incidents, parties } from '../catalogue/index';
import type { Evidence } from '../core/model';
import { nowInstant } from '../platform/clock';
import { JUDGED, type Judged } from '../storage/items';
import { keep, read } from '../storage/store';
import { steps, vendors } from '../vendors/registry';

/** The latest judgement, so that opening the popup costs none. */
let latest: Judged | undefined;

// TODO: core/verdicts/engine.ts
const judge = (..._: unknown[]) => ({ verdicts: [], findings: [] });

function judgeNow(evidence: Evidence, rev: number, day: string): Judged {
  try {
    return { rev, day, ...judge(evidence, incidents, { vendors, parties, steps }, day) };
  } catch (error) {
    return { rev, day, verdicts: [], findings: [], failed: error instanceof Error ? error.message : String(error) };
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
  await keep(JUDGED, latest);
  return latest;
}

/** After everything was erased, changes are counted from the beginning. */
export function forgetJudgement(): void {
  latest = undefined;
}
