import { type Written, written } from './calendar-day';
import { monthOf } from './months';
import type { DateAt } from './numeric';

const TOKEN = /\d{1,2}[:.h]\d\d(?::\d\d)?(?![\d.])|\d+|\p{L}[\p{L}\p{M}]*|\S/gu;

interface Token {
  text: string;
  at: number;
}

/** How many tokens on either side of the month's name can belong to its date. */
const REACH = 5;

/** Dates with the name of a month in a plain text: `1 March 2024`, `Mar 1, 2024`, `2024. március 1.`, `March 2024`. */
export function namedDates(text: string, lang: string, today: number): DateAt[] {
  if (!/\d/.test(text)) return [];
  const tokens = [...text.matchAll(TOKEN)].map((found): Token => ({ text: found[0], at: found.index }));
  const found: (DateAt & { hasYear: boolean })[] = [];
  tokens.forEach((token, n) => {
    if (!/^\p{L}/u.test(token.text)) return;
    // Arabic of the Levant has names of two words.
    const double = monthOf(`${token.text} ${tokens[n + 1]?.text}`, lang);
    const month = double ?? monthOf(token.text, lang);
    if (month === undefined) return;
    const before = numbers(tokens.slice(Math.max(0, n - REACH), n).reverse());
    const next = n + (double === undefined ? 1 : 2);
    const after = numbers(tokens.slice(next, next + REACH));
    const parts = around(month, before, after);
    const date = parts && written(parts, today);
    if (date !== undefined) found.push({ at: token.at, date, hasYear: parts?.year !== undefined });
  });
  // "mar 5 mar 2024": the weekday looks like a month that has lost its year.
  return found.some(({ hasYear }) => hasYear) ? found.filter(({ hasYear }) => hasYear) : found;
}

/** Numbers up to the first word that is no particle (`de`, `of`, `th`, `г`). */
function numbers(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (const { text } of tokens) {
    if (/^\d+$/.test(text)) found.push(text);
    else if (!/^(?:[.,’'º/-]|\p{L}\p{M}?(?:\p{L}\p{M}?){0,2})$/u.test(text)) break;
  }
  return found;
}

function around(month: number, before: readonly string[], after: readonly string[]): Written | undefined {
  const isYear = (text: string | undefined) => text?.length === 4;
  const isDay = (text: string | undefined) => text !== undefined && text.length < 3 && Number(text) <= 31;
  const dayBefore = isDay(before[0]) ? before[0] : undefined;
  const day = dayBefore ?? (isDay(after[0]) ? after[0] : undefined);
  const behind = dayBefore === undefined && day !== undefined ? after.slice(1) : after;
  const ahead = dayBefore === undefined ? before : before.slice(1);
  const year = isYear(behind[0]) ? behind[0] : isYear(ahead[0]) ? ahead[0] : undefined;
  // Another number where the year should be: two digits of a year, or something that is no date at all.
  if (year === undefined && (day === undefined || behind.length > 0)) return undefined;
  return {
    month,
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}
