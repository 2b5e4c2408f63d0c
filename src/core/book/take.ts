import type { Instant, ListName } from '../model';
import type { ListDef } from '../vendor';
import type { HashedList, HashedReading } from './hash';
import { identifiedBy, type Visit } from './identity';
import type { Book, BookAccount, Outcome, StoredGrant, StoredList, StoredSource } from './model';
import { nextRows, type StoredRow } from './rows';

/** Where and by what the reading came, for what is kept beside the rows. */
export interface Taking {
  visit: Visit;
  /** The lists of the vendor, as vendor.json declares them. */
  declared: readonly ListDef[];
}

/**
 * Puts one reading into the lists of its account.
 *
 * Per list and source the newest reading counts, whatever order they arrive in. An unreadable one is remembered as such
 * and touches no row. {@link nextRows} says when a row goes.
 */
export function take(book: Book, reading: HashedReading, taking: Taking): Book {
  let next = withAccount(book, reading, taking.visit.container);
  for (const part of joined(reading.lists)) next = takeList(next, reading, part, taking);
  return next;
}

/** How a readable reading ended. */
type Readable = Extract<Outcome, { state: 'rows' | 'empty' }>;

/** An account that an answer names is known, whatever else the answer gave. */
function withAccount(
  book: Book,
  { vendor, account, readAt, lists }: HashedReading,
  container: string | undefined,
): Book {
  const identified = identifiedBy(account);
  if (book.accounts.some((a) => a.vendor === vendor && a.account === account)) return book;
  if (lists.length === 0 && identified !== 'answer') return book;
  const added: BookAccount = { vendor, account, identified, firstSeenAt: readAt, ...(container && { container }) };
  return { ...book, accounts: [...book.accounts, added] };
}

function takeList(book: Book, reading: HashedReading, part: HashedList, taking: Taking): Book {
  const { vendor, account } = reading;
  const at = book.lists.findIndex((l) => l.vendor === vendor && l.account === account && l.list === part.list);
  const before = book.lists[at] ?? { vendor, account, list: part.list, sources: {} };
  const { place, id } = taking.visit;
  const key = sourceKey(reading.source, place);
  const source = takeSource(before, key, part, {
    source: reading.source,
    ...(place === '' ? {} : { place }),
    ...(identifiedBy(account) === 'host' ? { visit: id } : {}),
    notBefore: absentSince(before, part.list, place, taking.declared),
  });
  if (source === before.sources[key]) return book;
  const after: StoredList = { ...before, sources: { ...withoutRestored(before, source, part), [key]: source } };
  return { ...book, lists: at < 0 ? [...book.lists, after] : book.lists.with(at, after) };
}

/** A reading that may be all takes the place of what an exported audit said of its source, which names no place. */
function withoutRestored(list: StoredList, { source }: StoredSource, { outcome }: HashedList): StoredList['sources'] {
  if (outcome.state === 'unreadable' || isPartial(outcome)) return list.sources;
  const kept = Object.entries(list.sources).filter(([, other]) => other.restored !== true || other.source !== source);
  return Object.fromEntries(kept);
}

/** Name of a source in a list: a vendor with several places is read at each of them. */
function sourceKey(source: string, place: string): string {
  return place === '' ? source : `${source}@${place}`;
}

interface Marks {
  source: string;
  place?: string;
  visit?: string;
  notBefore: string | undefined;
}

function takeSource(list: StoredList, key: string, part: HashedList, marks: Marks): StoredSource {
  const { notBefore, ...kept } = marks;
  const { outcome } = part;
  const before = list.sources[key];
  const last = before !== undefined && before.last.readAt > outcome.readAt ? before.last : outcome;
  const old = before?.readable;
  if (outcome.state === 'unreadable' || (old !== undefined && old.readAt > outcome.readAt)) {
    if (before !== undefined && last === before.last) return before;
    return {
      ...kept,
      ...(before?.restored && { restored: true }),
      last,
      ...(old && { readable: old }),
      devices: before?.devices ?? [],
      grants: before?.grants ?? [],
    };
  }
  const known = knownRows(list);
  const read = { readAt: outcome.readAt, complete: isPartial(outcome) ? false : outcome.complete };
  const earlier = <Row>(rows: Row[] | undefined) => old && { rows: rows ?? [], readAt: old.readAt };
  const begin = (row: StoredGrant): StoredGrant =>
    notBefore === undefined || known.has(row.key) ? row : { ...row, notBefore };
  return {
    ...kept,
    last,
    readable: outcome,
    devices: nextRows(
      earlier(before?.devices),
      { ...read, rows: part.devices },
      (k) => known.get(k),
      (row) => row,
    ),
    grants: nextRows(earlier(before?.grants), { ...read, rows: part.grants }, (k) => known.get(k), begin),
  };
}

function knownRows(list: StoredList): Map<string, StoredRow> {
  const known = new Map<string, StoredRow>();
  for (const { devices, grants } of Object.values(list.sources)) {
    for (const row of [...devices, ...grants]) known.set(row.key, row);
  }
  return known;
}

function isPartial(outcome: Readable): boolean {
  return outcome.complete === false || (outcome.state === 'rows' && (outcome.skipped ?? 0) > 0);
}

/** Whether an exact reader saw all that its source shows, and the source said so. */
function isWhole(outcome: Outcome | undefined): outcome is Readable {
  if (outcome === undefined || outcome.state === 'unreadable' || outcome.how === 'recognised') return false;
  return outcome.complete === true && !isPartial(outcome);
}

/**
 * The day since which a row that nobody has seen before can have been made: that of the oldest among the newest readings
 * of all the list's sources, when each was read to its end. Undefined when one was not, or when nobody knows whose list it
 * is: then a missing row may have been there all along.
 */
function absentSince(
  list: StoredList,
  name: ListName,
  place: string,
  declared: readonly ListDef[],
): string | undefined {
  if (identifiedBy(list.account) !== 'answer') return undefined;
  const sources = declared.filter((def) => def.list === name);
  const days: Instant[] = [];
  for (const def of sources) {
    const readable = list.sources[sourceKey(def.source, place)]?.readable;
    if (def.where !== 'web' || !isWhole(readable)) return undefined;
    days.push(readable.readAt.slice(0, 10));
  }
  return days.sort()[0];
}

/** One part per list, for a reader may give the same list in two pieces. */
function joined(parts: HashedList[]): HashedList[] {
  const byList = new Map<ListName, HashedList>();
  for (const part of parts) {
    const other = byList.get(part.list);
    byList.set(part.list, other === undefined ? part : join(other, part));
  }
  return [...byList.values()];
}

function join(a: HashedList, b: HashedList): HashedList {
  return {
    list: a.list,
    outcome: joinOutcomes(a.outcome, b.outcome),
    devices: [...a.devices, ...b.devices],
    grants: [...a.grants, ...b.grants],
  };
}

/** Two pieces of one list: rows in one are rows, none in one is not none in the other, and what one left open stays open. */
function joinOutcomes(a: Outcome, b: Outcome): Outcome {
  const rank = ['rows', 'unreadable', 'empty'];
  const [first, second] = rank.indexOf(a.state) <= rank.indexOf(b.state) ? [a, b] : [b, a];
  if (first.state === 'unreadable' || (isWhole(first) && isWhole(second))) return first;
  const cutOff = [first, second].some((o) => o.state === 'unreadable' || isPartial(o));
  const { complete: _, ...open } = first;
  return cutOff ? { ...first, complete: false } : open;
}
