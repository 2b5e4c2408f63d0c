import type { Instant, LooseDate } from '../../model';

/** Where and when a text is read. */
export interface ReadAt {
  /** Language of the page (BCP 47). */
  lang?: string;
  now: Instant;
}

/** The first date that a text holds, as far as it holds one. */
export type FirstDate = (text: string, at: ReadAt) => LooseDate | undefined;
