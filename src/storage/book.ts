import * as v from 'valibot';
import { type Book, EMPTY_BOOK } from '../core/book/model';
import { fromParts } from '../core/book/parts';
import { browser } from '../platform/browser';
import { BOOK_VERSION, BROKEN_PREFIX, META, partSchema, REV } from './items';

type Values = Record<string, unknown>;

/** A stored value that does not fit its key. */
export interface Broken {
  key: string;
  value: unknown;
  /** Where in it the first trouble is. */
  why: string;
}

/** All that is stored of the book, sorted into what can be used and what cannot. */
export interface Stored {
  book: Book;
  rev: number;
  /** Not yet set aside: the next change does it. */
  broken: Broken[];
  /** Keys of values that were set aside before. */
  aside: string[];
  /** Keys whose removal was decided and not yet carried out: their value is null. */
  dropped: string[];
  /** Set when this version may only look: the version that was found. Its book is not shown, because it may mean other things. */
  newer?: string;
}

/** The version of what is stored; undefined: nothing is. What is no version was not written by us either. */
export function versionOf(all: Values): number | 'unreadable' | undefined {
  if (all[META.key] === undefined) return undefined;
  const meta = v.safeParse(META.schema, all[META.key]);
  return meta.success ? meta.output.version : 'unreadable';
}

export function isNewer(version: number | 'unreadable' | undefined): boolean {
  return version === 'unreadable' || (version !== undefined && version > BOOK_VERSION);
}

/** Sorts everything in the area. */
export function sort(all: Values): Stored {
  const version = versionOf(all);
  const aside = Object.keys(all).filter((key) => key.startsWith(BROKEN_PREFIX));
  if (isNewer(version)) {
    return { book: EMPTY_BOOK, rev: 0, broken: [], aside, dropped: [], newer: String(version) };
  }
  const parts: Values = {};
  const broken: Broken[] = [];
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(all)) {
    const schema = partSchema(key);
    if (schema === undefined) continue;
    if (value === null) {
      dropped.push(key);
      continue;
    }
    const parsed = v.safeParse(schema, value, { abortEarly: true });
    if (parsed.success) parts[key] = parsed.output;
    else broken.push({ key, value, why: v.getDotPath(parsed.issues[0]) ?? 'whole value' });
  }
  const rev = v.safeParse(REV.schema, all[REV.key]);
  return { book: fromParts(parts), rev: rev.success ? rev.output : 0, broken, aside, dropped };
}

/** Reads the whole book in one call. */
export async function loadBook(): Promise<Stored> {
  return sort(await browser.storage.local.get(null));
}
