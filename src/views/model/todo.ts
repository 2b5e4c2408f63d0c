import { alertKey, URGENT } from '../../core/alerts/keys';
import type { Subject } from '../../core/model';
import type { Label } from '../../core/verdicts/types';
import { byLabel, type Flag, keyOf, type Lookup, vendorsOf } from './lookup';

/** One subject with its worst label. */
export interface Item {
  subject: Subject;
  label: Label;
  flags: Flag[];
}

/**
 * What asks for something, worst first; at one vendor, or everywhere. What the user keeps on purpose is left out, until there
 * is a warning of something that he did not know then.
 */
export function openItems(known: Lookup, vendor?: string): Item[] {
  const items: Item[] = [];
  const loud = new Set(known.view.alerts);
  for (const flags of known.flags.values()) {
    const worst = flags[0];
    if (!worst || worst.label === 'Nothing to do') continue;
    const { subject, label } = worst;
    const isKept = known.answers.get(keyOf(subject))?.decision === 'keep';
    if (isKept && !flags.some((flag) => loud.has(alertKey(flag)))) continue;
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
