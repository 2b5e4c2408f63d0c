import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { SETTINGS } from '../storage/choice-items';
import { changeItem } from '../storage/choices';
import { read } from '../storage/store';
import { refresh } from './refresh';

export async function settings(): Promise<Settings> {
  return (await read(SETTINGS)) ?? DEFAULT_SETTINGS;
}

/** An empty change only reads, also from a book that may not be written to. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  if (Object.keys(change).length === 0) return settings();
  const changed = await changeItem(SETTINGS, (stored) => ({ ...(stored ?? DEFAULT_SETTINGS), ...change }));
  await refresh();
  return changed;
}
