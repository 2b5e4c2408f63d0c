import type { ListName } from '../core/model';
import { sendToTab } from '../messaging/bus';
import type { ReadNowReply } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { browser } from '../platform/browser';
import { isGranted } from './access';
import { isClosedPage } from './closed-pages';
import { command } from './commanding';
import { vendorAt } from './places';
import { startRun } from './runs';
import { isReadAt } from './scripts';
import { unconfirmedLists } from './unconfirmed';

/**
 * Has the page in a tab read again: by its own content script where its vendor has one, else by its looks. What comes of it
 * arrives as a reading. For the second the click is the permission (`activeTab`), on any site.
 */
export async function readNow({ tabId }: { tabId: number }): Promise<ReadNowReply> {
  // Without access to the page the browser does not tell its address.
  const { url } = await browser.tabs.get(tabId);
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
  if (url === undefined || origin === undefined || !/^https?:/.test(origin))
    return { state: 'not-a-vendor', asked: [] };
  const known = vendorAt(origin);
  if (known === undefined) return recognise(tabId, origin);
  if (!(await isGranted(origin))) return { state: 'no-access', asked: [] };
  const lists = unconfirmedLists(known.vendor, known.binding, url);
  try {
    const { asked } = await sendToTab(tabId, 'tab:read-now', null);
    const all = [...new Set([...asked, ...(await command(tabId, known.vendor))])];
    if (all.length > 0) return { state: 'asked', asked: all };
  } catch (error) {
    if (!(error instanceof MessageError) || error.code !== 'no-answer') throw error;
    // The tab was loaded before the permission was given, or its script is of an older version of the extension.
    if (lists.length === 0 && (await isReadAt(url))) return { state: 'no-reader', asked: [] };
  }
  return recognise(tabId, origin, lists.length > 0 ? lists : undefined);
}

async function recognise(tabId: number, origin: string, lists?: ListName[]): Promise<ReadNowReply> {
  try {
    await startRun(tabId, origin, lists);
    return { state: 'recognising', asked: [] };
  } catch (error) {
    if (isClosedPage(error)) return { state: 'closed', asked: [] };
    throw error;
  }
}
