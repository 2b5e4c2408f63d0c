import { type IsSettled, openFirst, settling } from '../../core/answers/settled';
import { type Answer, type Device, type Grant, type Subject, subjectKey } from '../../core/model';
import { type Finding, LABELS, type Label, type Verdict } from '../../core/verdicts/types';
import type { IncidentCard, VendorCard, View } from '../../messaging/protocol';

/** A verdict or a finding about one subject. */
export type Flag = Verdict | Finding;

/** A view with everything that screens look up by id, built once a view. */
export interface Lookup {
  view: View;
  vendors: ReadonlyMap<string, VendorCard>;
  parties: ReadonlyMap<string, string>;
  incidents: ReadonlyMap<string, IncidentCard>;
  grants: ReadonlyMap<string, Grant>;
  devices: ReadonlyMap<string, Device>;
  /** By `subjectKey`: what is open, worst label first; then what an answer has settled. */
  flags: ReadonlyMap<string, Flag[]>;
  answers: ReadonlyMap<string, Answer>;
  isSettled: IsSettled;
  /** The number on the key tag of each link: its place in the audit. */
  numbers: ReadonlyMap<string, number>;
}

export function lookup(view: View): Lookup {
  const { audit, incidents = [], answeredAt } = view;
  const isSettled = settling(audit.answers, { incidents, answeredAt });
  return {
    view,
    vendors: byId(view.vendors),
    parties: new Map(view.parties?.map((party) => [party.id, party.name])),
    incidents: byId(incidents),
    grants: byId(audit.grants),
    devices: byId(audit.devices),
    flags: flagsBySubject([...audit.verdicts, ...audit.findings], isSettled),
    answers: new Map(audit.answers.map((answer) => [subjectKey(answer.subject), answer])),
    isSettled,
    numbers: new Map(audit.grants.map(({ id }, at) => [id, at + 1])),
  };
}

export function flagsOf(known: Lookup, subject: Subject): Flag[] {
  return known.flags.get(subjectKey(subject)) ?? [];
}

/** Worst label first: the order of `LABELS`. */
export function byLabel(a: { label: Label }, b: { label: Label }): number {
  return LABELS.indexOf(a.label) - LABELS.indexOf(b.label);
}

/** The vendors whose pages a subject belongs to: a link has two ends. */
export function vendorsOf(known: Lookup, subject: Subject): string[] {
  if (subject.type === 'account' || subject.type === 'list') return [subject.id.split('/')[0] ?? ''];
  if (subject.type === 'device') return [known.devices.get(subject.id)?.vendor ?? ''];
  const grant = known.grants.get(subject.id);
  if (!grant) return [];
  const holders = known.view.vendors.filter(({ id, holdsAs }) => id === grant.holder || holdsAs === grant.holder);
  return [grant.issuer, ...holders.map(({ id }) => id)];
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function flagsBySubject(flags: readonly Flag[], isSettled: IsSettled): Map<string, Flag[]> {
  const all = new Map<string, Flag[]>();
  for (const flag of flags) {
    const key = subjectKey(flag.subject);
    const found = all.get(key);
    if (found) found.push(flag);
    else all.set(key, [flag]);
  }
  for (const list of all.values()) list.sort(openFirst(isSettled));
  return all;
}
