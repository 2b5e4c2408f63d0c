import { DATE_LIMIT } from './reading';

/**
 * Dates as ranges of days. A subset of EDTF (ISO 8601-2): instant, day, month, year, and intervals of two of these with
 * `..` for an open side. Days are counted in UTC from 1970-01-01.
 */

/** Both days belong to the range; an open side is infinite. Never empty. */
export interface DayRange {
  first: number;
  last: number;
}

/** What is known of an absent date. */
export const ANY_DAY: DayRange = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

const DAY = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/** The days that a text speaks of, or undefined when it is not a date. */
export function parseDate(text: unknown): DayRange | undefined {
  if (typeof text !== 'string' || text.length > DATE_LIMIT) return undefined;
  const [from = '', to, ...more] = text.split('/');
  if (more.length > 0) return undefined;
  if (to === undefined) return parseSide(from);
  const first = from === '..' ? ANY_DAY : parseSide(from);
  const last = to === '..' ? ANY_DAY : parseSide(to);
  if (!first || !last || first.first > last.last) return undefined;
  return { first: first.first, last: last.last };
}

/** As `parseDate`, but a date that lies after the day of judging is no date either. */
export function knownDate(text: unknown, on: number): DayRange | undefined {
  const range = parseDate(text);
  return range && range.first <= on ? range : undefined;
}

/** The one day of an instant or a day; undefined for anything less exact. */
export function parseDay(text: unknown): number | undefined {
  const range = parseDate(text);
  return range && range.first === range.last ? range.first : undefined;
}

/** A day and no instant: `2026-11-24`. */
export function isDay(text: unknown): boolean {
  const day = parseDay(text);
  return day !== undefined && Number.isFinite(day) && dayText(day) === text;
}

function parseSide(text: string): DayRange | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return parseInstant(text);
  const y = Number(year);
  if (month === undefined) return { first: daysTo(y, 1, 1), last: daysTo(y, 12, 31) };
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return { first: daysTo(y, m, 1), last: daysTo(y, m, daysIn(y, m)) };
  return oneDay(y, m, Number(day));
}

function parseInstant(text: string): DayRange | undefined {
  const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = INSTANT.exec(text) ?? [];
  const date = oneDay(Number(year), Number(month), Number(day));
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const ahead = zone === 'Z' ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const utc = date.first + Math.floor((Number(hour) * 60 + Number(minute) - ahead) / 1440);
  return { first: utc, last: utc };
}

function oneDay(y: number, m: number, d: number): DayRange | undefined {
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) return undefined;
  const day = daysTo(y, m, d);
  return { first: day, last: day };
}

function daysIn(y: number, m: number): number {
  if (m === 2) return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(m) ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar: `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function daysTo(y: number, m: number, d: number): number {
  const years = m > 2 ? y : y - 1;
  const era = Math.floor(years / 400);
  const yearOfEra = years - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** A day as `2022-03-01`. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month some months ago, or that month's last day. */
export function monthsBefore(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() - months;
  const y = Math.floor(count / 12);
  const m = count - y * 12 + 1;
  return daysTo(y, m, Math.min(date.getUTCDate(), daysIn(y, m)));
}

/** At least one whole day lies between: a page's time zone is unknown, and a day is not the same day everywhere. */
export function isAfter(a: DayRange, b: DayRange): boolean {
  return a.first - b.last >= 2;
}

/** Every day of `a` lies before every day of `b`. */
export function isBefore(a: DayRange, b: DayRange): boolean {
  return a.last < b.first;
}

/** No day of `a` lies after the first day of `b`. */
export function isBy(a: DayRange, b: DayRange): boolean {
  return a.last <= b.first;
}

/** What is by `day` at the latest. A range that lies wholly after it contradicts it and stays as it is. */
export function closedAbove(range: DayRange, day: number): DayRange {
  return range.first <= day && day < range.last ? { first: range.first, last: day } : range;
}

/** The days that both ranges have, or undefined. */
export function intersection(a: DayRange, b: DayRange): DayRange | undefined {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : undefined;
}

/** The range that ends first; of two that end together, the one that starts first, because it clears less. */
export function earlier(a: DayRange, b: DayRange): DayRange {
  return b.last < a.last || (b.last === a.last && b.first < a.first) ? b : a;
}
