import type { Instant, Subject } from '../model';
import type { Dismissal } from '../settings';
import type { Alert } from './alerts';
import { keyAbout, readKey } from './keys';

/** How long Later lasts, in milliseconds. */
export const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * The warnings that are open: those that nobody answered, those with other evidence than the answered one, and those that
 * were put off once, a week later. The popup's list, the number on the icon and the cards all come from here.
 */
export function openAlerts(alerts: readonly Alert[], dismissals: readonly Dismissal[], now: Instant): Alert[] {
  const answered = new Map(dismissals.map((one) => [one.key, one]));
  return alerts.filter((alert) => isOpen(alert, answered.get(alert.key), now));
}

function isOpen(alert: Alert, answered: Dismissal | undefined, now: Instant): boolean {
  if (answered === undefined || answered.evidence !== alert.evidence) return true;
  return answered.how === 'later' && answered.again === undefined && now >= endOfLater(answered);
}

/** When Later is over. */
export function endOfLater({ at }: Dismissal): Instant {
  return new Date(Date.parse(at) + WEEK).toISOString();
}

/**
 * The dismissals with one more. A Later that still lasts stays as it is, whoever clicks again; a Later to what came back
 * after the first one is the last word until there is other evidence.
 */
export function dismissed(
  dismissals: readonly Dismissal[],
  alert: Alert,
  how: Dismissal['how'],
  now: Instant,
): readonly Dismissal[] {
  const before = dismissals.find(({ key }) => key === alert.key);
  const same = before?.how === 'later' && how === 'later' && before.evidence === alert.evidence;
  if (same && !isOpen(alert, before, now)) return dismissals;
  const { key, evidence } = alert;
  const added: Dismissal = { key, evidence, how, at: now, ...(same ? { again: true } : {}) };
  return [...dismissals.filter((one) => one !== before), added];
}

/** The key with the name that its subject has now; the key itself when it is none. */
export function renamedKey(key: string, rename: (subject: Subject) => Subject): string {
  const read = readKey(key);
  return read === undefined ? key : keyAbout(rename(read.subject), read.about);
}
