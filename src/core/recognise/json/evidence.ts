import { type Around, BY_ADDRESS } from './around';
import type { Fact, Facts } from './facts';
import type { Field } from './fields';
import { wordsOf } from './keys';
import { type NounKind, nounOf } from './nouns';

/** How much each member speaks for or against a thing; the reasons stand where the tables are. */
export type Weights = Partial<Record<Field, number>>;

/** By how far from the row itself a member is. */
const BY_DEPTH = [1, 0.8, 0.4, 0.2];

/** The fact of a field that is nearest to the row itself, and about it. */
export function factOf(facts: Facts, field: Field): Fact | undefined {
  return facts.nearest.get(field);
}

/** What an object that only holds a thing does not say itself. */
const OF_A_THING: readonly Field[] = ['serial', 'mac', 'online', 'label', 'name', 'model'];

/** The sum of what the members say. A member that is there and empty says half: the shape has a place for it. */
export function weighed(facts: Facts, weights: Weights, alone = false): number {
  let sum = 0;
  const isHolder = alone && !OF_A_THING.some((field) => facts.nearest.get(field)?.depth === 0);
  for (const [field, fact] of facts.nearest) {
    const weight = weights[field];
    if (weight === undefined) continue;
    const said = fact.value === null || fact.value === 0 || fact.value === '' ? 0.5 : 1;
    // What stands alone and holds a device is not that device.
    sum += weight * said * (isHolder && fact.depth > 0 ? 0.2 : (BY_DEPTH[fact.depth] ?? 0.2));
  }
  return sum;
}

/** What the row says of itself: `"type": "camera"`. */
export function typeNoun(facts: Facts): NounKind | undefined {
  let found: NounKind | undefined;
  for (const fact of facts.get('type') ?? []) {
    if (fact.depth > 0 || fact.holder !== undefined || typeof fact.value !== 'string') continue;
    const noun = nounOfType(fact.value);
    if (noun === 'device' || found === undefined) found = noun ?? found;
  }
  return found;
}

/** Types are few: each is read once, up to a number that no answer has. */
const types = new Map<string, NounKind | undefined>();
const MOST_TYPES = 2000;

function nounOfType(type: string): NounKind | undefined {
  if (types.has(type)) return types.get(type);
  const words = wordsOf(type.slice(0, 100));
  const isDevice = words.some((_, n) => nounOf(words.slice(0, n + 1)) === 'device');
  // What describes something is a part of it.
  const noun = words.at(-1) === 'information' ? 'other' : (nounOf(words) ?? (isDevice ? 'device' : undefined));
  if (types.size < MOST_TYPES) types.set(type, noun);
  return noun;
}

/** What its identity is called: `deviceId`, and no plain `id` beside it. */
export function idNoun(facts: Facts): NounKind | undefined {
  const own = (facts.get('id') ?? []).filter((fact) => fact.depth === 0);
  if (own.some((fact) => fact.key.words.length === 1)) return undefined;
  for (const fact of own) {
    const noun = fact.key.whose;
    if (noun !== undefined && noun !== 'user') return noun;
  }
  return undefined;
}

/** What its name is called: `lockName`. */
export function nameNoun(facts: Facts): NounKind | undefined {
  const nouns = [...(facts.get('name') ?? []), ...(facts.get('label') ?? [])]
    .filter((fact) => fact.depth === 0 && fact.key.before.length > 0)
    .map((fact) => fact.key.whose);
  return nouns.find((noun) => noun === 'device') ?? nouns[0];
}

/** Members that only hardware has. */
export const HARDWARE: readonly Field[] = ['serial', 'mac', 'model', 'firmware'];

/** A row with an id of its own that also names a device is a part or an event of that device. */
export function belongsToDevice(facts: Facts): boolean {
  const ids = facts.get('id') ?? [];
  const own = ids.find((fact) => fact.depth === 0 && fact.key.words.length === 1);
  const refers = ids.some(
    (fact) =>
      fact.depth === 0 &&
      own !== undefined &&
      own.value !== fact.value &&
      fact.key.whose === 'device' &&
      fact.key.words.length === 2,
  );
  const ruled = (facts.get('type') ?? []).some(
    (fact) =>
      fact.holder !== undefined && fact.value === 'device' && /owner|parent|device/.test(fact.holder.words.join(' ')),
  );
  return ruled || (refers && !HARDWARE.some((field) => factOf(facts, field)?.depth === 0));
}

export function forNoun(what: Around, points: Partial<Record<NounKind, number>>): number {
  const found = what.noun === undefined ? 0 : (points[what.noun] ?? 0);
  // An address is a hint: `/groups` may give the devices of a group.
  return found * (found < 0 && what.weight === BY_ADDRESS ? BY_ADDRESS / 2 : what.weight);
}

/** 0 to 1; 0.5 at the threshold. */
export function confidenceOf(points: number): number {
  return Math.round(100 / (1 + Math.exp((ENOUGH - points) / 1.5))) / 100;
}

/** Points from which something is what it looks like. */
export const ENOUGH = 4;

const SIGNING_IN = /\b(?:last|login|remote|client)\b/;
/** What browsers and apps run on. */
const SYSTEM =
  /^(?:android|ios|ipados|iphone|ipad|mac ?os|os x|macintosh|macintel|win(?:dows|32)?|linux|chrome ?os|chrome|firefox|safari|edge|tizen|webos|tvos)\b/i;

/** A client that signed in, though the list may be called `devices`: it tells from where, with what, and no hardware. */
export function isSignedIn(facts: Facts): boolean {
  if ((['serial', 'mac', 'battery', 'hardware'] as const).some((field) => factOf(facts, field) !== undefined))
    return false;
  if (factOf(facts, 'agent') !== undefined || factOf(facts, 'current') !== undefined) return true;
  const named = (field: Field, words: RegExp) =>
    (facts.get(field) ?? []).some((fact) => fact.depth === 0 && words.test(fact.key.words.join(' ')));
  const os = factOf(facts, 'os');
  return (
    named('ip', SIGNING_IN) ||
    named('client', /^(?:app|client|application) name$/) ||
    (nameNoun(facts) === 'device' && named('client', /^client id$/)) ||
    named('flag', /trusted/) ||
    (os !== undefined && SYSTEM.test(String(os.value)) && !named('text', /^host/) && !named('ip', /address/))
  );
}
