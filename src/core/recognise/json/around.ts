import type { Keys } from './keys';
import { isPlural, type NounKind, nounOf } from './nouns';
import type { Place } from './path';

/** What stands around a row: the nearest word above it that says what it is one of. */
export interface Around {
  noun: NounKind | undefined;
  /** 1: its own list is called so. Less: only the address of the answer is. */
  weight: number;
  /** Two words or more say it: `accessTokens` are no tokens of a text. */
  sure?: boolean;
}

/** Most members of an object that only wraps: `{ "cursor": …, "node": … }`. */
const WRAPPER = 2;

/** Weight of a word in the address. */
export const BY_ADDRESS = 0.6;

/** Things that are spoken of, and not things that are there: a rule's targets, what is sold, what is on the air. */
const MEANT = new Set('target supported unsupported compatible nearby discovered recommended excluded scan'.split(' '));

const NOWHERE: Around = { noun: undefined, weight: 0 };

/**
 * Looks up from a row, over words that mean nothing here (`data`, `payload`), to the first that does. The row of another
 * list ends it: what lies in a device is no device for that.
 */
export function around(place: Place, address: Around): Around {
  let at: Place | undefined = place;
  let hidden = false;
  while (at !== undefined && at.key === undefined && at.parent !== undefined) at = at.parent;
  for (; at !== undefined; at = at.parent) {
    const { words = [], noun } = at.key ?? {};
    if (words.some((word) => MEANT.has(word))) return { noun: 'other', weight: 1 };
    if (noun !== undefined) return { noun, weight: hidden ? 0.5 : 1, sure: !hidden && words.length > 1 };
    // `light.buttons` are no lights.
    hidden ||= at.key !== undefined && isPlural(words);
    if (at.key === undefined && at.parent !== undefined && at.widest > WRAPPER) return NOWHERE;
  }
  return address;
}

/** What the address of an answer says, from its end: `/users/locks/mine` is about locks. */
export function ofAddress(url: string, keys: Keys): Around {
  const path = url
    .slice(0, 1000)
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/\?.*?(?=#|$)/, '');
  for (const segment of path.split(/[/#]/).reverse()) {
    if (segment === '' || /\d{3}|^[^a-z]*$/i.test(segment)) continue;
    const { words } = keys.of(segment);
    const noun = nounOf(words);
    if (noun !== undefined) return { noun, weight: BY_ADDRESS, sure: words.length > 1 };
  }
  return NOWHERE;
}
