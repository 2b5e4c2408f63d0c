import { URGENT } from '../../core/alerts/keys';
import type { Subject } from '../../core/model';
import type { Label } from '../../core/verdicts/types';
import { byLabel, type Flag, type Lookup, vendorsOf } from './lookup';

/** One subject with the worst label of what is open about it. */
export interface Item {
  subject: Subject;
  label: Label;
  /** What no answer has settled, worst first. */
  flags: Flag[];
}

/** What asks for something, worst first; at one vendor, or everywhere. What an answer has settled is left out. */
export function openItems(known: Lookup, vendor?: string): Item[] {
  const items: Item[] = [];
  for (const all of known.flags.values()) {
    const flags = all.filter((flag) => !known.isSettled(flag));
    const [worst] = flags;
    if (!worst || worst.label === 'Nothing to do') continue;
    const { subject, label } = worst;
    if (vendor !== undefined && !vendorsOf(known, subject).includes(vendor)) continue;
    items.push({ subject, label, flags });
  }
  return items.sort(byLabel);
}

export function isUrgent(item: Item): boolean {
  return URGENT.includes(item.label);
}

export function countLabels(items: readonly Item[]): Partial<Record<Label, number>> {
  const counts: Partial<Record<Label, number>> = {};
  for (const { label } of items) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
