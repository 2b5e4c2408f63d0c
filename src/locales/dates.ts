import type { LooseDate } from '../core/model';
import { language, t } from './text';

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * A loose date as words that follow a verb: "on 26 December 2019", "some time in March 2022", "by 2 May 2021, perhaps long
 * before". What is not known to the day is said so.
 */
export function sayWhen(date: LooseDate | undefined): string {
  const [from = '', to] = (date ?? '').split('/');
  if (to === undefined) return sayOne(from);
  if (isOpen(from)) return isReadable(to) ? t('date.by', { day: sayDate(to) }) : t('date.unknown');
  if (isOpen(to)) return isReadable(from) ? t('date.since', { day: sayDate(from) }) : t('date.unknown');
  return sayBetween(from, to);
}

/** The date itself: "26 December 2019", "March 2022", "2022". Days are UTC, as the verdicts count them. */
export function sayDate(date: string): string {
  const at = instant(date);
  if (at === undefined) return date;
  const month = date.length > 4 ? ({ month: 'long' } as const) : {};
  const day = DAY.test(date) ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(language(), { timeZone: 'UTC', year: 'numeric', ...month, ...day }).format(at);
}

/** When something was read, in the user's own time: "at 14:21" today, else with its day. */
export function sayReadAt(at: string, now: Date): string {
  const read = new Date(at);
  if (Number.isNaN(read.getTime())) return t('date.unknown');
  const time = new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(read);
  if (read.toDateString() === now.toDateString()) return t('date.today', { time });
  const day = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', year: 'numeric' }).format(read);
  return t('date.at', { day, time });
}

/** Whether a date of one part can be read: an instant, a day, a month or a year that exists. */
export function isReadable(date: string): boolean {
  return instant(date) !== undefined;
}

function sayOne(date: string): string {
  if (!isReadable(date)) return t('date.unknown');
  if (DAY.test(date)) return t('date.on', { day: sayDate(date) });
  return t(date.length > 4 ? 'date.month' : 'date.year', { day: sayDate(date) });
}

function sayBetween(from: string, to: string): string {
  if (!isReadable(from) || !isReadable(to)) return t('date.unknown');
  const days = DAY.test(from) && DAY.test(to);
  return t(days ? 'date.between-days' : 'date.between', { from: sayDate(from), to: sayDate(to) });
}

function isOpen(side: string): boolean {
  return side === '..' || side === '';
}

function instant(date: string): Date | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/.test(date)) return undefined;
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return undefined;
  // 31 February is moved into March by some engines; with a time in another zone the day may differ.
  return date.length === 10 && at.toISOString().slice(0, 10) !== date ? undefined : at;
}
