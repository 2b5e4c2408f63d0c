import type { LooseDate } from './model';
import { ID_LIMIT, TEXT_LIMIT } from './reading';

/**
 * JSON of unknown shape, read field by field: what is not of the wanted type is absent. Nothing is converted, because a
 * changed type is a changed meaning.
 */
export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined as soon as one of them is missing or inherited. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    value,
  );
}

export function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function bool(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Text that says something: trimmed and {@link cut}. Blank text is absent. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? cut(value.trim()) || undefined : undefined;
}

/** At most {@link TEXT_LIMIT} units, with an ellipsis where something is missing, never half a character. */
export function cut(whole: string): string {
  if (whole.length <= TEXT_LIMIT) return whole;
  return `${whole.slice(0, TEXT_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** An id as the vendor writes it, uncut: a cut one would name two things. */
export function rawId(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && value.length <= ID_LIMIT ? value : undefined;
}

/** 2000-01-01 and 2100-01-01: nothing that is read here is older or newer, so what is outside was no time in ms. */
const EARLIEST = 946_684_800_000;
const LATEST = 4_102_444_800_000;

/** A time in milliseconds since 1970 that can be true, else undefined. Vendors write 0 or -1 for "never". */
export function epochMs(value: unknown): number | undefined {
  return typeof value === 'number' && value > EARLIEST && value < LATEST ? value : undefined;
}

/** Milliseconds since 1970 as an instant. */
export function instant(value: unknown): LooseDate | undefined {
  const ms = epochMs(value);
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

/** Seconds since 1970 as an instant. */
export function secondsInstant(value: unknown): LooseDate | undefined {
  return typeof value === 'number' ? instant(value * 1000) : undefined;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** An ISO 8601 time with its zone as an instant. Without a zone it is none: nobody knows which day it was. */
export function isoInstant(value: unknown): LooseDate | undefined {
  if (typeof value !== 'string' || !ISO.test(value)) return undefined;
  return instant(Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
}
