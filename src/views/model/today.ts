import type { LooseDate } from '../../core/model';

/** The day that it is for the user. */
export function dayOf(now: Date): LooseDate {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
