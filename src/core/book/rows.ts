import type { Instant } from '../model';
import { ROW_LIMIT } from '../reading';
import type { HashedRow } from './hash';
import type { StoredDevice, StoredGrant } from './model';

export type StoredRow = StoredDevice | StoredGrant;

/**
 * The rows of a source after a newer readable reading of it.
 *
 * A source that does not say that there is more replaces its rows: what it no longer shows is gone from it. One that says
 * so (paging, skipped rows) only adds: a row it did not show now is kept, with the time it was last seen, up to
 * `ROW_LIMIT` rows.
 *
 * @param known the same link or device in any source of the list, for a row keeps its first id
 */
export function nextRows<Row extends StoredRow>(
  before: { rows: Row[]; readAt: Instant } | undefined,
  read: { rows: HashedRow<Row>[]; readAt: Instant; partial: boolean },
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
  if (before === undefined || !read.partial) return [...next.values()];
  const kept = before.rows
    .filter((row) => !next.has(row.key))
    .map((row) => ({ ...row, seenAt: row.seenAt ?? before.readAt }))
    .sort((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0));
  return [...next.values(), ...kept.slice(0, Math.max(0, ROW_LIMIT - next.size))];
}

function carry<Row extends StoredRow>(row: Row, old: Row): Row {
  return 'notBefore' in old && old.notBefore !== undefined ? { ...row, notBefore: old.notBefore } : row;
}
