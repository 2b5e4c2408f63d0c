import { bindingOf } from '../core/origins';
import { sendToTab } from '../messaging/bus';
import type { ReadNowReply } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { browser } from '../platform/browser';
import { isGranted } from './access';
import { command } from './commanding';
import { vendors } from './vendors';

/** Has the page in a tab read again by its own content script; what comes of it arrives as readings. */
export async function readNow({ tabId }: { tabId: number }): Promise<ReadNowReply> {
  // Without access to the page the browser does not tell its address.
  const { url } = await browser.tabs.get(tabId);
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
  const vendor = vendors.find((one) => origin !== undefined && bindingOf(one, origin) !== undefined);
  if (origin === undefined || vendor === undefined) return { state: 'not-a-vendor', asked: [] };
  if (!(await isGranted(origin))) return { state: 'no-access', asked: [] };
  try {
    const { asked } = await sendToTab(tabId, 'tab:read-now', null);
    return { state: 'asked', asked: [...new Set([...asked, ...(await command(tabId, vendor))])] };
  } catch (error) {
    // The tab was loaded before the permission was given, or its script is of an older version of the extension.
    if (error instanceof MessageError && error.code === 'no-answer') return { state: 'no-reader', asked: [] };
    throw error;
  }
}
