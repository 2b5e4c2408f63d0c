import type { LooseDate } from '../model';
import type { ReadAt } from './dates/read-at';
import { rowReader } from './row-reader';
import { meaningsOf } from './words/meanings';

/** The first date that a text holds, or `never` where it says that something was not used yet. */
export function readDate(text: string, at: ReadAt): LooseDate | 'never' | undefined {
  return rowReader().firstDate(text, at) ?? (meaningsOf(text, at.lang).has('never') ? 'never' : undefined);
}
