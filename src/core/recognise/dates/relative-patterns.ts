import { fold } from '../words/fold';
import { LOCALES, primary } from './locale';

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How a language says how long ago something was. Folded. */
export interface RelativePattern {
  lang: string;
  unit: Unit;
  /** What stands right before and right after the number. */
  before: string;
  after: string;
  /** The number, where the words say it: "yesterday", the Arabic dual. Such a pattern is all in `after`. */
  value?: number;
  /** -1: in the past, 1: to come. */
  sign: -1 | 1;
}

const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** Enough to see every plural form of every language. */
const COUNTS = [1, 2, 3, 5, 11, 21, 100].flatMap((count) => [-count, count]);

let patterns: RelativePattern[] | undefined;

/** Built from what `Intl` knows, when the first text needs it. */
export function relativePatterns(): readonly RelativePattern[] {
  patterns ??= LOCALES.flatMap(ofLocale);
  return patterns;
}

function ofLocale(locale: string): RelativePattern[] {
  const found = new Map<string, RelativePattern>();
  const clashing = new Set<string>();
  for (const style of ['long', 'short', 'narrow'] as const) {
    for (const numeric of ['always', 'auto'] as const) {
      const format = new Intl.RelativeTimeFormat(locale, { style, numeric });
      for (const unit of UNITS) {
        for (const count of numeric === 'auto' ? [0, 1, -1, 2, -2] : COUNTS) {
          for (const pattern of parsed(format.formatToParts(count, unit), primary(locale), unit, count)) {
            const key = `${pattern.before}${pattern.value ?? '#'}${pattern.after}`;
            const other = found.get(key);
            // "5 j" of "+5 j" and "-5 j", or one short form for minute and for month, says nothing.
            if (other && (other.sign !== pattern.sign || other.unit !== unit)) clashing.add(key);
            else found.set(key, pattern);
          }
        }
      }
    }
  }
  return [...found].filter(([key]) => !clashing.has(key)).map(([, pattern]) => pattern);
}

function parsed(
  parts: readonly Intl.RelativeTimeFormatPart[],
  lang: string,
  unit: Unit,
  count: number,
): RelativePattern[] {
  const at = parts.findIndex(({ type }) => type === 'integer');
  const said = (some: readonly Intl.RelativeTimeFormatPart[]) => spaced(some.map(({ value }) => value).join('')).trim();
  const value = Math.abs(count);
  const sign = count > 0 ? 1 : -1;
  if (at < 0) return [{ lang, unit, before: '', after: said(parts), value, sign }];
  const before = said(parts.slice(0, at));
  const after = said(parts.slice(at + 1));
  const counted: RelativePattern[] = [{ lang, unit, before, after, sign }];
  // Swedish needs no "för" where it ends with "sedan".
  if (lang === 'sv' && after.endsWith('sedan')) counted.push({ lang, unit, before: '', after, sign });
  // Several languages leave out the one: "dzień temu".
  if (value === 1) counted.push({ lang, unit, before: '', after: `${before} ${after}`.trim(), value, sign });
  return /\s|[^a-z]/.test(`${before} ${after}`.trim()) ? counted : [];
}

/** Folded, with numbers as words of their own. */
export function spaced(text: string): string {
  return fold(text.replace(/\d+/g, ' $& '));
}
