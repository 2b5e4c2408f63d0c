import type { VendorCard, View } from '../../messaging/protocol';

/**
 * What Latchkey can do about a brand: read its pages; read a hub at its own address; name what is to look through in the
 * app; or nothing but name its incidents. In the order in which they stand on the screen.
 */
export const BRAND_KINDS = ['read', 'hub', 'hand', 'named'] as const;
export type BrandKind = (typeof BRAND_KINDS)[number];

/** A brand that the user can pick: a vendor that has a folder, or one that the catalogue knows by name alone. */
export interface Brand {
  /** Vendor id, or party id. */
  id: string;
  name: string;
  kind: BrandKind;
  card?: VendorCard;
  /** How many incidents are known. */
  incidents: number;
}

/** Every brand, by kind and then by name. */
export function brandsOf({ vendors, parties = [], incidents = [] }: View): Brand[] {
  const count = (id: string) => incidents.filter(({ vendor }) => vendor === id).length;
  const read = vendors.map((card): Brand => {
    return { id: card.id, name: card.name, kind: kindOf(card), card, incidents: count(card.id) };
  });
  // The name under which a vendor holds keys is no brand of its own.
  const taken = new Set(vendors.flatMap(({ id, holdsAs }) => [id, ...(holdsAs === undefined ? [] : [holdsAs])]));
  const named = parties
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name }): Brand => ({ id, name, kind: 'named', incidents: count(id) }));
  const order = ({ kind }: Brand) => BRAND_KINDS.indexOf(kind);
  return [...read, ...named].sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
}

function kindOf({ selfHosted, origins }: VendorCard): BrandKind {
  if (selfHosted) return 'hub';
  return origins.length > 0 ? 'read' : 'hand';
}

/** The brands that a user means who types this: case, accents, spaces and signs do not matter. */
export function findBrands(brands: readonly Brand[], text: string): Brand[] {
  const wanted = plain(text);
  return brands.filter(({ id, name }) => plain(name).includes(wanted) || plain(id).includes(wanted));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** One of the places (marketplaces) that a vendor's sites come in. */
export interface Place {
  /** As `Settings.places` has it. */
  id: string;
  /** What its hosts have in common: `amazon.de`. */
  site: string;
  origins: string[];
}

/** None for a vendor that is the same everywhere. */
export function placesOf({ groups = [], places = [] }: VendorCard): Place[] {
  return groups.map((origins, at) => ({ id: places[at] ?? '', site: commonHost(origins), origins }));
}

/** The sites of a vendor that are still to be asked for. `places`: those that the user picked; absent: all. */
export function sitesToAsk(card: VendorCard, places: readonly string[] | undefined): string[] {
  const picked = placesOf(card).filter(({ id }) => places?.includes(id));
  const wanted = picked.length > 0 ? picked.flatMap(({ origins }) => origins) : card.origins;
  return wanted.filter((origin) => !card.granted.includes(origin));
}

/** Regions whose domains do not end in their code. */
const ENDINGS: Record<string, string> = { GB: 'uk', US: 'com' };

/**
 * The place that a user with these languages (BCP 47, best first) most likely means: the one whose name ends like his
 * region, or else like his language; the first where none does.
 */
export function likelyPlace(card: VendorCard, languages: readonly string[]): Place | undefined {
  const places = placesOf(card);
  const endings = languages.flatMap((tag) => {
    const { language, region } = new Intl.Locale(tag);
    return region === undefined ? [language] : [ENDINGS[region] ?? region.toLowerCase(), language];
  });
  for (const ending of endings) {
    const found = places.find(({ id }) => id.split('.').at(-1) === ending);
    if (found) return found;
  }
  return places[0];
}

function commonHost(origins: readonly string[]): string {
  const hosts = origins.map((origin) => new URL(origin).host.split('.').reverse());
  const [first = []] = hosts;
  const end = first.findIndex((label, at) => hosts.some((host) => host[at] !== label));
  return (end < 0 ? first : first.slice(0, end)).toReversed().join('.');
}
