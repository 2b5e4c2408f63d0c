import type { MessageName } from '../messaging/protocol';
import { browser } from '../platform/browser';

/** What browsers say when no script of ours is in a tab. */
const NOBODY = /could not establish connection|receiving end does not exist/i;

/** Sends a message that nobody answers. False when no script of ours is in the tab to hear it. */
export async function reach(tabId: number, name: Extract<MessageName, 'tab:knock' | 'tab:marks'>): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { name, body: null }, { frameId: 0 });
    return true;
  } catch (error) {
    return !(error instanceof Error && NOBODY.test(error.message));
  }
}
