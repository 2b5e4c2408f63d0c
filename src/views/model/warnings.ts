import { alertKey, URGENT } from '../../core/alerts/keys';
import type { Subject } from '../../core/model';
import { type Flag, type Lookup, vendorsOf } from './lookup';
import { isUrgent, openItems } from './todo';

/** A warning that is open: a row of the popup, and one more on the icon. */
export interface Warning {
  key: string;
  subject: Subject;
  flag: Flag;
}

/** The open warnings, worst first; `vendor`: those that belong to its pages. */
export function warningsOf(known: Lookup, vendor?: string): Warning[] {
  const flags = new Map([...known.flags.values()].flat().map((flag) => [alertKey(flag), flag]));
  return known.view.alerts.flatMap((key) => {
    const flag = flags.get(key);
    if (!flag || (vendor !== undefined && !vendorsOf(known, flag.subject).includes(vendor))) return [];
    return [{ key, subject: flag.subject, flag }];
  });
}

/** How many things would be warned of, were they not put off, ignored or too old for it. The audit lists them. */
export function countSilent(known: Lookup, vendor?: string): number {
  const loud = new Set(known.view.alerts);
  return openItems(known, vendor).filter(
    (item) => isUrgent(item) && !item.flags.some((flag) => URGENT.includes(flag.label) && loud.has(alertKey(flag))),
  ).length;
}
