import type { MessageName } from '../messaging/protocol';
import { browser } from '../platform/browser';

/** What browsers say when no script of ours is in a tab. */
const NOBODY = /could not establish connection|receiving end does not exist/i;

async function hasReader(tabId: number): Promise<boolean> {
  try {
    const name: MessageName = 'tab:knock';
    await browser.tabs.sendMessage(tabId, { name, body: null }, { frameId: 0 });
    return true;
  } catch (error) {
    return !(error instanceof Error && NOBODY.test(error.message));
  }
}

/** Tabs at pages with one of these patterns that were loaded before they were open to us: they are read after a reload. */
export async function tabsToReload(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const read = await Promise.all(ids.map(hasReader));
  return ids.filter((_, index) => read[index] === false);
}
