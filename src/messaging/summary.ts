import type { Instant } from '../core/model';
import type { Label } from '../core/verdicts/types';
import { browser } from '../platform/browser';

/** The one stored key that a view reads by itself: small, so that popup and badge paint at once. */
export const SUMMARY_KEY = 'summary';

export interface Summary {
  /** Number of the change of the book from which this was made. */
  rev: number;
  /** Day (UTC) of the judging: verdicts change with the calendar, too. */
  day: string;
  madeAt: Instant;
  /** Subjects with Act now or Review soon: the number on the icon. */
  attention: number;
  /** Subjects by their worst label; labels that nobody has are left out. */
  labels: Partial<Record<Label, number>>;
  /** Vendors of which the book has something. */
  vendors: { id: string; devices: number; links: number; attention: number }[];
}

/** Undefined while nothing was ever judged. The key is written by the background alone, which checks it. */
export async function readSummary(): Promise<Summary | undefined> {
  const stored = await browser.storage.local.get(SUMMARY_KEY);
  return (stored[SUMMARY_KEY] ?? undefined) as Summary | undefined;
}
