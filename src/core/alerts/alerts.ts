import { settling } from '../answers/settled';
import { monthsBefore, parseDate } from '../dates';
import type { Instant, Subject } from '../model';
import type { Incident } from '../verdicts/incident';
import { type Audit, type Finding, LABELS, type Label, type Verdict } from '../verdicts/types';
import { evidenceOf } from './evidence';
import { alertKey, URGENT } from './keys';

/** Something that the user is to be told once: a verdict or a finding that asks for action. */
export interface Alert {
  /** `<subject type> <subject id> <incident or finding>`. */
  key: string;
  /** Changes when the evidence does. */
  evidence: string;
  subject: Subject;
  /** Vendors on whose pages it belongs (both ends of a link). */
  vendors: string[];
  label: Label;
  incident?: string;
}

/** What the policy needs beside the audit. */
export interface AlertWorld {
  /** Of vendor.json or of a vendor's card. */
  vendors: readonly { id: string; holdsAs?: string }[];
  incidents: readonly Pick<Incident, 'id' | 'disclosed' | 'window'>[];
  /** When each account, `<vendor>/<account>`, came to be known here; absent: just now. */
  knownSince: ReadonlyMap<string, Instant>;
  /** As in `SettleWorld`. */
  answeredAt?: Readonly<Record<string, Instant>>;
  now: Instant;
}

/** How old an incident may be that an account is warned of when it first becomes known, in months. */
const OLDEST_AT_FIRST = 12;

/** How long an account is warned of an incident, in months; then it is only listed. */
const NEWS = 2;

/**
 * Everything to warn of, worst first. A link or device that is still listed and flagged counts whatever the age of the
 * incident; what concerns an account as such is limited by {@link isNews}. What an answer has settled is silent.
 */
export function alertsOf(audit: Audit, world: AlertWorld): Alert[] {
  const isSettled = settling(audit.answers, world);
  const vendorsOf = placesOf(audit, world);
  const flags: (Verdict | Finding)[] = [...audit.verdicts, ...audit.findings];
  return flags
    .filter((flag) => URGENT.includes(flag.label) && !isSettled(flag))
    .filter((flag) => flag.subject.type !== 'account' || !('incident' in flag) || isNews(flag, world))
    .map((flag) => ({
      key: alertKey(flag),
      evidence: evidenceOf(flag),
      subject: flag.subject,
      vendors: vendorsOf(flag.subject),
      label: flag.label,
      ...('incident' in flag ? { incident: flag.incident } : {}),
    }))
    .sort((a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || (a.key < b.key ? -1 : 1));
}

/**
 * Whether an incident is news for an account. An account that has just become known is warned of what became public in
 * the twelve months before; from then on, of what becomes public. Two months later the one and the other is only listed.
 */
function isNews({ incident, subject }: Verdict, world: AlertWorld): boolean {
  const { knownSince, now } = world;
  const today = dayOf(now);
  const published = publishedOn(incident, world);
  const known = Math.min(dayOf(knownSince.get(subject.id) ?? now), today);
  return published >= monthsBefore(known, OLDEST_AT_FIRST) && Math.max(published, known) >= monthsBefore(today, NEWS);
}

/** Day on which an incident became public. Without any date nobody can say that it is old: then it is today. */
function publishedOn(incident: string, { incidents, now }: AlertWorld): number {
  const record = incidents.find(({ id }) => id === incident);
  const today = dayOf(now);
  return Math.min((parseDate(record?.disclosed) ?? parseDate(record?.window.to))?.last ?? today, today);
}

function dayOf(instant: Instant): number {
  const range = parseDate(instant);
  if (range === undefined) throw new Error(`not an instant: ${instant}`);
  return range.last;
}

/** The vendors on whose pages a subject is listed. */
function placesOf(audit: Audit, { vendors }: AlertWorld): (subject: Subject) => string[] {
  const devices = new Map(audit.devices.map(({ id, vendor }) => [id, vendor]));
  const grants = new Map(audit.grants.map((grant) => [grant.id, grant]));
  const holders = (holder: string) =>
    vendors.filter(({ id, holdsAs }) => id === holder || holdsAs === holder).map(({ id }) => id);
  return ({ type, id }) => {
    if (type === 'account' || type === 'list') return [id.split('/')[0] ?? ''];
    if (type === 'device') return [devices.get(id) ?? []].flat();
    const grant = grants.get(id);
    return grant === undefined ? [] : [...new Set([grant.issuer, ...holders(grant.holder)])];
  };
}
