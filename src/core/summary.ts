import { type SettleWorld, settling } from './answers/settled';
import { type Instant, subjectKey } from './model';
import { type Audit, LABELS, type Label } from './verdicts/types';

/** The one stored key that a view may read by itself, so that it paints at once. */
export const SUMMARY_KEY = 'summary';

/** What the first paint and the number on the icon need of an audit. Small whatever the size of the book. */
export interface Summary {
  /** Number of the change of the book from which this was made. */
  rev: number;
  /** Day (UTC) of the judging: verdicts change with the calendar, too. */
  day: string;
  madeAt: Instant;
  /** Warnings that are open: the number on the icon, and the length of the popup's list. */
  attention: number;
  /** Subjects by their worst label; labels that nobody has are left out. */
  labels: Partial<Record<Label, number>>;
  /** Vendors of which the book has something. A link counts for its issuer. */
  vendors: { id: string; devices: number; links: number }[];
}

/** Per subject, without what an answer has settled. */
function worstLabels(audit: Audit, world: SettleWorld): Label[] {
  const isSettled = settling(audit.answers, world);
  const worst = new Map<string, Label>();
  for (const flag of [...audit.verdicts, ...audit.findings]) {
    if (isSettled(flag)) continue;
    const key = subjectKey(flag.subject);
    const before = worst.get(key);
    if (before === undefined || LABELS.indexOf(flag.label) < LABELS.indexOf(before)) worst.set(key, flag.label);
  }
  return [...worst.values()];
}

/** What a summary is made of, beside the audit. */
export interface Counted extends SettleWorld {
  /** How many warnings are open. */
  attention: number;
  /** Number of the change of the book. */
  rev: number;
  now: Instant;
}

export function summarise(audit: Audit, { attention, rev, now, ...world }: Counted): Summary {
  const worst = worstLabels(audit, world);
  const counts = LABELS.map((label) => [label, worst.filter((one) => one === label).length] as const);
  const labels: Summary['labels'] = Object.fromEntries(counts.filter(([, count]) => count > 0));
  const vendors = new Map<string, { id: string; devices: number; links: number }>();
  const of = (id: string) => {
    const entry = vendors.get(id) ?? { id, devices: 0, links: 0 };
    vendors.set(id, entry);
    return entry;
  };
  for (const account of audit.accounts) of(account.vendor);
  for (const device of audit.devices) of(device.vendor).devices += 1;
  for (const grant of audit.grants) of(grant.issuer).links += 1;
  return { rev, day: now.slice(0, 10), madeAt: now, attention, labels, vendors: [...vendors.values()] };
}
