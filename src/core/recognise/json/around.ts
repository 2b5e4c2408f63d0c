import type { Keys } from './keys';
import { type NounKind, nounOf } from './nouns';
import type { Place } from './path';

/** What stands around a row: the nearest word above it that says what it is one of. */
export interface Around {
  noun: NounKind | undefined;
  /** 1: its own list is called so. Less: only the address of the answer is. */
  weight: number;
}

/** Most members of an object that only wraps: `{ "cursor": …, "node": … }`. */
const WRAPPER = 2;

const NOWHERE: Around = { noun: undefined, weight: 0 };

/**
 * Looks up from a row, over words that mean nothing here (`data`, `payload`), to the first that does. The row of another
 * list ends it: what lies in a device is no device for that.
 */
export function around(place: Place, address: Around): Around {
  let at: Place | undefined = place;
  while (at !== undefined && at.key === undefined && at.parent !== undefined) at = at.parent;
  for (; at !== undefined; at = at.parent) {
    if (at.key?.noun !== undefined) return { noun: at.key.noun, weight: 1 };
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
    const noun = nounOf(keys.of(segment).words);
    if (noun !== undefined) return { noun, weight: 0.6 };
  }
  return NOWHERE;
}
