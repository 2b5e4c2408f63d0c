import type { GrantKind } from '../model';
import { present } from '../present';
import type { Book, Pair, ToldRow } from './model';
import { compare, type Knowledge, type Sighting, sightings } from './sightings';

/** One link, with everything that is known of it. At least one of the three is there. */
export interface Link {
  /** The id by which it was known first. */
  id: string;
  /** Other ids that it had, when they are none of its rows'. */
  was: string[];
  issuer?: Sighting;
  holder?: Sighting;
  told?: ToldRow;
}

/**
 * The links of a book, each once. Two sightings are one link only when exactly one that is not paired yet stands at each
 * end for the same issuer, holder and kind; then also a told link and a seen one. What is paired stays so.
 */
export function links(book: Book, knowledge: Knowledge): Link[] {
  const exactly = (party: string) => party;
  const vendorOf = holderVendors(knowledge);
  let all = known(book, sightings(book, knowledge));
  for (const name of [exactly, vendorOf]) all = joinOnly(all, name, atIssuer, atHolder);
  for (const name of [exactly, vendorOf]) all = joinOnly(all, name, isSeen, isTold);
  return all;
}

/** Keeps what {@link links} found, so that the next reading cannot take it apart. The same book when nothing changed. */
export function pair(book: Book, knowledge: Knowledge): Book {
  const pairs = links(book, knowledge)
    .filter((link) => members(link).length > 1 || link.was.length > 0 || members(link)[0] !== link.id)
    .map(toPair)
    .sort((a, b) => compare(a.id, b.id));
  return JSON.stringify(pairs) === JSON.stringify(book.pairs) ? book : { ...book, pairs };
}

/** Ids of links that may be the same but could not be paired, because several stand at one end. */
export function mayBeSame(all: readonly Link[], knowledge: Knowledge): string[][] {
  const groups = groupBy(all, (link) => linkKey(link, holderVendors(knowledge)));
  return [...groups.values()]
    .filter((group) => group.some(atIssuer) && group.some(atHolder))
    .map((group) => group.filter((link) => atIssuer(link) || atHolder(link)).map(({ id }) => id));
}

const atIssuer = (link: Link) => link.issuer !== undefined && link.holder === undefined;
const atHolder = (link: Link) => link.holder !== undefined && link.issuer === undefined;
const isTold = (link: Link) => link.told !== undefined && link.issuer === undefined && link.holder === undefined;
const isSeen = (link: Link) => link.told === undefined;

/** Sightings and told links, those together that have been paired before. */
function known(book: Book, seen: Sighting[]): Link[] {
  const rows = new Map(seen.map((row) => [`${row.end} ${row.id}`, row]));
  const told = new Map(book.told.map((row) => [row.id, row]));
  const all: Link[] = [];
  for (const old of book.pairs) {
    const issuer = take(rows, `issuer ${old.issuer}`);
    const holder = take(rows, `holder ${old.holder}`);
    const said = take(told, `${old.told}`);
    const link = { id: old.id, was: old.was ?? [], ...present({ issuer, holder, told: said }) };
    if (members(link).length > 0) all.push(link);
  }
  for (const row of rows.values()) all.push({ id: row.id, was: [], [row.end]: row });
  for (const row of told.values()) all.push({ id: row.id, was: [], told: row });
  return all;
}

/** Joins the links of which exactly one is `left` and exactly one is `right` among those with the same ends and kind. */
function joinOnly(
  all: Link[],
  name: (holder: string) => string,
  left: (link: Link) => boolean,
  right: (link: Link) => boolean,
): Link[] {
  const joined = new Map<Link, Link>();
  const gone = new Set<Link>();
  const candidates = all.filter((link) => left(link) || right(link));
  for (const group of groupBy(candidates, (link) => linkKey(link, name)).values()) {
    const [a, ...moreA] = group.filter(left);
    const [b, ...moreB] = group.filter(right);
    if (a === undefined || b === undefined || moreA.length + moreB.length > 0 || !fits(a, b)) continue;
    joined.set(a, join(a, b));
    gone.add(b);
  }
  return all.filter((link) => !gone.has(link)).map((link) => joined.get(link) ?? link);
}

/** Two told links are two links, and one that was told for an account is that account's. */
function fits(a: Link, b: Link): boolean {
  if (a.told !== undefined && b.told !== undefined) return false;
  const account = a.told?.issuerAccount ?? b.told?.issuerAccount;
  const seenAt = a.issuer?.account ?? b.issuer?.account;
  return account === undefined || seenAt === undefined || account === seenAt;
}

function join(a: Link, b: Link): Link {
  const [first, second] = since(b) < since(a) ? [b, a] : [a, b];
  const both = { ...b, ...a, id: first.id, was: [] };
  const was = [...new Set([...a.was, ...b.was, second.id])].filter(
    (id) => id !== first.id && !members(both).includes(id),
  );
  return { ...both, was: was.sort() };
}

/** When a link got its id. One whose id is no longer that of a row has had it before any that is new. */
function since(link: Link): string {
  if (link.was.length > 0 || !members(link).includes(link.id)) return '';
  const times = [link.issuer?.firstSeenAt, link.holder?.firstSeenAt, link.told?.toldAt];
  return times.filter((time) => time !== undefined).sort()[0] ?? '';
}

function members({ issuer, holder, told }: Link): string[] {
  return [issuer?.id, holder?.id, told?.id].filter((id) => id !== undefined);
}

function linkKey({ issuer, holder, told }: Link, name: (holder: string) => string): string {
  const some: { issuer: string; holder: string; kind: GrantKind } | undefined = issuer ?? holder ?? told;
  return some === undefined ? '' : `${some.issuer} ${name(some.holder)} ${some.kind}`;
}

/** A party under which a vendor holds its keys, as that vendor: `alexa` and `amazon` are one holder. */
function holderVendors({ vendors }: Knowledge): (holder: string) => string {
  const byParty = new Map(vendors.map((vendor) => [vendor.holdsAs ?? vendor.id, vendor.id]));
  return (holder) => byParty.get(holder) ?? holder;
}

function toPair({ id, was, issuer, holder, told }: Link): Pair {
  return present({
    id,
    issuer: issuer?.id,
    holder: holder?.id,
    told: told?.id,
    was: was.length > 0 ? was : undefined,
  });
}

function take<T>(from: Map<string, T>, key: string): T | undefined {
  const value = from.get(key);
  from.delete(key);
  return value;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
