import { wordsOf } from '../json/keys';
import { isKnownWord } from './known-words';
import type { Placeholders } from './placeholders';
import { type At, skeletonOfText } from './text';

/** So many rows of each shape are shown of a list: the others are only counted. */
export const SHOWN = 5;
const DEPTH = 200;
/** Rows and members that are looked at of each list and each object. */
const LOOKED_AT = 500;
const ENUM = /^[A-Z_]{2,24}$|^[a-z_-]{2,24}$/;

/**
 * The structure of a JSON value: nesting, counts, kinds of values, names of fields that are known. Every other text, number
 * and key is a placeholder. The rows of one shape after {@link SHOWN} are one text that says how many they were.
 */
export function skeletonOfValue(value: unknown, at: At, placeholders: Placeholders, depth = 0): unknown {
  if (typeof value === 'string') return ofText(value, at, placeholders, depth);
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (depth > DEPTH) return '(deeper)';
  const inside = (member: unknown) => skeletonOfValue(member, at, placeholders, depth + 1);
  if (Array.isArray(value)) {
    const shown = firstOfEach(value);
    const rows = shown.map(inside);
    return value.length > shown.length ? [...rows, folded(value.length - shown.length)] : rows;
  }
  const members = Object.entries(value);
  const isMap = members.length > SHOWN && members.every(([key]) => !isFieldName(key));
  const shown = isMap ? members.slice(0, SHOWN) : members.slice(0, LOOKED_AT);
  return Object.fromEntries(shown.map(([key, member]) => [ofKey(key, placeholders), inside(member)]));
}

/** Some of every shape: a list can hold devices among other things. */
function firstOfEach(list: readonly unknown[]): unknown[] {
  const seen = new Map<string, number>();
  return list.slice(0, LOOKED_AT).filter((row) => {
    const isObject = typeof row === 'object' && row !== null;
    const shape = isObject ? Object.keys(row).filter(isFieldName).sort().join(' ') : typeof row;
    const count = (seen.get(shape) ?? 0) + 1;
    seen.set(shape, count);
    return count <= SHOWN;
  });
}

function folded(count: number): string {
  return `(${count} more)`;
}

function isFieldName(key: string): boolean {
  // Digits and signs of a key are no words, and could be anything.
  if (!/^[\p{L}$_@. -]{1,60}$/u.test(key)) return false;
  const words = wordsOf(key);
  return words.length > 0 && words.every(isKnownWord);
}

function ofKey(key: string, placeholders: Placeholders): string {
  return isFieldName(key) ? key : placeholders.pieces(key, isKnownWord);
}

function ofText(text: string, at: At, placeholders: Placeholders, depth: number): unknown {
  const first = text.trimStart()[0];
  if ((first === '{' || first === '[') && depth < 20 && text.length < 1_000_000) {
    const inner = parsed(text);
    if (inner !== undefined) return JSON.stringify(skeletonOfValue(inner, at, placeholders, depth + 1));
  }
  if (ENUM.test(text) && text.toLowerCase().split(/[_-]/).every(isKnownWord)) return text;
  return skeletonOfText(text, at, placeholders);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A text that only begins like JSON is a text.
    return undefined;
  }
}

/** Small whole numbers are counts, flags and levels; times stay times. */
function ofNumber(value: number): number {
  if (value === 0 || value === 1 || value === -1) return value;
  if (!Number.isInteger(value)) return 1.5;
  const digits = String(Math.abs(value)).length;
  if (digits === 10) return 1_609_804_800;
  if (digits === 13) return 1_609_804_800_000;
  return Number('2'.repeat(Math.min(digits, 9)));
}
