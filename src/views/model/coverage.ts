import type { CoverageLine } from '../../core/model';
import { isRead } from '../../core/verdicts/read-state';
import type { VendorCard } from '../../messaging/protocol';

/** A coverage line with what the vendor's folder says of its source. */
export interface SourceLine extends Omit<CoverageLine, 'list'> {
  list: string;
  name?: string;
  where: 'web' | 'link' | 'app-only';
  url?: string;
  app?: string;
  unconfirmed?: true;
}

/**
 * One line for every source that the vendor is known to have, read or not, then the lines that the folder does not name.
 * A source without a line was not read: leaving it out would look like an all-clear.
 */
export function sourceLines(card: VendorCard, lines: readonly CoverageLine[]): SourceLine[] {
  const left = [...lines];
  const declared = card.lists.map((known): SourceLine => {
    const at = left.findIndex((line) => line.list === known.list && (line.source ?? known.source) === known.source);
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    const state = known.where === 'app-only' ? 'app-only' : 'not-read';
    return { vendor: card.id, state, ...found, ...known };
  });
  return [...declared, ...left.map((line): SourceLine => ({ ...line, where: 'web' }))];
}

export interface CoverageCount {
  /** Lists that the web shows and a reader knows. */
  lists: number;
  read: number;
  /** Read, but not known to be all of it. */
  part: number;
  unreadable: number;
  app: number;
  byHand: number;
}

const NOTHING: CoverageCount = { lists: 0, read: 0, part: 0, unreadable: 0, app: 0, byHand: 0 };

/** Counts lists, not sources: a list is read only when every source of it is that a reader knows. */
export function countCoverage(lines: readonly SourceLine[]): CoverageCount {
  const count = { ...NOTHING };
  for (const sources of byList(lines)) {
    if (sources.some((line) => line.where === 'app-only')) count.app += 1;
    if (sources.some((line) => line.where === 'link')) count.byHand += 1;
    const web = sources.filter((line) => line.where === 'web');
    if (web.length === 0) continue;
    count.lists += 1;
    if (web.some((line) => line.state === 'unreadable')) count.unreadable += 1;
    else if (web.every(isRead)) count.read += 1;
    else if (web.some((line) => line.state === 'rows' || line.state === 'empty')) count.part += 1;
  }
  return count;
}

export function addCounts(counts: readonly CoverageCount[]): CoverageCount {
  return counts.reduce(
    (sum, one) => ({
      lists: sum.lists + one.lists,
      read: sum.read + one.read,
      part: sum.part + one.part,
      unreadable: sum.unreadable + one.unreadable,
      app: sum.app + one.app,
      byHand: sum.byHand + one.byHand,
    }),
    NOTHING,
  );
}

function byList(lines: readonly SourceLine[]): SourceLine[][] {
  const lists = new Map<string, SourceLine[]>();
  for (const line of lines) {
    const key = `${line.account ?? ''}/${line.list}`;
    lists.set(key, [...(lists.get(key) ?? []), line]);
  }
  return [...lists.values()];
}
