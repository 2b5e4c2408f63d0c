import { type CoverageLine, HOWS, type How, type Instant, LIST_NAMES, type ListState } from '../model';
import { present } from '../present';
import type { ListDef, VendorDef } from '../vendor';
import type { BookAccount, Outcome, StoredList, StoredSource } from './model';
import { compare } from './sightings';

/** What of an account was read: one line for each list and source that vendor.json declares, and for any other that was read. */
export function accountCoverage(
  account: BookAccount,
  lists: readonly StoredList[],
  vendor: VendorDef | undefined,
): CoverageLine[] {
  const declared = vendor?.lists ?? [];
  const undeclared = lists.flatMap(({ list, sources }) =>
    Object.values(sources)
      .filter(({ source }) => !declared.some((def) => def.list === list && def.source === source))
      .map(({ source }): ListDef => ({ list, source, where: 'web' }))
      .sort((a, b) => compare(a.source, b.source)),
  );
  const seen = new Set<string>();
  return [...declared, ...undeclared]
    .filter(({ list, source }) => !seen.has(`${list} ${source}`) && seen.add(`${list} ${source}`))
    .map((def): CoverageLine => {
      const sources = Object.values(lists.find(({ list }) => list === def.list)?.sources ?? {});
      const read = sources.filter(({ source }) => source === def.source).map(standing);
      const { vendor: id, account: key } = account;
      return {
        vendor: id,
        account: key,
        list: def.list,
        source: def.source,
        ...(read.length > 0 ? together(read, lastReadAt(sources, def.source)) : unread(def)),
      };
    })
    .sort((a, b) => LIST_NAMES.indexOf(a.list) - LIST_NAMES.indexOf(b.list));
}

type Line = Pick<CoverageLine, 'state' | 'reason' | 'complete' | 'readAt' | 'lastReadAt' | 'how'>;

function unread(def: ListDef): Line {
  return { state: def.where === 'app-only' ? 'app-only' : 'not-read' };
}

/**
 * The reading that a line speaks of. A sign-in page says nothing about a list, so one that was read stays read; and "none"
 * in an answer that may be a part is not "none" while rows of another are kept.
 */
function standing({ last, readable, devices, grants }: StoredSource): Outcome {
  const signedOut = last.state === 'unreadable' && last.reason === 'signed-out';
  const outcome = signedOut && readable !== undefined ? readable : last;
  if (outcome.state !== 'empty' || devices.length + grants.length === 0) return outcome;
  return { ...outcome, state: 'rows', complete: false };
}

/** When the rows of a source were read: the oldest day, where it was read at several places. */
function lastReadAt(sources: readonly StoredSource[], name: string): Instant | undefined {
  return sources.flatMap(({ source, readable }) => (source === name && readable ? [readable.readAt] : [])).sort()[0];
}

/** One line for a source that was read at several places: no better than the worst of them, no younger than the oldest. */
function together(read: Outcome[], lastReadAt: Instant | undefined): Line {
  const [failed] = read.filter((outcome) => outcome.state === 'unreadable').toSorted(byReadAt);
  if (failed !== undefined) {
    const { state, reason, readAt, how } = failed;
    return present({ state, reason, readAt, lastReadAt, how });
  }
  const complete = read.map((outcome) => completeOf(outcome, read.length > 1));
  const state: ListState = read.some((outcome) => outcome.state === 'rows') ? 'rows' : 'empty';
  return present({
    state,
    complete: complete.includes(false) ? false : complete.includes(undefined) ? undefined : true,
    readAt: read.map(({ readAt }) => readAt).sort()[0],
    how: read.map(({ how }) => how).reduce<How>((a, b) => (HOWS.indexOf(a) >= HOWS.indexOf(b) ? a : b), 'overheard'),
  });
}

/** An `empty` beside other places' rows is complete unless it says otherwise; alone it says what it says. */
function completeOf(outcome: Outcome, beside: boolean): boolean | undefined {
  if (outcome.state === 'unreadable') return undefined;
  if (outcome.state === 'rows' && (outcome.skipped ?? 0) > 0) return false;
  return outcome.complete ?? (outcome.state === 'empty' && beside ? true : undefined);
}

function byReadAt(a: Outcome, b: Outcome): number {
  return compare(a.readAt, b.readAt);
}
