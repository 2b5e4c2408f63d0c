import type { FirstDate } from './dates/read-at';
import type { idsOf } from './page/ids';

/** What is needed only once a list was found: to read its rows. */
export interface RowReader {
  firstDate: FirstDate;
  idsOf: typeof idsOf;
}

/**
 * In one place for all scripts that are put into a page: this is large and comes there as a script of its own. The page
 * itself sees nothing of it.
 */
const world = globalThis as { latchkeyRows?: RowReader };

export function offerRowReader(reader: RowReader): void {
  world.latchkeyRows = reader;
}

/** Throws where none was put: then no row can be told from one without dates. */
export function rowReader(): RowReader {
  if (world.latchkeyRows === undefined) throw new Error('what reads rows is not here');
  return world.latchkeyRows;
}
