import { checksum } from './checksum';

/** Anything that can hold a key: `alexa`, `google-home`, a named app. */
export interface Party {
  /** Kebab-case. */
  id: string;
  name: string;
  /** Other names under which pages list it. */
  aliases: readonly string[];
  /** The vendor behind it: what hits the vendor hits the keys that this party holds. */
  runBy?: string;
  /** The vendor that this party itself is, where the ids differ. */
  vendor?: string;
  domains?: readonly string[];
}

interface Index {
  byName: Map<string, Party>;
  byId: Map<string, Party>;
}

const indexes = new WeakMap<readonly Party[], Index>();

function indexOf(parties: readonly Party[]): Index {
  let index = indexes.get(parties);
  if (!index) {
    const names = parties.flatMap((party) =>
      [...party.aliases, party.name, party.id].map((name) => [plain(name), party] as const),
    );
    index = {
      // Of two parties that claim one name, the first keeps it.
      byName: new Map(names.reverse()),
      byId: new Map(parties.map((party) => [party.id, party])),
    };
    indexes.set(parties, index);
  }
  return index;
}

/** Vendors whose incidents touch what this holder holds: the holder itself, the vendor that it is, who runs it. */
export function runnersOf(holder: string, parties: readonly Party[]): string[] {
  const party = indexOf(parties).byId.get(holder);
  return [...new Set([holder, party?.vendor, party?.runBy].filter((id) => id !== undefined))];
}

/** An id that stands for a name that nobody knows. */
const UNKNOWN = /^x-[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Id of the party that a page calls so, or `x-<slug>` when nobody knows it. Such an id stands for itself, so that what was
 * exported under it comes back under it.
 */
export function partyOf(name: string, parties: readonly Party[]): string {
  if (UNKNOWN.test(name)) return name;
  const known = plain(name);
  return (known === '' ? undefined : indexOf(parties).byName.get(known)?.id) ?? `x-${slug(name)}`;
}

/** The name without case, spaces and punctuation. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Longest readable part of a slug, in characters. */
const READABLE = 40;

/** Kebab-case in ASCII. What that loses of the name comes back as a checksum, so that two names stay two. */
function slug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const ascii = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const readable = ascii.slice(0, READABLE).replace(/-$/, '');
  const whole = readable === ascii && readable !== '' && !/[\p{L}\p{N}]/u.test(folded.replace(/[a-z0-9]+/g, ''));
  if (whole) return readable;
  return [readable, checksum(name)].filter((part) => part !== '').join('-');
}
