import { matchPattern } from '../core/origins';
import { browser } from '../platform/browser';
import { grantedOrigins } from './access';
import type { Current } from './audit';
import { reach } from './reach';

/** What open pages were told last, in this life of the worker. */
let told = '';

/** Has the marks in open pages asked for anew when other warnings are open than before, or marks are wanted elsewhere. */
export async function tellMarks({ open, settings }: Pick<Current, 'open' | 'settings'>): Promise<void> {
  const now = JSON.stringify([open.map(({ key, label }) => [key, label]), settings.banners, settings.quietHosts]);
  if (now === told) return;
  told = now;
  const patterns = [...(await grantedOrigins())].map(matchPattern);
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : reach(id, 'tab:marks'))));
}
