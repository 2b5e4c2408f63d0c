import type { RowElement } from './watched';

/** The rows whose elements are known in this tab. */
export interface KnownRows {
  /** By source: those of its latest reading. */
  of: Record<string, readonly RowElement[]>;
  /** Set by the script that draws marks, while it is there. */
  changed?: () => void;
}

/** All scripts of ours in a page share one world, into which the page cannot look. */
const world = globalThis as { latchkeyRows?: KnownRows };

export function knownRows(): KnownRows {
  world.latchkeyRows ??= { of: {} };
  return world.latchkeyRows;
}

/** Keeps the elements of a source's rows until its next reading. */
export function keepRows(source: string, rows: readonly RowElement[]): void {
  const known = knownRows();
  known.of[source] = rows;
  known.changed?.();
}

/** At another address: those of the sources that it reads, too, stay until they are read anew. */
export function forgetRowsBut(sources: readonly string[]): void {
  for (const source in knownRows().of) if (!sources.includes(source)) keepRows(source, []);
}
