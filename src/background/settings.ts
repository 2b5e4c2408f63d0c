import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { QUIET_ASKED, SETTINGS } from '../storage/choice-items';
import { changeItem } from '../storage/choices';
import { settings } from '../storage/settings';
import { refresh } from './refresh';

/**
 * An empty change only reads, also from a book that may not be written to. Whoever sets the quiet hosts has answered what
 * was asked on pages: a host that is not among them was a no.
 */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  if (Object.keys(change).length === 0) return settings();
  const changed = await changeItem(SETTINGS, (stored) => ({ ...(stored ?? DEFAULT_SETTINGS), ...change }));
  if (change.quietHosts !== undefined) await changeItem(QUIET_ASKED, () => []);
  await refresh();
  return changed;
}
