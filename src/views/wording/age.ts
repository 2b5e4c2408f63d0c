import { ANY_DAY, parseDate } from '../../core/dates';
import type { LooseDate } from '../../core/model';
import { dateFormat, unitFormat } from '../../locales/formats';
import { language, t } from '../../locales/text';

const DAY = /^\d{4}-\d{2}-\d{2}/;
const DAY_MS = 86_400_000;

/** How long ago, for a column: "8 years", "8 years or more" where only the latest possible day is known. */
export function sayAge(date: LooseDate | undefined, now: Date): string | undefined {
  const { first, last } = (date === undefined ? undefined : parseDate(date)) ?? ANY_DAY;
  if (!Number.isFinite(last)) return undefined;
  const days = Math.floor(now.getTime() / DAY_MS) - last;
  if (days < 0) return undefined;
  const age = sayDays(days);
  return first === last || Number.isFinite(first) ? age : t('audit.age-or-more', { age });
}

function sayDays(days: number): string {
  if (days === 0) return t('audit.today');
  if (days < 60) return unitFormat(language(), 'day').format(days);
  const months = Math.floor(days / 30.4375);
  return months < 24
    ? unitFormat(language(), 'month').format(months)
    : unitFormat(language(), 'year').format(Math.floor(months / 12));
}

/** A loose date in few letters, for a column: "12 Mar 2018", "by 12 Mar 2018", "Mar 2018 to 2019". */
export function sayShort(date: LooseDate | undefined): string {
  if (date === undefined || parseDate(date) === undefined) return t('audit.no-date');
  const [from = '', to] = date.split('/');
  if (to === undefined || from === to) return shortSide(from);
  if (from === '..') return to === '..' ? t('audit.no-date') : t('audit.by', { day: shortSide(to) });
  if (to === '..') return t('audit.since', { day: shortSide(from) });
  return t('audit.from-to', { from: shortSide(from), to: shortSide(to) });
}

function shortSide(date: string): string {
  const month = date.length > 4 ? ({ month: 'short' } as const) : {};
  const day = DAY.test(date) ? ({ day: 'numeric' } as const) : {};
  return dateFormat(language(), { timeZone: 'UTC', year: 'numeric', ...month, ...day }).format(new Date(date));
}
