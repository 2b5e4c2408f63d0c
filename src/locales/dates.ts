import { parseDate } from '../core/dates';
import type { LooseDate } from '../core/model';
import { dateFormat } from './formats';
import { language, t } from './text';

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * A loose date as words that follow a verb: "on 26 December 2019", "some time in March 2022", "by 2 May 2021, perhaps long
 * before". What is not known to the day is said so.
 */
export function sayWhen(date: LooseDate | undefined): string {
  if (date === undefined || parseDate(date) === undefined) return t('date.unknown');
  const [from = '', to] = date.split('/');
  if (to === undefined) return sayOne(from);
  if (from === to) return sayWhen(from);
  if (from === '..') return to === '..' ? t('date.unknown') : t('date.by', { day: sayDate(to) });
  if (to === '..') return t('date.since', { day: sayDate(from) });
  const days = DAY.test(from) && DAY.test(to);
  return t(days ? 'date.between-days' : 'date.between', { from: sayDate(from), to: sayDate(to) });
}

/** The date itself: "26 December 2019", "March 2022", "2022". Days are UTC, as the verdicts count them. */
export function sayDate(date: string): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  const month = date.length > 4 ? ({ month: 'long' } as const) : {};
  const day = DAY.test(date) ? ({ day: 'numeric' } as const) : {};
  return dateFormat(language(), { timeZone: 'UTC', year: 'numeric', ...month, ...day }).format(at);
}

/** When something was read, in the user's own time: "at 14:21" today, else with its day. */
export function sayReadAt(at: string, now: Date): string {
  const read = new Date(at);
  if (Number.isNaN(read.getTime())) return t('date.unknown');
  const time = dateFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(read);
  if (read.toDateString() === now.toDateString()) return t('date.today', { time });
  const day = dateFormat(language(), { day: 'numeric', month: 'long', year: 'numeric' }).format(read);
  return t('date.at', { day, time });
}

function sayOne(date: string): string {
  const day = sayDate(date);
  if (DAY.test(date)) return t('date.on', { day });
  return t(date.length > 4 ? 'date.month' : 'date.year', { day });
}
