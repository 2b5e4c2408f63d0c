import { HOWS, type How, type Instant, type LooseDate } from '../model';
import { present } from '../present';
import { endsFirst, endsLast } from './loose';
import type { StoredDevice, StoredGrant, StoredList, StoredSource } from './model';

export type MergedDevice = Omit<StoredDevice, 'seenAt'> & { how: How };
export type MergedGrant = Omit<StoredGrant, 'seenAt'> & { how: How };

/** One row in one source. */
interface Seen<Row> {
  row: Row;
  how: How;
  readAt: Instant;
}

/**
 * The devices of a list, each once. Where two sources say different things, the one that vendor.json names first counts,
 * but for what changes in time (firmware, online): there the newest does.
 *
 * @param order source names as vendor.json lists them
 */
export function mergedDevices(list: StoredList, order: readonly string[]): MergedDevice[] {
  return groups(list, order, ({ devices }) => devices).map((seen) => {
    if (seen.length === 1) return alone(seen[0]);
    const newest = seen.toSorted((a, b) => (a.readAt < b.readAt ? 1 : a.readAt > b.readAt ? -1 : 0));
    return present({
      ...common(seen),
      model: first(seen, (row) => row.model),
      type: first(seen, (row) => row.type),
      via: first(seen, (row) => row.via),
      firmware: first(newest, (row) => row.firmware),
      online: first(newest, (row) => row.online),
      addedAt: dates(seen, (row) => row.addedAt).reduce(endsFirst),
      lastSeenAt: dates(seen, (row) => row.lastSeenAt).reduce(endsLast),
    });
  });
}

/**
 * The grants of a list, each once. A link is as old as the source says that dates it earliest.
 *
 * @param known whether anybody knows a party by this name; a name that nobody knows gives way to one that is known
 */
export function mergedGrants(
  list: StoredList,
  order: readonly string[],
  known: (party: string) => boolean,
): MergedGrant[] {
  return groups(list, order, ({ grants }) => grants).map((seen) => {
    if (seen.length === 1) return alone(seen[0]);
    const [{ row }] = seen;
    return present({
      ...common(seen),
      kind: row.kind,
      party: first(seen, ({ party }) => (known(party) ? party : undefined)) ?? row.party,
      scopes: [...new Set(seen.flatMap(({ row: { scopes } }) => scopes))].sort(),
      linkedAt: dates(seen, (r) => r.linkedAt).reduce(endsFirst),
      lastUsedAt: dates(seen, (r) => r.lastUsedAt).reduce(endsLast),
      expiresAt: dates(seen, (r) => r.expiresAt).reduce(endsLast),
      current: seen.some(({ row: { current } }) => current) || first(seen, ({ current }) => current),
      at: first(seen, ({ at }) => at),
      notBefore: dates(seen, (r) => r.notBefore).reduce(endsFirst),
    });
  });
}

/** Most rows stand in one source, and then there is nothing to merge. */
function alone<Row extends { seenAt?: Instant }>({ row, how }: Seen<Row>) {
  const { seenAt: _, ...rest } = row;
  return { ...rest, how };
}

/** Of two ways to read, the one to trust more. */
export function trusted(a: How, b: How): How {
  return HOWS.indexOf(a) <= HOWS.indexOf(b) ? a : b;
}

type NonEmpty<T> = [T, ...T[]];

function common(seen: NonEmpty<Seen<StoredDevice | StoredGrant>>) {
  const [{ row }] = seen;
  return {
    key: row.key,
    id: row.id,
    name: first(seen, ({ name }) => name || undefined) ?? '',
    firstSeenAt: seen.map((s) => s.row.firstSeenAt).sort()[0] ?? row.firstSeenAt,
    how: seen.map(({ how }) => how).reduce(trusted),
    confidence: sureness(seen.map(({ row: { confidence }, how }) => ({ confidence, how }))),
  };
}

/** That of the surest one, where all of them were only recognised: what an exact reader read is not a matter of looks. */
export function sureness(rows: readonly { confidence?: number | undefined; how: How }[]): number | undefined {
  if (rows.some(({ how }) => how !== 'recognised')) return undefined;
  const known = rows.map(({ confidence }) => confidence).filter((one) => one !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

function first<Row, T>(seen: readonly Seen<Row>[], field: (row: Row) => T | undefined): T | undefined {
  for (const { row } of seen) {
    const value = field(row);
    if (value !== undefined) return value;
  }
  return undefined;
}

function dates<Row>(seen: readonly Seen<Row>[], field: (row: Row) => LooseDate | undefined): (LooseDate | undefined)[] {
  return seen.map(({ row }) => field(row));
}

/**
 * The rows of all sources, those of one key together, in the order of their sources. What was recognised has no key in
 * common with what an exact reader read: a row under a name that this has is taken for the same.
 */
function groups<Row extends { key: string; name: string; seenAt?: Instant }>(
  list: StoredList,
  order: readonly string[],
  rowsOf: (source: StoredSource) => Row[],
): NonEmpty<Seen<Row>>[] {
  const byKey = new Map<string, NonEmpty<Seen<Row>>>();
  for (const source of inOrder(list, order)) {
    if (source.readable === undefined) continue;
    const { how, readAt } = source.readable;
    for (const row of rowsOf(source)) {
      const seen = { row, how, readAt: row.seenAt ?? readAt };
      const others = byKey.get(row.key);
      if (others === undefined) byKey.set(row.key, [seen]);
      else others.push(seen);
    }
  }
  const all = [...byKey.values()];
  const recognised = all.filter((seen) => seen.every(({ how }) => how === 'recognised'));
  if (recognised.length === 0 || recognised.length === all.length) return all;
  const exact = new Set(all.filter((seen) => !recognised.includes(seen)).map(([{ row }]) => folded(row.name)));
  return all.filter((seen) => !recognised.includes(seen) || !exact.has(folded(seen[0].row.name)));
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function inOrder(list: StoredList, order: readonly string[]): StoredSource[] {
  const place = ({ source }: StoredSource) => (order.includes(source) ? order.indexOf(source) : order.length);
  return Object.entries(list.sources)
    .sort(([a, left], [b, right]) => place(left) - place(right) || (a < b ? -1 : 1))
    .map(([, source]) => source);
}
