import { SUMMARY_KEY, type Summary } from '../core/summary';
import { browser } from '../platform/browser';

/** For a view's first paint, before the background has answered. Undefined while nothing was ever judged. */
export async function readSummary(): Promise<Summary | undefined> {
  const stored = await browser.storage.local.get(SUMMARY_KEY);
  // The background wrote it and checks it; a page cannot reach this area.
  return (stored[SUMMARY_KEY] ?? undefined) as Summary | undefined;
}
