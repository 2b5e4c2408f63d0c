import { rawId } from '../../json';
import type { Facts } from './facts';
import { isSecretLike, isUuid } from './values';

/** Ids of what a row hangs on or was made from. */
const REFERRING = new Set(
  'parent hub bridge gateway presentation driver template family group model manufacturer vendor network installer tenant base station channel'.split(
    ' ',
  ),
);

/** The row's own identities, best first. What looks like a credential of a token list is none. */
export function identities(facts: Facts, wary: boolean): readonly string[] {
  facts.ids ??= read(facts);
  return wary ? facts.ids.filter((id) => !isSecretLike(id) || isUuid(id)) : facts.ids;
}

function read(facts: Facts): string[] {
  const found: { rank: number; id: string }[] = [];
  for (const fact of facts.get('id') ?? []) {
    if (fact.holder !== undefined && fact.depth > 0) continue;
    const noun = fact.key.whose;
    if (fact.key.words.some((word) => REFERRING.has(word)) && fact.key.words.length > 1) continue;
    const bare = fact.key.words.length === 1;
    if (noun === 'other' || noun === 'user' || noun === 'log') continue;
    const id = rawId(typeof fact.value === 'number' ? String(fact.value) : fact.value);
    if (id !== undefined)
      found.push({ rank: bare && fact.key.words[0] === 'id' ? 0 : noun !== undefined ? 1 : bare ? 1.5 : 2, id });
  }
  for (const [field, rank] of [
    ['serial', 3],
    ['mac', 4],
  ] as const) {
    for (const fact of facts.get(field) ?? []) {
      const id = rawId(typeof fact.value === 'number' ? String(fact.value) : fact.value);
      if (id !== undefined && fact.depth < 2) found.push({ rank: rank + fact.depth / 2, id });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}
