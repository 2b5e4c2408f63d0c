import type { LooseDate } from '../../model';
import { namedDates } from './named';
import { type DateAt, numericDates } from './numeric';
import { plainText } from './plain-text';
import type { ReadAt } from './read-at';
import { relativeDate } from './relative';

/** A date stands near the beginning of what speaks of it; longer texts are prose. */
const LOOKED_AT = 300;
const KEPT = 2000;

/** 2000-01-01 and 2100-01-01 in seconds since 1970. */
const EARLIEST = 946_684_800;
const LATEST = 4_102_444_800;

const known = new Map<string, LooseDate | undefined>();

/**
 * The first date that a text holds: absolute, in any of many languages, or relative to now. What is ambiguous or loose is
 * a range of days, never one of its days. Undefined when there is no date, or one that cannot be told.
 */
export function firstDate(text: string, at: ReadAt): LooseDate | undefined {
  const key = `${at.lang} ${at.now} ${text.slice(0, LOOKED_AT)}`;
  if (known.has(key)) return known.get(key);
  const [date] = datesIn(text, at);
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
