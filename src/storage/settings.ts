import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { SETTINGS } from './choice-items';
import { read } from './store';

/** What the user has chosen, or the defaults. */
export async function settings(): Promise<Settings> {
  return (await read(SETTINGS)) ?? DEFAULT_SETTINGS;
}
