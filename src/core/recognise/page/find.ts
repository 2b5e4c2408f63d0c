import { type Sign, type Sliced, SURE_ENOUGH } from '../recognition';
import { type Box, isWithin } from './box';
import { candidatesIn } from './candidates';
import type { Case } from './case';
import { caseOf, type Page } from './gather';
import { judge, KIN_ENOUGH, type Verdict } from './judge';
import { branchOf } from './tree';

/** A group of rows that the rules took for a list. */
export interface Found extends Verdict {
  of: Case;
}

/** Lists alike that were looked at without success before the rest of them is passed over. */
const PATIENCE = 30;
const KEPT = 400;
const WAYS: readonly Sign[] = ['remove-control', 'menu', 'toggle', 'detail-link', 'user-agent'];

/** Judges all groups and keeps the best of those that lie in each other. */
export function* findLists(page: Page): Sliced<Found[]> {
  const candidates = yield* candidatesIn(page.survey);
  const tried = new Map<number, { failed: number; passed: boolean }>();
  const kin = new Map<number, number>();
  for (const { container, rows } of candidates) kin.set(container.path, (kin.get(container.path) ?? 0) + rows.length);
  const found: Found[] = [];
  const near: Found[] = [];
  for (const candidate of candidates) {
    const family = tried.get(candidate.container.path) ?? { failed: 0, passed: false };
    tried.set(candidate.container.path, family);
    if ((family.failed >= PATIENCE && !family.passed) || found.length >= KEPT) continue;
    yield;
    const of = caseOf(candidate, page, kin.get(candidate.container.path));
    const verdict = of.facts.length === 0 ? undefined : judge(of, page.looking.lists);
    if (verdict !== undefined && verdict.confidence >= SURE_ENOUGH) {
      family.passed = true;
      found.push({ ...verdict, of });
    } else {
      family.failed++;
      if (verdict !== undefined && verdict.points >= KIN_ENOUGH) near.push({ ...verdict, of });
    }
  }
  // A table of one row beside tables that are built alike.
  for (const one of near) {
    const kind = found.find(
      ({ list, of }) => list === one.list && of.candidate.container.path === one.of.candidate.container.path,
    );
    if (kind !== undefined) found.push({ ...one, confidence: SURE_ENOUGH });
  }
  return withoutParts(found);
}

/** The best first; what lies in, around, or beside the rows of a better one without a title of its own is a part of it. */
function withoutParts(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const ranked = [...found].sort(
    (a, b) => rankOf(b) - rankOf(a) || b.of.candidate.container.at - a.of.candidate.container.at,
  );
  for (const one of ranked) if (!kept.some((better) => isPart(one, better))) kept.push(one);
  return kept.sort((a, b) => a.of.candidate.container.at - b.of.candidate.container.at);
}

/** Rows with a way to act on them before texts alone: these may be the parts of a row. */
function rankOf({ points, signs }: Found): number {
  return points + (signs.some((sign) => WAYS.includes(sign)) ? 2 : 0);
}

function isPart(one: Found, other: Found): boolean {
  const { candidate: a, titles } = one.of;
  const { candidate: b, titles: others } = other.of;
  const around = rowAround(b.rows, a.container) ?? rowAround(a.rows, b.container);
  if (around !== undefined) {
    const branch = one.list === other.list ? branchOf(around) : undefined;
    return branch === undefined || (branch.core !== a.container.core && branch.core !== b.container.core);
  }
  if (a.container === b.container || !isWithin(a.container, b.container)) return false;
  return titles[0]?.text === others[0]?.text || isBetween(a.container, b.rows);
}

/** Between the rows of a list, each of which has such a list behind it. */
function isBetween(inner: Box, rows: readonly Box[]): boolean {
  const [first] = rows;
  return first !== undefined && inner.at > first.at && inner.parent === first.parent;
}

function rowAround(rows: readonly Box[], inner: Box): Box | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || isWithin(inner, row)) return row;
    if (row.at < inner.at) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
