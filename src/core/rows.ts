import type { ListName } from './model';
import { type DeviceRow, type GrantRow, type ListReading, ROW_LIMIT } from './reading';

export interface Collected<T> {
  rows: T[];
  /** Rows that were there and could not be read. */
  skipped: number;
}

export const NO_ROWS: Collected<never> = { rows: [], skipped: 0 };

/**
 * Reads every row of a list. `read` answers with the row, with `null` for one that belongs in another list, or with
 * undefined for one that it cannot read. Rows with the same id become one: the first one's fields win.
 */
export function collect<R, T extends { id: string }>(
  raw: readonly R[],
  read: (row: R) => T | null | undefined,
): Collected<T> {
  const rows = new Map<string, T>();
  let skipped = 0;
  for (const item of raw) {
    const row = read(item);
    if (row === undefined) skipped += 1;
    else if (row !== null) rows.set(row.id, { ...row, ...rows.get(row.id) });
  }
  return { rows: [...rows.values()], skipped };
}

/**
 * The devices of one source. `complete`: true only where the source is known to list all of them, false where it is known
 * that there may be more.
 *
 * No rows at all, where other lists have some from the same answer, are no "none": the reading is one of no rows, and not
 * complete. Of a part, not even that is said.
 */
export function devices(found: Collected<DeviceRow>, complete?: boolean): ListReading[] {
  return reading('devices', found, complete, (rows) => ({ devices: rows }));
}

/** The grants of one source, likewise. */
export function grants(list: ListName, found: Collected<GrantRow>, complete?: boolean): ListReading[] {
  return reading(list, found, complete, (rows) => ({ grants: rows }));
}

function reading<T>(
  list: ListName,
  { rows, skipped: unread }: Collected<T>,
  complete: boolean | undefined,
  wrap: (rows: T[]) => { devices: DeviceRow[] } | { grants: GrantRow[] },
): ListReading[] {
  const kept = rows.slice(0, ROW_LIMIT);
  const skipped = unread + rows.length - kept.length;
  // Rows that are there and of which none can be read are a changed layout, not a short list.
  if (kept.length === 0 && skipped > 0) {
    return [{ list, state: 'unreadable', reason: 'layout', detail: `0 of ${skipped} rows could be read` }];
  }
  if (kept.length === 0) return complete === false ? [] : [{ list, state: 'rows', ...wrap([]) }];
  const whole = skipped > 0 ? false : complete;
  const more = { ...(whole === undefined ? {} : { complete: whole }), ...(skipped > 0 ? { skipped } : {}) };
  return [{ list, state: 'rows', ...wrap(kept), ...more }];
}
