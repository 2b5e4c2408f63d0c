import type { ListName } from '../model';
import { meaningsOf } from './words/meanings';

/** What a page is most likely about, the more telling words first: half the web calls its lists of anything "apps" and "devices". */
const TELLING: readonly ListName[] = [
  'api-tokens',
  'sessions',
  'shared-users',
  'held-services',
  'linked-services',
  'devices',
];

/**
 * The list that a page would hold, by its address and title, for a page of which nothing could be read. `devices` where
 * they say nothing: every account has them.
 */
export function likelyList(url: string, title: string): ListName {
  const parts = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[/?&#]/);
  // The end of an address says most.
  for (const text of [...parts.map(plain).reverse(), title]) {
    const meanings = meaningsOf(text.slice(0, 200));
    const found = TELLING.find((list) => meanings.has(list));
    if (found !== undefined) return found;
  }
  return 'devices';
}

function plain(part: string): string {
  return part
    .slice(0, 200)
    .replace(/^[^=]*=/, '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_+.%]+/g, ' ');
}
