import type { Parts, PutParts } from '../core/recognise/run';
import { languageOf } from '../core/recognise/words/language';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { isTold } from './runs';
import { scriptFiles } from './script-files';

/**
 * Pages of any language say that they are English, because the template did. English itself is part of the recogniser.
 */
const SAYS_LITTLE = 'en';

/** Puts beside a recogniser at work what it needs on its page; null where none is at work. */
export async function putParts({ lang, data }: Parts, caller: PageCaller): Promise<PutParts | null> {
  if (!(await isTold(caller))) return null;
  const stated = languageOf(lang);
  const own = stated === SAYS_LITTLE ? undefined : scriptFiles.words[stated];
  const words = own === undefined ? Object.values(scriptFiles.words) : [own];
  const files = [...words, ...(data ? [scriptFiles.data] : [])];
  await browser.scripting.executeScript({ target: { tabId: caller.tabId }, files });
  return { allWords: own === undefined };
}
