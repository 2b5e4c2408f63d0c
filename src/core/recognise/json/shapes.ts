import { isObject, type JsonObject } from '../../json';
import type { Key, Keys } from './keys';
import { isMac, isUuid } from './values';

/** Keys of a map that are looked at to tell whether it is one. */
const SAMPLE = 40;
/** Nobody writes an object with so many properties: it is a map. */
const MANY = 300;

/**
 * Whether the members of an object are rows of one kind, by id or by name, and not its properties: nearly all of them are
 * objects, and their keys are ids, or they have the same shape under keys that mean nothing.
 */
export function isMap(object: JsonObject, keys: Keys): boolean {
  const rows: [string, JsonObject][] = [];
  const names = keys.in(object);
  const seen = names.length;
  for (const name of names.slice(0, SAMPLE)) {
    const value = object[name];
    if (isObject(value)) rows.push([name, value]);
  }
  if (rows.length === 0 || rows.length < Math.min(seen, SAMPLE) * 0.8) return false;
  if (seen > MANY || rows.every(([name]) => isIdLike(name))) return true;
  if (rows.length < 2 || rows.filter(([name]) => isWord(keys.of(name))).length > rows.length / 3) return false;
  const shapes = new Map<string, number>();
  for (const [, row] of rows) {
    for (const member of Object.keys(row).slice(0, 20)) shapes.set(member, (shapes.get(member) ?? 0) + 1);
  }
  const common = [...shapes.values()].filter((count) => count > rows.length / 2).length;
  return common >= 2 && common >= shapes.size * 0.4;
}

const isWord = ({ noun, field }: Key) => noun !== undefined || field !== undefined;

/** A key that stands for one thing: a number, UUID, MAC, long hexadecimal, or mixed with digits. */
export function isIdLike(name: string): boolean {
  if (/^\d{1,40}$/.test(name) || isUuid(name) || isMac(name)) return true;
  return name.length <= 200 && (/^[a-z]{0,20}[_.:-]?\d+$/i.test(name) || /^(?=.*\d)[\w:.-]{8,}$/.test(name));
}

const MOST_COLUMNS = 500;
const LONGEST_TEXT = 8 * 1024 * 1024;

/** JSON that was written into a text, or undefined. */
export function fromText(text: string): unknown {
  if (text.length < 8 || text.length > LONGEST_TEXT || !/^\s{0,20}[[{]/.test(text.slice(0, 25))) return undefined;
  if (!/[\]}]\s{0,20}$/.test(text.slice(-25))) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Any text may begin and end so: it stays the text that it is.
    return undefined;
  }
}

/**
 * A table as rows of objects: `{ "columns": ["id", "name"], "rows": [[1, "…"]] }`, or `{ "id": [1], "name": ["…"] }` with
 * lists of the same length. Undefined for any other object.
 */
export function fromColumns(
  object: JsonObject,
  names: readonly string[] = Object.keys(object),
): JsonObject[] | undefined {
  if (names.length > MOST_COLUMNS || !hasLists(object, names)) return undefined;
  const members = Object.entries(object);
  const lists = members.filter((member): member is [string, unknown[]] => Array.isArray(member[1]));
  if (lists.length < 2) return undefined;
  const [head] = lists.filter(([, list]) => list.length > 1 && list.every((name) => columnName(name) !== undefined));
  const [body] = lists.filter(
    ([, list]) => list.length > 0 && list.every((row) => Array.isArray(row) && row.length === head?.[1].length),
  );
  if (head !== undefined && body !== undefined && head !== body) {
    const names = head[1].map((name) => columnName(name) ?? '');
    return body[1].map((row) => Object.fromEntries(names.map((name, n) => [name, (row as unknown[])[n]])));
  }
  const length = lists[0]?.[1].length ?? 0;
  const flat = lists.every(
    ([, list]) => list.length === length && !list.some((one) => typeof one === 'object' && one !== null),
  );
  if (!flat || length < 2 || lists.length < 3 || lists.length < members.length * 0.7) return undefined;
  return Array.from({ length }, (_, n) => Object.fromEntries(lists.map(([name, list]) => [name, list[n]])));
}

/** Two lists or more: of most objects nothing else is looked at. */
function hasLists(object: JsonObject, names: readonly string[]): boolean {
  let lists = 0;
  for (const name of names) {
    if (Array.isArray(object[name])) lists += 1;
    if (lists === 2) return true;
  }
  return false;
}

function columnName(column: unknown): string | undefined {
  if (typeof column === 'string') return /^[\p{L}_][\p{L}\d_ .-]{0,60}$/u.test(column) ? column : undefined;
  if (!isObject(column)) return undefined;
  const name = column.name ?? column.field ?? column.key ?? column.id;
  return typeof name === 'string' ? name : undefined;
}
