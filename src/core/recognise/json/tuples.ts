import { Facts } from './facts';
import type { Field } from './fields';
import type { Key } from './keys';
import { dateOf, isAddress, isAgent, isIp, isMac, isNameLike, isUuid, isVersion } from './values';

/** Members of a tuple and of the tuples in it that are looked at. */
const MOST_MEMBERS = 60;

/** A row without keys: a list that mixes kinds of values and begins with texts or numbers, one of them an identity. */
export function isTuple(list: readonly unknown[]): boolean {
  if (list.length < 2 || list.length > MOST_MEMBERS) return false;
  const [first, second] = list;
  if (typeof first !== 'string' && typeof first !== 'number') return false;
  if (typeof second === 'string') return isIdentity(first) || isIdentity(second);
  return isIdentity(first) && Array.isArray(second) && second.length > 1 && typeof second[0] === 'string';
}

/** What nobody would write as a name. */
function isIdentity(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0;
  return (
    typeof value === 'string' &&
    (isUuid(value) || isMac(value) || /^(?=.*\d)[\w:.=+/-]{6,400}$/.test(value)) &&
    dateOf(value) === undefined
  );
}

const KEYLESS: Key = { words: [], noun: undefined, field: undefined, before: [], whose: undefined, elsewhere: false };

/** What a tuple says by its values alone: the first identity is its id, the first text its name. */
export function tupleFacts(tuple: readonly unknown[]): Facts {
  const facts = new Facts();
  let left = MOST_MEMBERS;
  const note = (field: Field, value: unknown, depth: number) => {
    facts.add(field, { value, key: KEYLESS, depth, holder: undefined });
  };
  const read = (list: readonly unknown[], depth: number): void => {
    for (const value of list) {
      left -= 1;
      if (left < 0) return;
      if (Array.isArray(value) && depth < 2) read(value, depth + 1);
      else if (typeof value === 'string') read1(value, depth);
      else if (typeof value === 'number') {
        if (dateOf(value) !== undefined) note(facts.has('created') ? 'last' : 'created', value, depth);
        else if (!facts.has('id') && isIdentity(value)) note('id', value, depth);
      }
    }
  };
  const read1 = (value: string, depth: number): void => {
    if (value === '') return;
    if (isMac(value)) note('mac', value, depth);
    else if (dateOf(value) !== undefined) note(facts.has('created') ? 'last' : 'created', value, depth);
    else if (isAgent(value)) note('agent', value, depth);
    else if (isIp(value)) note('ip', value, depth);
    else if (isAddress(value)) note(facts.has('client') ? 'revoke' : 'client', value, depth);
    else if (isVersion(value)) note('firmware', value, depth);
    else if (!facts.has('id') && depth === 0 && isIdentity(value)) note('id', value, depth);
    else if (isNameLike(value) && /\p{L}/u.test(value)) note(facts.has('name') ? 'type' : 'name', value, depth);
  };
  read(tuple, 0);
  return facts;
}
