import type { DeviceRow, GrantRow } from '../../src/core/reading';
import type { TruthRow } from './corpus-index';

export type FoundRow = DeviceRow | GrantRow;

export interface Matched {
  /** Rows of truth that count, and those of them that were found. */
  truth: number;
  hits: [TruthRow, FoundRow][];
  missed: TruthRow[];
  false: FoundRow[];
}

/**
 * Pairs rows with truth, each at most once: by name first, then those that have none by their id, then by what a page can
 * show instead (type, model).
 */
export function matchRows(truth: readonly TruthRow[], found: readonly FoundRow[]): Matched {
  const rest = new Set(found);
  const hits = new Map<TruthRow, FoundRow>();
  const pair = (rows: readonly TruthRow[], fits: (row: TruthRow, one: FoundRow) => boolean) => {
    for (const row of rows.filter((row) => !hits.has(row))) {
      const one = [...rest].find((one) => fits(row, one));
      if (one === undefined) continue;
      hits.set(row, one);
      rest.delete(one);
    }
  };
  const byNeed = [...truth].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));
  pair(byNeed, (row, one) => namesOf(row).includes(plain(one.name)));
  const nameless = byNeed.filter((row) => namesOf(row).length === 0);
  pair(
    nameless,
    (row, one) => row.id !== undefined && [one.id, one.name].some((text) => plain(text) === plain(row.id)),
  );
  pair(nameless, (row, one) => {
    const shown = [one.name, 'model' in one ? one.model : undefined, 'type' in one ? one.type : undefined].map(plain);
    return [row.type, row.model].some((text) => text !== undefined && shown.includes(plain(text)));
  });
  const needed = truth.filter(({ optional }) => optional !== true);
  return {
    truth: needed.length,
    hits: [...hits].filter(([{ optional }]) => optional !== true),
    missed: needed.filter((row) => !hits.has(row)),
    false: [...rest],
  };
}

/** Case, width and spaces are no part of a name. */
export function plain(text: string | number | undefined): string {
  return String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b\u00ad]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A name of stars is one that somebody masked. */
function namesOf({ name, names = [] }: TruthRow): string[] {
  return [name, ...names].map(plain).filter((text) => /[^*\s]/.test(text));
}
