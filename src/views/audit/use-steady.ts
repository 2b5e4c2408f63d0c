import { useRef } from 'preact/hooks';

/** A row, and how it was when it first stood there. */
export interface Steady<T> {
  item: T;
  first: T;
}

/**
 * Rows in the order in which they first stood there, until `order` changes. An answer changes verdicts, and with them the
 * best order: a row that jumped away at once would take the keyboard's focus with it.
 */
export function useSteady<T>(items: readonly T[], keyOf: (item: T) => string, order?: unknown): Steady<T>[] {
  const memory = useRef<{ order: unknown; rows: Map<string, { place: number; first: T }> } | undefined>(undefined);
  if (!memory.current || memory.current.order !== order) memory.current = { order, rows: new Map() };
  const { rows } = memory.current;
  const placed = items.map((item) => {
    const key = keyOf(item);
    const row = rows.get(key) ?? { place: rows.size, first: item };
    rows.set(key, row);
    return { item, ...row };
  });
  return placed.sort((a, b) => a.place - b.place);
}
