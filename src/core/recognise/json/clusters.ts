import type { JsonObject } from '../../json';
import type { ListName } from '../../model';
import type { Looking, Sliced } from '../recognition';
import { type Around, around, ofAddress } from './around';
import { devicePoints } from './device';
import { ENOUGH, typeNoun } from './evidence';
import { type Facts, factsOf } from './facts';
import { GRANT_LISTS, type GrantList, grantPoints } from './grant';
import type { Keys } from './keys';
import type { NounKind } from './nouns';
import type { Place } from './path';
import { tupleFacts } from './tuples';
import type { Candidate } from './walk';

/** Rows of one place and one type: what is said of most of them is likely true of all. */
export interface Cluster {
  place: Place;
  rows: Judged[];
  /** The list that it is taken for. */
  list: ListName;
  points: number;
}

export interface Judged {
  candidate: Candidate;
  facts: Facts;
  what: Around;
  points: number;
  /** What the row says that this one is a part of: the device of a session. */
  outer?: Facts;
}

/** A row before its cluster is judged: its points for each of the lists that are looked for. */
type Read = Omit<Judged, 'points'> & { each: readonly number[] };

interface Group {
  noun: NounKind | undefined;
  shape: ReadonlySet<string>;
  rows: Read[];
  /** Rows of which nothing speaks for any list: not kept, but counted. */
  others: number;
}

interface Seen {
  count: number;
  group: Group | undefined;
}

/** After so many rows of one shape of which none was anything, the next is nothing either. */
const ENOUGH_SEEN = 200;
const MOST_SHAPES = 1000;

/** How much of a row's own points stays when the mean of its cluster is taken in. */
const OWN = 0.4;

/** Takes every candidate, keeps the ones that say something, and judges them together at the end. */
export class Clusters {
  readonly #places = new Map<Place, Map<string, Group>>();
  readonly #shapes = new Map<Place, Map<string, Seen>>();
  readonly #lists: readonly ('devices' | GrantList)[];
  readonly #address: Around;
  readonly #keys: Keys;
  readonly #bonus: number;

  constructor(looking: Looking, keys: Keys) {
    this.#keys = keys;
    this.#address = ofAddress(looking.url, keys);
    this.#lists = (['devices', ...GRANT_LISTS] as const).filter((list) => looking.lists?.includes(list) ?? true);
    this.#bonus = looking.lists === undefined ? 0 : 1;
  }

  take(candidate: Candidate): void {
    if (isPart(candidate)) return;
    const { row, place } = candidate;
    const seen = Array.isArray(row) ? undefined : this.#seen(place, row as JsonObject);
    if (seen?.group !== undefined && seen.group.rows.length === 0 && seen.count > ENOUGH_SEEN) {
      seen.group.others += 1;
      return;
    }
    const facts = Array.isArray(row) ? tupleFacts(row) : factsOf(row as JsonObject, this.#keys);
    if (facts.size < 2) return;
    const what = around(place, this.#address);
    const alone = candidate.among === undefined;
    const each = this.#lists.map((list) => {
      if (list === 'devices') return devicePoints(facts, what, alone) + this.#bonus;
      return alone ? Number.NEGATIVE_INFINITY : grantPoints(list, facts, what) + this.#bonus;
    });
    const type = typeOf(facts);
    const byType = this.#places.get(place) ?? new Map<string, Group>();
    this.#places.set(place, byType);
    let group = byType.get(type);
    if (group === undefined) {
      group = { noun: typeNoun(facts), shape: shapeOf(facts), rows: [], others: 0 };
      byType.set(type, group);
    }
    if (seen !== undefined) seen.group = group;
    if (each.some((points) => points > LEAST)) group.rows.push({ candidate, facts, what, each });
    else group.others += 1;
  }

  /** What was seen of rows with the same members and the same types in one place. */
  #seen(place: Place, row: JsonObject): Seen {
    let shape = '';
    for (const name of this.#keys.in(row)) {
      shape += `${name},`;
      if (shape.length > 1000) break;
      const value = row[name];
      if (typeof value === 'string' && this.#keys.of(name).field === 'type') shape += value.slice(0, 60);
    }
    const shapes = this.#shapes.get(place) ?? new Map<string, Seen>();
    this.#shapes.set(place, shapes);
    let seen = shapes.get(shape);
    if (seen === undefined) {
      seen = { count: 0, group: undefined };
      if (shapes.size < MOST_SHAPES) shapes.set(shape, seen);
    }
    seen.count += 1;
    return seen;
  }

  /** The clusters that are some list, with the rows that are. */
  *judged(): Sliced<Cluster[]> {
    const found: Cluster[] = [];
    for (const [place, byType] of this.#places) {
      for (const group of alike([...byType.values()])) {
        yield;
        const cluster = judge(place, group, this.#lists);
        if (cluster !== undefined) found.push(cluster);
      }
    }
    return found;
  }
}

/** Below this a row is not made one by the rows around it. */
const LEAST = 1;

/** A single object in a row is read with the row, unless it is called a device. */
function isPart({ among, inside, place }: Candidate): boolean {
  return among === undefined && inside?.among !== undefined && place.key?.noun !== 'device';
}

/** Most types of one place that are compared: a place with more has a type for each row. */
const MOST_TYPES = 60;

/** Types whose rows say the same things are one kind of thing. */
function alike(groups: Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const same = kept
      .slice(0, MOST_TYPES)
      .find(
        (other) => isMaybeDevice(other.noun) === isMaybeDevice(group.noun) && overlap(other.shape, group.shape) >= 0.75,
      );
    if (same === undefined) kept.push({ ...group, rows: [...group.rows] });
    else {
      for (const row of group.rows) same.rows.push(row);
      same.others += group.others;
    }
  }
  return kept;
}

const isMaybeDevice = (noun: NounKind | undefined) => noun === undefined || noun === 'device';

function shapeOf(facts: Facts): ReadonlySet<string> {
  return new Set([...facts].flatMap(([field, known]) => known.map(({ key }) => `${field} ${key.words.join(' ')}`)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both / Math.max(1, a.size + b.size - both);
}

function judge(place: Place, { rows, others }: Group, lists: readonly ListName[]): Cluster | undefined {
  let best: { list: ListName; n: number; mean: number } | undefined;
  for (const [n, list] of lists.entries()) {
    const mean = rows.reduce((sum, row) => sum + (row.each[n] ?? 0), 0) / (rows.length + others);
    if (rows.length > 0 && (best === undefined || mean > best.mean)) best = { list, n, mean };
  }
  if (best === undefined) return undefined;
  const { list, n, mean } = best;
  const kept: Judged[] = [];
  for (const { candidate, facts, what, each } of rows) {
    const points = OWN * (each[n] ?? 0) + (1 - OWN) * mean;
    if (points >= ENOUGH) kept.push({ candidate, facts, what, points });
  }
  return kept.length === 0 ? undefined : { place, rows: kept, list, points: mean };
}

/** The value that tells rows of several kinds in one list apart. */
function typeOf(facts: Facts): string {
  for (const { value, key, holder } of facts.get('type') ?? []) {
    if (
      typeof value === 'string' &&
      holder === undefined &&
      key.words.length <= 2 &&
      /^(?:type|kind|typename)$/.test(key.words.at(-1) ?? '')
    ) {
      return value.slice(0, 60);
    }
  }
  return '';
}
