import { isObject, type JsonObject } from '../../json';
import type { Field } from './fields';
import type { Key, Keys } from './keys';
import { isAddress, isAgent, isDate, isEmail, isIp, isMac } from './values';

/** One member of a row that means something. */
export interface Fact {
  value: unknown;
  key: Key;
  /** 0: in the row itself. Holders that add nothing (`attributes`, `node`) do not count. */
  depth: number;
  /** The noun-like words of the object that holds it, when it is not the row. */
  holder: Key | undefined;
}

/** What a row says, as far as it means anything. */
export class Facts {
  readonly #all = new Map<Field, Fact[]>();
  /** Of each field the fact that is nearest to the row itself, and about it: not about its room, owner or last event. */
  readonly nearest = new Map<Field, Fact>();
  /** Its own name (`naming.ts`), once that was looked for; null where it has none. */
  named: string | null | undefined;
  /** Its identities (`identity.ts`), once they were looked for. */
  ids: readonly string[] | undefined;

  add(field: Field, fact: Fact): void {
    const known = this.#all.get(field);
    if (known === undefined) this.#all.set(field, [fact]);
    else known.push(fact);
    const nearest = this.nearest.get(field);
    if (isOwn(fact) && (nearest === undefined || fact.depth < nearest.depth)) this.nearest.set(field, fact);
  }

  get(field: Field): readonly Fact[] | undefined {
    return this.#all.get(field);
  }

  has(field: Field): boolean {
    return this.#all.has(field);
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): MapIterator<[Field, Fact[]]> {
    return this.#all.entries();
  }
}

/** Whether a fact is about the row, and not about its room, its owner or its last event. */
export function isOwn(fact: Fact): boolean {
  return fact.holder === undefined || !fact.holder.elsewhere;
}

/** Objects below a row that are read with it. */
const DEEPEST = 3;
/** Members of one row that are looked at: more is data, not a description. */
const MOST_MEMBERS = 400;
/** The same of an object in it. */
const MOST_HELD = 150;

/** Reads the members of a row and of the objects in it, but of no list in it. */
export function factsOf(row: JsonObject, keys: Keys): Facts {
  const facts = new Facts();
  let left = MOST_MEMBERS;
  // The nearest members first: a long history in a row may not hide what stands after it.
  const held: [object: JsonObject, depth: number, holder: Key | undefined, level: number][] = [[row, 0, undefined, 0]];
  for (const [object, depth, holder, level] of held) {
    const names = keys.in(object);
    if (level > 0 && names.length > MOST_HELD) continue;
    for (const name of names) {
      left -= 1;
      if (left < 0) return facts;
      const key = keys.of(name);
      const value = unwrapped(object[name]);
      const field = fitting(key, value);
      if (field !== undefined) facts.add(field, { value, key, depth, holder });
      if (isObject(value) && level < DEEPEST) {
        const plain = isPlainHolder(name, key);
        held.push([value, plain ? depth : depth + 1, plain || holder?.elsewhere ? holder : key, level + 1]);
      }
    }
  }
  return facts;
}

/** `{ "value": 21, "timestamp": … }` says 21; a text for people stands before the number that it is for. */
export function unwrapped(value: unknown): unknown {
  if (!isObject(value)) return value;
  let said: unknown;
  let count = 0;
  for (const name in value) {
    const inner = value[name];
    count += 1;
    if (count > 5 || (typeof inner === 'object' && inner !== null)) return value;
    if (/^value/i.test(name) && (said === undefined || typeof inner === 'string')) said = inner;
  }
  return said === undefined ? value : said;
}

const PLAIN = new Set(
  'ident attributes node info data properties attribute details detail common general basic item meta metadata base summary fields body'.split(
    ' ',
  ),
);

function isPlainHolder(name: string, key: Key): boolean {
  return (
    PLAIN.has(name.toLowerCase()) ||
    (key.words.length <= 2 &&
      !/^(?:last|latest|previous|next)$/.test(key.words[0] ?? '') &&
      PLAIN.has(key.words.at(-1) ?? '') &&
      key.noun !== 'other' &&
      key.noun !== 'user')
  );
}

/** What a thing hangs on: its address is not the thing's own. */
const UPSTREAM = new Set('bssid ap uplink gateway bridge hub switch router parent station client'.split(' '));

/** The field that the key names, if the value can be one; for some values the key does not matter. */
function fitting(key: Key, value: unknown): Field | undefined {
  const { field } = key;
  if (typeof value === 'string') {
    if (isMac(value)) return key.words.some((word) => UPSTREAM.has(word)) ? 'network' : 'mac';
    if (isAgent(value)) return 'agent';
  }
  return field !== undefined && fits(field, value, key) ? field : undefined;
}

const OFF_ON =
  /^(?:on|off)-?(?:line)?$|^(?:dis|un)?(?:connected|reachable|available)$|^(?:in)?active$|^ok$|^true$|^false$|^up$|^down$/i;

function fits(field: Field, value: unknown, key: Key): boolean {
  const text = typeof value === 'string' ? value.slice(0, 1000) : undefined;
  const many = Array.isArray(value) && value.length > 0;
  switch (field) {
    case 'label':
    case 'name':
    case 'text':
    case 'given':
    case 'family':
      return text !== undefined && text.trim() !== '' && !isDate(text);
    case 'id':
    case 'serial':
      return (text !== undefined && text !== '') || typeof value === 'number';
    case 'mac':
      return text !== undefined && text.length >= 6;
    case 'model':
    case 'maker':
    case 'type':
    case 'hardware':
      return (text !== undefined && text !== '' && !isAddress(text)) || typeof value === 'number';
    case 'firmware':
      return (
        (text !== undefined && text !== '' && text.length < 80 && !isAddress(text)) ||
        (typeof value === 'number' && value < 1e9)
      );
    case 'online':
      return (
        typeof value === 'boolean' ||
        (text !== undefined && OFF_ON.test(text)) ||
        ((value === 0 || value === 1) && key.words.at(-1) === 'online')
      );
    case 'battery':
      return text !== undefined || typeof value === 'number' || typeof value === 'boolean';
    case 'last':
    case 'created':
    case 'expires':
      return value === null || value === 0 || isDate(value);
    case 'scopes':
      return many || (text !== undefined && text !== '') || (isObject(value) && Object.keys(value).length > 0);
    case 'caps':
      return many || (isObject(value) && Object.keys(value).length > 0);
    case 'client':
    case 'place':
    case 'os':
    case 'role':
    case 'status':
      return (text !== undefined && text !== '') || isObject(value) || (field === 'role' && typeof value === 'boolean');
    case 'street':
      return typeof value === 'string' && value !== '';
    case 'event':
      return (typeof value === 'string' && value !== '') || typeof value === 'boolean';
    case 'money':
      return typeof value === 'number' || (typeof value === 'string' && value !== '');
    case 'callback':
    case 'revoke':
      return text !== undefined ? isAddress(text) || text.startsWith('/') : value === true;
    case 'agent':
      return text !== undefined && text !== '';
    case 'ip':
      return text !== undefined ? isIp(text) : many && typeof value[0] === 'string' && isIp(value[0]);
    case 'network':
      return value !== null && typeof value !== 'object';
    case 'email':
      return text !== undefined && (isEmail(text) || /^\+\d{6,15}$/.test(text));
    case 'current':
    case 'flag':
      return typeof value === 'boolean';
    case 'secret':
      return text !== undefined;
  }
}
