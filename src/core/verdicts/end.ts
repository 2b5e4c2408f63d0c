import { type DayRange, knownDate, parseDate } from '../dates';
import { basis } from './basis';
import { type Incident, ONGOING } from './incident';
import type { Basis } from './types';

/** When an incident ended; `day` is absent while it goes on. */
export interface End {
  day?: DayRange;
  basis: Basis;
}

/**
 * The end is where the window closes, else the day of disclosure. An end that is announced for after the day of judging
 * is a promise: on that day the incident still goes on.
 */
export function endOf(incident: Incident, on: number): End {
  const { to } = incident.window;
  const promised = (parseDate(to)?.first ?? on) > on;
  if (to !== ONGOING && !promised) {
    const closed = knownDate(to, on);
    if (closed && to !== undefined) return { day: closed, basis: basis('incident-end', { value: to, from: 'closed' }) };
    const { disclosed } = incident;
    const told = knownDate(disclosed, on);
    if (told && disclosed !== undefined) {
      return { day: told, basis: basis('incident-end', { value: disclosed, from: 'disclosed' }) };
    }
  }
  return { basis: basis('incident-ongoing') };
}

/** No day of it lies before the last day of the end: what it ended was not handed out during the incident. */
export function isNotBeforeEnd(reset: DayRange, end: DayRange): boolean {
  return reset.first >= end.last;
}
