import { isObject } from '../../json';
import type { ListName } from '../../model';
import type { Looking, Sliced } from '../recognition';
import { type Around, around, ofAddress } from './around';
import { devicePoints } from './device';
import { ENOUGH, typeNoun } from './evidence';
import { type Facts, factsOf } from './facts';
import { GRANT_LISTS, grantPoints } from './grant';
import type { Keys } from './keys';
import type { NounKind } from './nouns';
import type { Place } from './path';
import { tupleFacts } from './tuples';
import type { Candidate } from './walk';

/** Rows of one place and one type: what is said of most of them is likely true of all. */
export interface Cluster {
  place: Place;
  type: string;
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

type Read = Omit<Judged, 'points'> & { each: Map<ListName, number> };

interface Group {
  type: string;
  noun: NounKind | undefined;
  shape: ReadonlySet<string>;
  rows: Read[];
}

/** How much of a row's own points stays when the mean of its cluster is taken in. */
const OWN = 0.4;

/** The clusters that are some list, with the rows that are. */
export function* clusters(candidates: Candidate[], looking: Looking, keys: Keys): Sliced<Cluster[]> {
  const address = ofAddress(looking.url, keys);
  const places = new Map<Place, Map<string, Group>>();
  const lists = (['devices', ...GRANT_LISTS] as const).filter((list) => looking.lists?.includes(list) ?? true);
  let work = 0;
  for (const candidate of candidates) {
    work += 1;
    if (work % 20 === 0) yield;
    if (isPart(candidate)) continue;
    const facts = isObject(candidate.row)
      ? factsOf(candidate.row, keys)
      : tupleFacts(candidate.row as readonly unknown[]);
    if (facts.size < 2) continue;
    const what = around(candidate.place, address);
    const alone = candidate.among === undefined;
    const each = new Map<ListName, number>();
    for (const list of lists) {
      if (list !== 'devices' && alone) continue;
      const points = list === 'devices' ? devicePoints(facts, what, alone) : grantPoints(list, facts, what);
      each.set(list, points + (looking.lists === undefined ? 0 : 1));
    }
    const type = typeOf(candidate);
    const byType = places.get(candidate.place) ?? new Map<string, Group>();
    places.set(candidate.place, byType);
    const group = byType.get(type);
    const read = { candidate, facts, what, each };
    if (group !== undefined) group.rows.push(read);
    else byType.set(type, { type, noun: typeNoun(facts), shape: shapeOf(facts), rows: [read] });
  }
  const found: Cluster[] = [];
  for (const [place, byType] of places) {
    for (const group of alike([...byType.values()])) {
      yield;
      const cluster = judge(place, group.type, group.rows, lists);
      if (cluster !== undefined) found.push(cluster);
    }
  }
  return found;
}

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
        (other) =>
          (other.noun === group.noun || other.noun === undefined || group.noun === undefined) &&
          overlap(other.shape, group.shape) >= 0.75,
      );
    if (same === undefined) kept.push({ ...group, rows: [...group.rows] });
    else for (const row of group.rows) same.rows.push(row);
  }
  return kept;
}

function shapeOf(facts: Facts): ReadonlySet<string> {
  return new Set([...facts].flatMap(([field, known]) => known.map(({ key }) => `${field} ${key.words.join(' ')}`)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both / Math.max(1, a.size + b.size - both);
}

function judge(place: Place, type: string, group: Read[], lists: readonly ListName[]): Cluster | undefined {
  let best: { list: ListName; mean: number } | undefined;
  for (const list of lists) {
    const mean = group.reduce((sum, row) => sum + (row.each.get(list) ?? Number.NEGATIVE_INFINITY), 0) / group.length;
    if (best === undefined || mean > best.mean) best = { list, mean };
  }
  if (best === undefined) return undefined;
  const { list, mean } = best;
  const rows = group
    .map(({ candidate, facts, what, each }) => ({
      candidate,
      facts,
      what,
      points: OWN * (each.get(list) ?? 0) + (1 - OWN) * mean,
    }))
    .filter(({ points }) => points >= ENOUGH);
  return rows.length === 0 ? undefined : { place, type, rows, list, points: mean };
}

/** The value that tells rows of several kinds in one list apart. */
function typeOf({ row }: Candidate): string {
  if (!isObject(row)) return '';
  for (const name of ['type', '__typename', 'Type', 'kind', 'resourceType', 'resource_type', 'objectType']) {
    const value = row[name];
    if (typeof value === 'string') return value.slice(0, 60);
  }
  return '';
}
