import { ANY_DAY, dayText, earlier, parseDate } from '../dates';
import type { LooseDate } from '../model';

/** The date whose range ends first: a wrong alarm costs a minute, a wrong all-clear the home. What is no date loses. */
export function endsFirst(a: LooseDate | undefined, b: LooseDate | undefined): LooseDate | undefined {
  const [rangeA, rangeB] = [parseDate(a), parseDate(b)];
  if (rangeA === undefined || rangeB === undefined) return rangeA === undefined ? (b ?? a) : a;
  return earlier(rangeA, rangeB) === rangeA ? a : b;
}

/** The date whose range ends last. What is no date loses. */
export function endsLast(a: LooseDate | undefined, b: LooseDate | undefined): LooseDate | undefined {
  const [rangeA, rangeB] = [parseDate(a), parseDate(b)];
  if (rangeA === undefined || rangeB === undefined) return rangeA === undefined ? (b ?? a) : a;
  const later = rangeB.last > rangeA.last || (rangeB.last === rangeA.last && rangeB.first > rangeA.first);
  return later ? b : a;
}

/**
 * A date that says nothing of its beginning, with one: `2020-05-01/..` for an absent one, `2020-05-01/2021-05-02` for
 * `../2021-05-02`. A date that has a beginning, or ends before `day`, stays as it is.
 */
export function closedBelow(date: LooseDate | undefined, day: LooseDate): LooseDate | undefined {
  const range = parseDate(date) ?? ANY_DAY;
  const from = parseDate(day);
  if (from === undefined || Number.isFinite(range.first) || range.last < from.first) return date;
  return `${dayText(from.first)}/${Number.isFinite(range.last) ? dayText(range.last) : '..'}`;
}
