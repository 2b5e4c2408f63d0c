import { dayText } from '../../dates';
import type { Instant, LooseDate } from '../../model';
import { isUnspaced } from '../words/fold';
import { primary } from './locale';
import { type RelativePattern, relativePatterns, spaced, type Unit } from './relative-patterns';
import { APPROXIMATELY, JUST_NOW, MORE_THAN, ONE, WITHIN } from './relative-words';

const DAY = 86_400_000;
const SHORT: Partial<Record<Unit, number>> = { second: 1000, minute: 60_000, hour: 3_600_000 };
const SIZES: Record<Unit, number> = { second: 0, minute: 1, hour: 2, day: 3, week: 4, month: 5, year: 6 };
/** A word of another language than the page's that says it without a number. */
const FOREIGN = 5;

interface Match {
  pattern: RelativePattern;
  count: number;
  /** Where the number starts. */
  at: number;
}

/**
 * What a text says relative to now ("3 days ago", "vor etwa einem Tag", "yesterday", "90+ days"), as the days that it
 * can mean: pages round up and down, and a day there may be another here.
 */
export function relativeDate(text: string, lang: string, now: Instant): LooseDate | undefined {
  const isMore = /\d ?\+/.test(text);
  const looked = without(spaced(text.replace(/(?<![這这])一(?=[天日个個周週年小分])/g, '1')), APPROXIMATELY);
  const at = Date.parse(now);
  if (JUST_NOW.some((words) => holds(looked.text, words))) return between(at - 3_600_000, at);
  const { text: bare, found: isOver } = without(looked.text, MORE_THAN);
  const inside = WITHIN.exec(bare);
  const match = counted(bare, primary(lang), inside !== null || isMore) ?? named(bare, primary(lang));
  if (!match) return undefined;
  const { first, last } = span(match, looked.found, at);
  if (inside) return between(match.pattern.sign < 0 ? first : at, match.pattern.sign < 0 ? at : last);
  if ((isMore || isOver) && match.pattern.sign < 0) return `../${day(last)}`;
  return between(first, last);
}

function day(ms: number): string {
  return dayText(Math.floor(ms / DAY));
}

function between(first: number, last: number): LooseDate {
  return day(first) === day(last) ? day(first) : `${day(first)}/${day(last)}`;
}

function without(text: string, words: readonly string[]): { text: string; found: boolean } {
  const bare = words.reduce(
    (left, word) => (holds(left, word) ? left.replaceAll(isUnspaced(word) ? word : ` ${word} `, ' ') : left),
    text,
  );
  return { text: bare, found: bare !== text };
}

function holds(text: string, words: string): boolean {
  return text.includes(isUnspaced(words[0] ?? '') ? words : ` ${words} `);
}

/** The longest pattern around a number, the own language's first. */
function counted(text: string, lang: string, isBare: boolean): Match | undefined {
  let best: Match | undefined;
  let bestSize = -1;
  for (const number of text.matchAll(/(?<= )(?:\d{1,5}|\p{L}{1,6})(?= )/gu)) {
    const count = /^\d/.test(number[0]) ? Number(number[0]) : ONE.has(number[0]) ? 1 : undefined;
    if (count === undefined) continue;
    const head = text.slice(0, number.index - 1);
    const tail = text.slice(number.index + number[0].length + 1);
    for (const pattern of relativePatterns()) {
      const size = fits(pattern, head, tail, isBare);
      if (size < 0) continue;
      const weight = size + (pattern.lang === lang ? 1000 : 0);
      if (weight > bestSize) [best, bestSize] = [{ pattern, count, at: number.index }, weight];
    }
  }
  return best && larger(text, best);
}

/** How many letters of the pattern stand there, or -1. `isBare`: the unit alone is enough, other words say what is meant. */
function fits(pattern: RelativePattern, head: string, tail: string, isBare: boolean): number {
  const { before, after, value, sign } = pattern;
  if (value !== undefined) return -1;
  const starts = (words: string) =>
    tail.startsWith(words) && (tail[words.length] === ' ' || isUnspaced(words.at(-1) ?? ''));
  if (starts(after) && (before === '' || ` ${head}`.endsWith(` ${before}`) || isOpenEnd(head, before))) {
    return before.length + after.length;
  }
  const [unit = ''] = after.split(' ');
  return isBare && sign < 0 && unit.length > 1 && starts(unit) ? 0 : -1;
}

function isOpenEnd(head: string, before: string): boolean {
  return isUnspaced(before.at(-1) ?? '') && head.endsWith(before);
}

/** "1 year, 3 months ago": the larger unit, which stands before, says more. */
function larger(text: string, match: Match): Match {
  const found = /(?<= )(\d{1,4}) (\S{1,12}) (?:\S{1,5} )?$/u.exec(text.slice(Math.max(0, match.at - 40), match.at));
  const [, count = '', unit = ''] = found ?? [];
  const pattern = relativePatterns().find(
    ({ lang, after, value, ...other }) =>
      value === undefined &&
      lang === match.pattern.lang &&
      SIZES[other.unit] > SIZES[match.pattern.unit] &&
      other.sign === match.pattern.sign &&
      unit !== '' &&
      (after === unit || after.startsWith(`${unit} `) || (isUnspaced(unit) && after.startsWith(unit))),
  );
  return pattern ? { pattern, count: Number(count), at: match.at } : match;
}

/** "yesterday", "last week", "gestern". */
function named(text: string, lang: string): Match | undefined {
  let best: Match | undefined;
  for (const pattern of relativePatterns()) {
    const { after, value } = pattern;
    const isForeign = lang !== '' && pattern.lang !== lang && pattern.lang !== 'en';
    if (value === undefined || after.length < 2 || (isForeign && /^[a-z]/.test(after) && after.length < FOREIGN))
      continue;
    if (after.length <= (best?.pattern.after.length ?? 0) || !holds(text, after)) continue;
    best = { pattern, count: value, at: 0 };
  }
  return best;
}

/** In milliseconds since 1970. */
function span({ pattern, count: n }: Match, isLoose: boolean, now: number): { first: number; last: number } {
  const short = SHORT[pattern.unit];
  const slack = isLoose ? 1 + Math.ceil(n / 4) : 0;
  const [least, most] =
    short === undefined
      ? daysOf(pattern.unit, n, pattern.value !== undefined, slack).map((days) => days * DAY)
      : [Math.max(0, n - 1 - slack) * short, (n === 0 ? 3_600_000 / short : n + 1 + slack) * short];
  const near = least ?? 0;
  const far = most ?? 0;
  return pattern.sign < 0 ? { first: now - far, last: now - near } : { first: now + near, last: now + far };
}

/** Least and most days that are called so. */
function daysOf(unit: Unit, n: number, isNamed: boolean, slack: number): [number, number] {
  if (unit === 'day') return [Math.max(0, n - slack), n + 1 + slack];
  const [short, long] = unit === 'week' ? [7, 7] : unit === 'month' ? [30, 31] : [365, 366];
  if (n === 0) return [0, long];
  return [isNamed && n === 1 ? 1 : Math.floor(short * (n - 0.5)) - 1, long * (n + 1)];
}
