import { FIELD_OF, type Field } from './fields';
import { type NounKind, nounOf, nounWords, singular } from './nouns';

/** What the key of a member says, whatever its case style. */
export interface Key {
  /** Lower case, in order: `deviceSN`, `device_sn` and `device-sn` are all `device`, `sn`. */
  words: readonly string[];
  /** As the key of a collection or of one thing. */
  noun: NounKind | undefined;
  /** As a member of a row. */
  field: Field | undefined;
  /** The words before the ones that mean the field: `device` in `deviceName`. */
  before: readonly string[];
  /** What they name: `deviceName` is the name of a device. */
  whose: NounKind | undefined;
  /** As a holder of members: it is about something else than the row, its room or its owner. */
  elsewhere: boolean;
}

/** Words after a phrase that do not change what it is about. */
const TAILS = new Set(
  'at on time date ts timestamp ms epoch utc iso value text string str level percent percentage pct status state code number no list info details raw millis seconds sec datetime local formatted name display human gmt unix url by from voltage'.split(
    ' ',
  ),
);
/** A key that starts so speaks of what could be, not of what is. */
const MODAL = new Set(
  'can could has have supports support supported should allow allows show hide notify max min default next desired target enable disable requires require needs last_updated latest available new pending update previous old expected'.split(
    ' ',
  ),
);
/** These must end the key: `name_changed` is no name. */
const EXACT = new Set<Field>([
  'id',
  'label',
  'name',
  'text',
  'type',
  'client',
  'role',
  'status',
  'email',
  'given',
  'family',
  'flag',
  'place',
  'current',
  'caps',
]);

/** Holders that are about something else than the row. */
const ELSEWHERE = new Set(
  (
    'room zone area group home house household location place site building floor owner user person account contact ' +
    'customer author creator parent event notification alert message activity recording schedule program scene category ' +
    'subscription plan weather image picture photo'
  ).split(' '),
);

const LONGEST_KEY = 80;

/** An object with more members is no row, and is looked at in parts. */
export const HUGE = 1000;

/** Reads keys, each once. */
export class Keys {
  readonly #known = new Map<string, Key>();
  readonly #members = new WeakMap<object, readonly string[]>();

  /** Names of the members of an object. Those of a huge one are listed once: that cannot be done in slices. */
  in(object: object): readonly string[] {
    const known = this.#members.get(object);
    if (known !== undefined) return known;
    const names = Object.keys(object);
    if (names.length > HUGE) this.#members.set(object, names);
    return names;
  }

  of(key: string): Key {
    let known = this.#known.get(key);
    if (known === undefined) {
      const words = wordsOf(key);
      const { field, before } = fieldOf(words);
      known = {
        words,
        noun: nounOf(words),
        field,
        before,
        whose: nounOf(before.length > 0 ? before : words.slice(0, -1)),
        elsewhere: ELSEWHERE.has(singular(words.at(-1) ?? '')),
      };
      this.#known.set(key, known);
    }
    return known;
  }
}

export function wordsOf(key: string): string[] {
  return key
    .slice(0, LONGEST_KEY)
    .replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .flatMap(parted);
}

function fieldOf(words: readonly string[]): { field: Field | undefined; before: readonly string[] } {
  for (let size = Math.min(4, words.length); size > 0; size--) {
    for (let start = words.length - size; start >= 0; start--) {
      const phrase = words.slice(start, start + size);
      const field = FIELD_OF.get(phrase.join(' ')) ?? FIELD_OF.get(phrase.map(singular).join(' '));
      if (field === undefined) continue;
      const after = words.slice(start + size);
      const before = words.slice(0, start);
      if (EXACT.has(field) ? after.length > 0 : !after.every((word) => TAILS.has(word))) continue;
      if (before.some((word) => MODAL.has(word)) && field !== 'battery') continue;
      return { field, before };
    }
  }
  return { field: undefined, before: [] };
}

let dictionary: ReadonlySet<string> | undefined;

/** `serialnumber` as `serial`, `number`: a word that nobody knows, when known words fill it without a gap. */
function parted(word: string): string[] {
  dictionary ??= new Set([
    ...[...FIELD_OF.keys()].flatMap((phrase) => phrase.split(' ')),
    ...nounWords(),
    ...TAILS,
    ...MODAL,
    'metadata',
    'attributes',
    'payload',
  ]);
  if (word.length < 6 || dictionary.has(word) || dictionary.has(singular(word))) return [word];
  // Fewest words that end at each place.
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - 16); start <= end - 2; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (before === undefined || !(dictionary.has(part) || dictionary.has(singular(part)))) continue;
      if (before.length + 1 < (best[end]?.length ?? 4)) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? [word];
}
