import type { Instant } from '../model';
import { ROW_LIMIT } from '../reading';
import type { HashedRow } from './hash';
import type { StoredDevice, StoredGrant } from './model';

export type StoredRow = StoredDevice | StoredGrant;

/** How long a row is kept that a source of unknown completeness no longer shows, in ms. */
const GRACE = 24 * 3_600_000;

/**
 * The rows of a source after a newer readable reading of it.
 *
 * - A complete reading replaces all: what it does not show is gone.
 * - One that says that there is more (paging, skipped rows) only adds, up to `ROW_LIMIT` rows.
 * - Where nobody knows, a row that is missing is kept for a day since it was last seen: a page may ask in several pieces,
 *   and the last piece is not the list. After that it is gone, or what was removed would stay for ever.
 *
 * A row that is kept although it was not shown carries the time when it was last seen.
 *
 * @param known the same link or device in any source of the list, for a row keeps its first id
 */
export function nextRows<Row extends StoredRow>(
  before: { rows: Row[]; readAt: Instant } | undefined,
  read: { rows: HashedRow<Row>[]; readAt: Instant; complete: boolean | undefined },
  known: (key: string) => { id: string; firstSeenAt: Instant } | undefined,
  begin: (row: Row) => Row,
): Row[] {
  const previous = new Map((before?.rows ?? []).map((row) => [row.key, row]));
  const next = new Map<string, Row>();
  for (const row of read.rows) {
    if (next.has(row.key)) continue;
    const old = previous.get(row.key);
    const id = known(row.key)?.id ?? row.id;
    const stored = { ...row, id, firstSeenAt: old?.firstSeenAt ?? read.readAt } as Row;
    next.set(row.key, old === undefined ? begin(stored) : carry(stored, old));
  }
  if (before === undefined || read.complete === true) return [...next.values()];
  const kept = before.rows
    .filter((row) => !next.has(row.key))
    .map((row) => ({ ...row, seenAt: row.seenAt ?? before.readAt }))
    .filter(({ seenAt }) => read.complete === false || Date.parse(read.readAt) - Date.parse(seenAt) < GRACE)
    .sort((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0));
  return [...next.values(), ...kept.slice(0, Math.max(0, ROW_LIMIT - next.size))];
}

function carry<Row extends StoredRow>(row: Row, old: Row): Row {
  return 'notBefore' in old && old.notBefore !== undefined ? { ...row, notBefore: old.notBefore } : row;
}
