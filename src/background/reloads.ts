import { browser } from '../platform/browser';
import { reach } from './reach';

/** Tabs at pages with one of these patterns that were loaded before they were open to us: they are read after a reload. */
export async function tabsToReload(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const read = await Promise.all(ids.map((id) => reach(id, 'tab:knock')));
  return ids.filter((_, index) => read[index] === false);
}
