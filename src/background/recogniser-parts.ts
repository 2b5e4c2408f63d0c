import type { Parts, PutParts } from '../core/recognise/run';
import { languageOf } from '../core/recognise/words/language';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { isTold } from './runs';
import { scriptFiles } from './script-files';

/** Pages of any language say that they are English, because the template did; and English words stand in pages of any. */
const ENGLISH = 'en';

/** Puts beside a recogniser at work what it needs on its page; null where none is at work. */
export async function putParts({ lang, data }: Parts, caller: PageCaller): Promise<PutParts | null> {
  if (!(await isTold(caller))) return null;
  const stated = languageOf(lang);
  const own = stated === ENGLISH ? undefined : scriptFiles.words[stated];
  const words = own === undefined ? Object.values(scriptFiles.words) : [scriptFiles.words[ENGLISH], own];
  const files = [scriptFiles.rows, ...words, ...(data ? [scriptFiles.data] : [])].filter((file) => file !== undefined);
  await browser.scripting.executeScript({ target: { tabId: caller.tabId }, files });
  return { allWords: own === undefined };
}
