import type { ListName } from '../../model';
import type { Sign } from '../recognition';
import type { Case } from './case';
import { RULES } from './rules/all';

export interface Verdict {
  list: ListName;
  points: number;
  confidence: number;
  signs: Sign[];
}

const ENOUGH = 5;
/** Points that make it about three quarters sure instead of half. */
const STEEP = 1.5;
/** An allowed list that is this far behind another is that other list. */
const BEHIND = 1.5;

/** Points that are enough where lists built alike were known by themselves. */
export const KIN_ENOUGH = 3.5;

/** Adds up what the rules say. Undefined: no list, or nothing in the rows themselves speaks for it. */
export function judge(of: Case, allowed?: readonly ListName[]): Verdict | undefined {
  const votes = RULES.flatMap((rule) => rule(of));
  const points = new Map<ListName, number>();
  for (const vote of votes) for (const list of vote.lists) points.set(list, (points.get(list) ?? 0) + vote.points);
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  const [list, sum] = ranked.find(([name]) => allowed?.includes(name) ?? true) ?? [];
  if (list === undefined || sum === undefined || sum < best - BEHIND) return undefined;
  const own = votes.filter((vote) => vote.lists.includes(list) && vote.points > 0);
  if (!own.some(({ inRows }) => inRows)) return undefined;
  const signs = [...new Set(own.flatMap(({ sign }) => (sign === undefined ? [] : [sign])))];
  return { list, points: sum, confidence: 1 / (1 + Math.exp((ENOUGH - sum) / STEEP)), signs };
}
