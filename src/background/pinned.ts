import type { GrantRow, ListReading, PageReading } from '../core/reading';

/** Keeps the address of a grant's own page only where its origin is the vendor's. */
export function pinned(reading: PageReading, isOwn: (origin: string) => boolean): PageReading {
  const row = ({ at, ...rest }: GrantRow): GrantRow =>
    at !== undefined && URL.canParse(at) && isOwn(new URL(at).origin) ? { ...rest, at } : rest;
  const list = (one: ListReading): ListReading =>
    one.state === 'rows' && one.grants !== undefined ? { ...one, grants: one.grants.map(row) } : one;
  return { ...reading, readings: reading.readings.map(list) };
}
