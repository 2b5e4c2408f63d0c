import { knownDate, parseDate } from '../../core/dates';
import type { LooseDate } from '../../core/model';

export type TypedDate = { date: LooseDate } | { trouble: 'no-date' | 'bad-date' | 'future-date' };

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
/** As written in German: 27.12.2019 or 12.2019. Slashes are refused: nobody can tell which part of 3/4/2020 is the day. */
const DOTTED = /^(?:(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*)?(\d{4})$/;

/** A day, month or year that a person typed. `now`: what lies after it is no date of something that happened. */
export function readTypedDate(text: string, now: Date): TypedDate {
  const trimmed = text.trim();
  if (trimmed === '') return { trouble: 'no-date' };
  const date = written(trimmed);
  if (date === undefined || parseDate(date) === undefined) return { trouble: 'bad-date' };
  // A day of slack: the reader's own day may already be tomorrow in UTC.
  const today = Math.floor(now.getTime() / 86_400_000) + 1;
  return knownDate(date, today) === undefined ? { trouble: 'future-date' } : { date };
}

function written(text: string): LooseDate | undefined {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  const [, day, month, year] = DOTTED.exec(text) ?? [];
  const parts = [isoYear ?? year, isoMonth ?? month, isoDay ?? day];
  if (parts[0] === undefined) return undefined;
  return parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}
