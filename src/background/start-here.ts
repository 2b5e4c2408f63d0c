import type { ListName } from '../core/model';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { startRun } from './runs';

/** Starts the recogniser in the page that has just spoken to us. It may have gone on to another site since. */
export async function startHere({ tabId, origin }: PageCaller, lists: readonly ListName[]): Promise<void> {
  try {
    await startRun(tabId, origin, lists);
  } catch (error) {
    const open = await browser.tabs.query({});
    if (open.some(({ id, url }) => id === tabId && url !== undefined && new URL(url).origin === origin)) throw error;
  }
}
