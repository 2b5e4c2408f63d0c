import { cut } from '../../json';
import { type Fact, type Facts, isOwn } from './facts';
import type { Field } from './fields';
import type { Key } from './keys';
import { singular } from './nouns';
import { isNameLike, isSecretLike } from './values';

/** The kinds of names in falling order: what the user wrote, the thing's own name, what describes it. */
const RANKS: readonly [Field, number][] = [
  ['label', 0],
  ['name', 2],
  ['text', 5],
];

/** `ssid`-like names, of the network or of the software and not of the thing. */
const NOT_ITS_OWN = new Set(
  'network wifi file icon image class command widget controllable server driver package profile zone region group system internal code key unit sort uplink parent via'.split(
    ' ',
  ),
);

/** Holders that describe all things of one make: the name in them is the model's. */
const OF_THE_MAKE = new Set(
  'product type model definition profile driver template handler category class firmware vendor manufacturer brand capability feature component'.split(
    ' ',
  ),
);

const isOfTheMake = (holder: Key | undefined) => OF_THE_MAKE.has(singular(holder?.words.at(-1) ?? ''));

/** Nouns that hold other things: their name stands behind the name of the thing itself. */
const HOLDERS = new Set(['station', 'base', 'gateway', 'bridge', 'hub']);

/** What a person calls it; undefined where it has no name. */
export function ownName(facts: Facts): string | undefined {
  if (facts.named === undefined) facts.named = bestName(facts) ?? null;
  return facts.named ?? undefined;
}

function bestName(facts: Facts): string | undefined {
  let best: { rank: number; text: string } | undefined;
  for (const [field, base] of RANKS) {
    for (const fact of facts.get(field) ?? []) {
      const rank = rankOf(fact, base);
      if (rank === undefined || (best !== undefined && best.rank <= rank)) continue;
      const text = String(fact.value).trim();
      if (isNameLike(text)) best = { rank, text };
    }
  }
  if (best === undefined) return undefined;
  const host = (facts.get('text') ?? []).find(
    (fact) => fact.key.words[0]?.startsWith('host') && fact.depth === 0,
  )?.value;
  return cut(typeof host === 'string' && best.text.startsWith(`${host}.`) ? host : best.text);
}

function rankOf(fact: Fact, base: number): number | undefined {
  if (!isOwn(fact) || isOfTheMake(fact.holder)) return undefined;
  const near = fact.depth * 10 + (fact.holder === undefined || fact.holder.noun === 'device' ? 0 : 0.5);
  const { before } = fact.key;
  if (before.length === 0) return near + base;
  if (before.some((word) => NOT_ITS_OWN.has(word))) return undefined;
  const noun = fact.key.whose;
  if (noun === 'device') return near + (HOLDERS.has(before.at(-1) ?? '') ? base : base - 1);
  return noun === undefined
    ? near + base + 2
    : noun === 'other' || noun === 'user' || noun === 'log'
      ? undefined
      : near + base;
}

/** Its name, or what a list shows instead: the model, the serial, the kind. */
export function deviceName(facts: Facts): string | undefined {
  const own = ownName(facts);
  if (own !== undefined) return own;
  const make = facts.get('name')?.find(({ holder }) => isOfTheMake(holder));
  if (make !== undefined && !facts.has('model') && isNameLike(String(make.value))) return cut(String(make.value));
  const known = RUNNING.some((field) => facts.has(field));
  for (const field of known ? FALLBACKS : FALLBACKS.slice(0, 2)) {
    for (const fact of facts.get(field) ?? []) {
      if (!isOwn(fact) || (typeof fact.value !== 'string' && field !== 'serial')) continue;
      const text = String(fact.value).trim();
      if (/[^0:-]/.test(text) && !(field !== 'serial' && isSecretLike(text))) return cut(text);
    }
  }
  return undefined;
}

const FALLBACKS = ['model', 'serial', 'type', 'mac'] as const;
/** A kind alone is a reference to something, unless there is something that runs. */
const RUNNING = ['firmware', 'battery', 'online', 'last', 'mac'] as const;

/** Names of browsers: a row that is called so is one that somebody signed in with. */
export const BROWSER =
  /^(?:mobile )?(?:google )?(?:chrome|chromium|firefox|safari|edge|microsoft edge|opera|brave|vivaldi|samsung internet)\b/i;
