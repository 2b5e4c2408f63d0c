import type { Basis } from './types';

/** Whose word a date is. A date from the first device and one from the last use only say "not later than". */
export type DateWord = 'page' | 'told' | 'answer' | 'first-device' | 'first-link' | 'last-use';

/** A fact that says it all. */
type None = Record<never, never>;

/** Every fact that a verdict or finding can rest on, with its details. Dates are as written (`LooseDate`). */
export interface BasisDetails {
  'linked-at': { value: string; from: DateWord };
  'linked-at-unknown': None;
  'last-used': { value: string };
  'never-used': None;
  'incident-end': { value: string; from: 'closed' | 'disclosed' };
  'incident-ongoing': None;
  reset: { on: string; what: string; scope: string };
  /** Keys in question: those that the vendor issued, or those to others that it held. */
  'keys-hit': { end: 'issued' | 'held'; certainty: string; share: string; note?: string };
  'unused-vulnerability': None;
  /** The newest reading of the list is too old for an all-clear. */
  'read-long-ago': { vendor: string; list: string; readAt: string };
  /** Why a list does not count as read; one for each source. `part`: what of it is there all the same. */
  'list-not-read': {
    part: 'nothing' | 'some';
    state: string;
    source?: string;
    reason?: string;
    how?: string;
  };
  'created-at': { value: string; from: DateWord };
  'created-at-unknown': None;
  'created-by': { value: string };
  'found-in': { name: string };
  'accounts-hit': { scope: string; count?: number; condition?: string };
  exposed: { classes: string[] };
  cured: { classes: string[]; by: 'vendor' | 'user'; on: string };
  'password-changed': { value: string };
  'two-factor-on': None;
  model: { value: string; named: string };
  firmware: { value: string };
  'firmware-unknown': None;
  'fixed-in': { value: string };
  'fix-unknown': None;
  'no-fix': None;
  cve: { ids: string[] };
  'device-note': { note: string };
  'devices-without-model': { count: number };
  'listed-at': { end: 'issuer' | 'holder'; vendor: string };
  'not-listed-at': { end: 'issuer' | 'holder'; vendor: string };
  'issuer-without-devices': { vendor: string };
  'no-device-through-link': { vendor: string };
  'expires-at': { value: string };
  'read-at': { value: string; source?: string };
}

/** The closed vocabulary, for views and their tests. */
export const BASIS_FACTS = [
  'linked-at',
  'linked-at-unknown',
  'last-used',
  'never-used',
  'incident-end',
  'incident-ongoing',
  'reset',
  'keys-hit',
  'unused-vulnerability',
  'read-long-ago',
  'list-not-read',
  'created-at',
  'created-at-unknown',
  'created-by',
  'found-in',
  'accounts-hit',
  'exposed',
  'cured',
  'password-changed',
  'two-factor-on',
  'model',
  'firmware',
  'firmware-unknown',
  'fixed-in',
  'fix-unknown',
  'no-fix',
  'cve',
  'device-note',
  'devices-without-model',
  'listed-at',
  'not-listed-at',
  'issuer-without-devices',
  'no-device-through-link',
  'expires-at',
  'read-at',
] as const satisfies readonly (keyof BasisDetails)[];
export type BasisFact = (typeof BASIS_FACTS)[number];

/** One fact with its details; details that are undefined are left out. */
export function basis<F extends BasisFact>(
  fact: F,
  ...details: None extends BasisDetails[F] ? [] : [Optional<BasisDetails[F]>]
): Basis {
  const kept = Object.entries(details[0] ?? {}).filter(([, value]) => value !== undefined);
  return { fact, ...Object.fromEntries(kept) };
}

/** Optional details may be handed over as undefined. */
type Optional<T> = { [K in keyof T]: None extends Pick<T, K> ? T[K] | undefined : T[K] };
