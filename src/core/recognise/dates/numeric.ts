import type { LooseDate } from '../../model';
import { either, written } from './calendar-day';
import { localeOf, primary } from './locale';

/** A date and where it ends in the text. */
export interface DateAt {
  at: number;
  date: LooseDate;
}

const TIME = String.raw`(?:(?:T| ) ?(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(Z\b|UTC|GMT|[+-]\d\d:?\d\d)?)?`;
/** `2024-03-01`, also with a time; `2024/3/1`, `2024. 3. 1.`, `2024年3月1日`. */
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d.:/-])(\d{4}) ?([-/.年년]) ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?!\d|[.:]\d)${TIME}`,
  'g',
);
const YEAR_LAST = /(?<![\d.:/-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?!\d|[./:-]\d)/g;
const YEAR_MONTH = /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?! ?\d)/g;
const MONTH_DAY = /(?<![年년] ?|\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g;

/** Dates of numbers alone in a plain text. */
export function numericDates(text: string, lang: string | undefined, today: number): DateAt[] {
  const found: DateAt[] = [];
  const add = (at: number, date: LooseDate | undefined) => date !== undefined && found.push({ at, date });
  for (const found of text.matchAll(YEAR_FIRST)) add(found.index, yearFirst(found, today));
  for (const found of text.matchAll(YEAR_LAST)) add(found.index, yearLast(found, lang, today));
  for (const { index, 1: year, 2: month } of text.matchAll(YEAR_MONTH)) {
    add(index, written({ year: Number(year), month: Number(month) }, today));
  }
  for (const { index, 1: month, 2: day } of text.matchAll(MONTH_DAY)) {
    add(index, written({ month: Number(month), day: Number(day) }, today));
  }
  return found;
}

/** With a time and its zone it is an instant; a time without a zone says no more than the day. */
function yearFirst([, year, , month, day, hour, minute, second = '00', zone]: string[], today: number) {
  const date = written({ year: Number(year), month: Number(month), day: Number(day) }, today);
  if (date === undefined || zone === undefined) return date;
  const ahead = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  const instant = new Date(`${date}T${hour}:${minute}:${second}${ahead}`);
  return Number.isNaN(instant.getTime()) ? date : instant.toISOString();
}

type Part = 'day' | 'month' | 'year';

function yearLast([, a, mark, b, c = '']: string[], lang: string | undefined, today: number): LooseDate | undefined {
  const order = orderOf(lang);
  const numbers = [Number(a), Number(b), Number(c)];
  if (c.length < 3) {
    // `1.12.24` is a version as well: only the way in which the language writes days makes it one.
    if (order === undefined || (c.length < 2 && order[0] !== 'year')) return undefined;
    if (mark === '.' && order[0] !== 'year' && (b ?? '').length < 2) return undefined;
    const century = primary(lang ?? '') === 'th' ? 2500 : 2000;
    return order.length > 0 ? inOrder(order, numbers, century, today) : undecided(numbers, 2000, today);
  }
  if (mark === '.') return inOrder(['day', 'month', 'year'], numbers, 0, today);
  return order?.[2] === 'year' ? inOrder(order, numbers, 0, today) : undecided(numbers, 0, today);
}

function inOrder(order: readonly Part[], numbers: readonly number[], century: number, today: number) {
  const of = (part: Part) => numbers[order.indexOf(part)] ?? 0;
  return written({ year: of('year') + century, month: of('month'), day: of('day') }, today);
}

function undecided(numbers: readonly number[], century: number, today: number): LooseDate | undefined {
  return either(
    inOrder(['day', 'month', 'year'], numbers, century, today),
    inOrder(['month', 'day', 'year'], numbers, century, today),
  );
}

const orders = new Map<string, readonly Part[]>();

/** How a language writes a day in numbers. Empty for English without its country: day and month change places there. */
function orderOf(lang: string | undefined): readonly Part[] | undefined {
  const locale = localeOf(lang);
  if (locale === undefined) return undefined;
  if (locale === 'en') return [];
  let order = orders.get(locale);
  if (order === undefined) {
    const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0);
    order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month' || type === 'year');
    orders.set(locale, order);
  }
  return order;
}
