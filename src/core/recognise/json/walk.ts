import { isObject, type JsonObject } from '../../json';
import type { Sliced } from '../recognition';
import { HUGE, type Keys } from './keys';
import { type Place, ROW, root, step } from './path';
import { fromColumns, fromText, isMap } from './shapes';
import { isTuple } from './tuples';

/** An object, or a tuple, that may be a row. */
export interface Candidate {
  row: JsonObject | readonly unknown[];
  place: Place;
  /** The list or map that it stands in, as an object; undefined for one that stands alone. */
  among: object | undefined;
  /** Its key in a map. */
  mapKey: string | undefined;
  /** The candidate that it is a part of. */
  inside: Candidate | undefined;
}

/** Values that are looked at: more is too much for a page that somebody waits for. */
export const MOST_NODES = 1_000_000;
/** Values between two chances to stop. */
const SLICE = 200;

interface Visit {
  value: unknown;
  place: Place;
  among: object | undefined;
  mapKey: string | undefined;
  inside: Candidate | undefined;
  /** Of a long list or a huge object: the first that was not looked at yet. */
  from?: number;
  /** Of a huge object that was begun: whether it is a map. */
  map?: boolean;
}

/** Gives every object of a value that could be a row to `take`, in order; false when there is too much. Cycles are walked once. */
export function* walk(value: unknown, keys: Keys, take: (candidate: Candidate) => void): Sliced<boolean> {
  const seen = new Set<object>();
  const visits: Visit[] = [{ value, place: root(), among: undefined, mapKey: undefined, inside: undefined }];
  let nodes = 0;
  let rested = 0;
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    nodes += 1;
    if (nodes > MOST_NODES) return false;
    if (nodes - rested >= SLICE) {
      rested = nodes;
      yield;
    }
    const parsed = typeof visit.value === 'string' ? fromText(visit.value) : visit.value;
    if (typeof parsed !== 'object' || parsed === null || (visit.from === undefined && seen.has(parsed))) continue;
    seen.add(parsed);
    nodes += enter(visit, parsed, keys, take, visits);
    if (nodes > MOST_NODES) return false;
  }
  return true;
}

/** Rows of a list that are put in line at once. */
const AT_ONCE = 1000;

/** Notes what may be a row and puts its members in line, last first. Gives the number of plain values in it. */
function enter(visit: Visit, value: object, keys: Keys, take: (candidate: Candidate) => void, visits: Visit[]): number {
  const { place, among, mapKey, inside, from = 0 } = visit;
  const first = visits.length;
  if (Array.isArray(value)) {
    const tuple = from === 0 && among !== undefined && isTuple(value);
    const self: Candidate | undefined = tuple ? { row: value, place, among, mapKey, inside } : undefined;
    if (self) take(self);
    const rows = step(place, ROW, undefined);
    const to = Math.min(value.length, from + AT_ONCE);
    for (let n = from; n < to; n++) {
      const one: unknown = value[n];
      if (isWalked(one))
        visits.push({ value: one, place: rows, among: value, mapKey: undefined, inside: self ?? inside });
    }
    if (to < value.length) visits.push({ ...visit, value, from: to });
    reverse(visits, first);
    return to - from;
  }
  if (!isObject(value)) return 0;
  const names = keys.in(value);
  const table = fromColumns(value, names);
  if (table !== undefined) {
    const rows = step(place, ROW, undefined);
    for (const row of table) visits.push({ value: row, place: rows, among: table, mapKey: undefined, inside });
    reverse(visits, first);
    return table.length;
  }
  const map = visit.map ?? isMap(value, keys);
  const isRow = !map && names.length <= HUGE;
  const self: Candidate | undefined = isRow ? { row: value, place, among, mapKey, inside } : undefined;
  if (self) take(self);
  const to = Math.min(names.length, from + AT_ONCE);
  for (let n = from; n < to; n++) {
    const name = names[n] ?? '';
    const one = value[name];
    if (!isWalked(one)) continue;
    if (map) visits.push({ value: one, place: step(place, ROW, undefined), among: value, mapKey: name, inside });
    else
      visits.push({
        value: one,
        place: step(place, name, keys.of(name)),
        among: undefined,
        mapKey: undefined,
        inside: self ?? inside,
      });
  }
  if (to < names.length) visits.push({ ...visit, value, from: to, map });
  place.widest = Math.max(place.widest, names.length);
  reverse(visits, first);
  return to - from;
}

function isWalked(value: unknown): boolean {
  if (typeof value === 'string') {
    const code = value.charCodeAt(0);
    return code === 0x5b || code === 0x7b || code === 0x20 || code === 0x0a;
  }
  return typeof value === 'object' && value !== null;
}

/** What was put in line last is taken first: so that the order of the rows is kept. */
function reverse(visits: Visit[], first: number): void {
  for (let a = first, b = visits.length - 1; a < b; a++, b--) {
    const one = visits[a];
    const other = visits[b];
    if (one === undefined || other === undefined) return;
    visits[a] = other;
    visits[b] = one;
  }
}
