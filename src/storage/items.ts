import * as v from 'valibot';
import type { Visit } from '../core/book/identity';
import { SUMMARY_KEY, type Summary } from '../core/summary';
import { type Finding, LABELS, type Verdict } from '../core/verdicts/types';
import { accounts, answers, list, pairs, told } from './book-schemas';

/** Where a key lives, and what fits in it. */
export interface Item<T, Area extends 'local' | 'session' = 'local' | 'session'> {
  key: string;
  area: Area;
  schema: v.GenericSchema<unknown, T>;
}

/** Version of everything stored. It goes up with a file in `migrations/`. */
export const BOOK_VERSION = 1;

/** Written before anything else. A version that is not ours means: read, never write. */
export const META: Item<{ version: number }> = {
  key: 'meta',
  area: 'local',
  schema: v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
};

/** 32 random bytes in base64, made once. Ids of vendors are hashed with it before they are kept. */
export const SALT: Item<string> = {
  key: 'salt',
  area: 'local',
  schema: v.pipe(v.string(), v.base64(), v.minLength(44)),
};

/** Counts the changes of the book, so that what was made from it knows whether it still holds. */
export const REV: Item<number> = { key: 'rev', area: 'local', schema: v.pipe(v.number(), v.integer(), v.minValue(0)) };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Made from the book, for the first paint; losing it loses nothing. */
export const SUMMARY: Item<Summary, 'local'> = {
  key: SUMMARY_KEY,
  area: 'local',
  schema: v.object({
    rev: count,
    day: v.string(),
    madeAt: v.string(),
    attention: count,
    labels: v.object(v.entriesFromList(LABELS, v.exactOptional(count))),
    vendors: v.array(v.object({ id: v.string(), devices: count, links: count })),
  }),
};

/** The parts of the book with one key each. The keys are those of `core/book/parts.ts`. */
const PARTS: Record<string, v.GenericSchema<unknown, unknown>> = { accounts, told, answers, pairs };

/** Every list of every account has a key of its own, `list/<vendor>/<account>/<list>`. */
const LIST_PREFIX = 'list/';

/** What must fit under a key of the book, or undefined for a key that is none of the book's. */
export function partSchema(key: string): v.GenericSchema<unknown, unknown> | undefined {
  return key.startsWith(LIST_PREFIX) ? list : Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
}

/** Values that did not fit, each under `broken/<when>/<its key>`, whole. */
export const BROKEN_PREFIX = 'broken/';

/** Verdicts of the book at one change and day. In memory: they are made again after a restart of the browser. */
export interface Judged {
  rev: number;
  day: string;
  verdicts: Verdict[];
  findings: Finding[];
  /** What could not be judged, in words: everything when there are no verdicts and no findings. */
  failed?: string;
}

const anyObject = <T>() => v.custom<T>((value) => typeof value === 'object' && value !== null);

/** Rows are not looked into: they were written by this very version, in this session of the browser. */
export const JUDGED: Item<Judged, 'session'> = {
  key: 'judged',
  area: 'session',
  schema: v.object({
    rev: count,
    day: v.string(),
    verdicts: v.array(anyObject<Verdict>()),
    findings: v.array(anyObject<Finding>()),
    failed: v.exactOptional(v.string()),
  }),
};

/** The last write did not fit on the disk. */
export const FULL: Item<true, 'session'> = { key: 'full', area: 'session', schema: v.literal(true) };

/** Whose account each tab shows, by tab id. */
export interface TabVisit {
  visit: Visit;
  lastAt: number;
}

export const VISITS: Item<Record<string, TabVisit>, 'session'> = {
  key: 'visits',
  area: 'session',
  schema: v.record(
    v.string(),
    v.object({
      lastAt: v.number(),
      visit: v.looseObject({
        id: v.string(),
        vendor: v.string(),
        place: v.string(),
        container: v.exactOptional(v.string()),
        account: v.exactOptional(v.string()),
      }),
    }),
  ),
};
