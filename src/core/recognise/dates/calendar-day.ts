import { dayText, parseDay } from '../../dates';
import type { LooseDate } from '../../model';

/** What stands in a text as a date. A year is absent where the page leaves it out. */
export interface Written {
  year?: number;
  month: number;
  day?: number;
}

/** Years before it are no dates of accounts, but versions, sizes and prices. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Thai pages count the years from 543 before. */
const BUDDHIST = 543;

const two = (n: number) => String(n).padStart(2, '0');

/** As EDTF. Undefined when there is no such day, or the year is no year of an account. */
export function written({ year, month, day }: Written, today: number): LooseDate | undefined {
  if (year === undefined) return day === undefined ? undefined : pastDay(month, day, today);
  const common = year >= FIRST_YEAR + BUDDHIST ? year - BUDDHIST : year;
  if (common < FIRST_YEAR || common > LAST_YEAR || month < 1 || month > 12) return undefined;
  const text = day === undefined ? `${common}-${two(month)}` : `${common}-${two(month)}-${two(day)}`;
  return day === undefined || parseDay(text) !== undefined ? text : undefined;
}

/** Of a day without its year only the latest possible one is known: it was then, or a whole number of years before. */
function pastDay(month: number, day: number, today: number): LooseDate | undefined {
  const thisYear = new Date(today * 86_400_000).getUTCFullYear();
  // The page's day may be one ahead of the day in UTC, and 29 February is only every fourth year, at times every eighth.
  for (let year = thisYear + 1; year > thisYear - 9; year--) {
    const at = parseDay(`${year}-${two(month)}-${two(day)}`);
    if (at !== undefined && at <= today + 1) return `../${dayText(at)}`;
  }
  return undefined;
}

/** Both readings of a date that could be either. */
export function either(a: LooseDate | undefined, b: LooseDate | undefined): LooseDate | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}
