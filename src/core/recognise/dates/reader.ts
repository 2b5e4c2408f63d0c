import type { Instant, LooseDate } from '../../model';

/** Where and when a text is read. */
export interface ReadAt {
  /** Language of the page (BCP 47). */
  lang?: string;
  now: Instant;
}

/** The first date that a text holds, as far as it holds one. */
export type FirstDate = (text: string, at: ReadAt) => LooseDate | undefined;

/**
 * In one place for all scripts that are put into a page: what reads dates is large and comes there as a script of its own.
 * The page itself sees nothing of it.
 */
const world = globalThis as { latchkeyDates?: FirstDate };

export function offerDates(reader: FirstDate): void {
  world.latchkeyDates = reader;
}

/** Throws where nothing that reads dates was put: then no row can be told from one without dates. */
export function dateReader(): FirstDate {
  if (world.latchkeyDates === undefined) throw new Error('what reads dates is not here');
  return world.latchkeyDates;
}
