import type { Instant, LooseDate } from '../model';
import { namedDates } from './dates/named';
import { type DateAt, numericDates } from './dates/numeric';
import { plainText } from './dates/plain-text';
import { relativeDate } from './dates/relative';
import { meaningsOf } from './words/meanings';

/** Where and when a text is read. */
export interface ReadAt {
  /** Language of the page (BCP 47). */
  lang?: string;
  now: Instant;
}

/** A date stands near the beginning of what speaks of it; longer texts are prose. */
const LOOKED_AT = 300;
const KEPT = 2000;

/** 2000-01-01 and 2100-01-01 in seconds since 1970. */
const EARLIEST = 946_684_800;
const LATEST = 4_102_444_800;

const known = new Map<string, LooseDate | 'never' | undefined>();

/**
 * The first date that a text holds: absolute, in any of many languages, or relative to now. What is ambiguous or loose is
 * a range of days, never one of its days. `never` where the text says that something was not used yet. Undefined when
 * there is no date, or one that cannot be told.
 */
export function readDate(text: string, at: ReadAt): LooseDate | 'never' | undefined {
  const key = `${at.lang} ${at.now} ${text.slice(0, LOOKED_AT)}`;
  if (known.has(key)) return known.get(key);
  const date = datesIn(text, at)[0] ?? (meaningsOf(text, at.lang).has('never') ? 'never' : undefined);
  if (known.size >= KEPT) known.clear();
  known.set(key, date);
  return date;
}

/** Every absolute date of a text, in its order; where there is none, the relative one. */
export function datesIn(text: string, { lang, now }: ReadAt): LooseDate[] {
  const plain = plainText(text.slice(0, LOOKED_AT));
  const epoch = epochOf(plain.trim());
  if (epoch !== undefined) return [epoch];
  const today = Math.floor(Date.parse(now) / 86_400_000);
  const found: DateAt[] = /\d/.test(plain)
    ? [...numericDates(plain, lang, today), ...namedDates(plain, lang ?? '', today)]
    : [];
  if (found.length > 0) return found.sort((a, b) => a.at - b.at).map(({ date }) => date);
  const relative = relativeDate(plain, lang ?? '', now);
  return relative === undefined ? [] : [relative];
}

/** A text that is nothing but seconds or milliseconds since 1970. */
function epochOf(text: string): LooseDate | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const seconds = Number(text) / (text.length > 10 ? 1000 : 1);
  return seconds > EARLIEST && seconds < LATEST ? new Date(seconds * 1000).toISOString() : undefined;
}
