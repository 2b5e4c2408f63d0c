import { alertKey } from '../../core/alerts/keys';
import type { Dismissal } from '../../core/settings';
import type { Flag, Lookup } from './lookup';
import { type Item, openItems } from './todo';

/** What the user answered this warning with, while that still holds: on new evidence it is open again. */
export function putOff(known: Lookup, flag: Flag): Dismissal | undefined {
  const key = alertKey(flag);
  if (known.view.alerts.includes(key)) return undefined;
  return known.view.dismissals.find((dismissal) => dismissal.key === key);
}

/** What is open, without the reasons that were put off or ignored; and what has none left. */
export function sortedItems(known: Lookup): { open: Item[]; quiet: Item[] } {
  const open: Item[] = [];
  const quiet: Item[] = [];
  for (const item of openItems(known)) {
    const flags = item.flags.filter((flag) => !putOff(known, flag) && flag.label !== 'Nothing to do');
    const [worst] = flags;
    if (worst) open.push({ ...item, label: worst.label, flags });
    else quiet.push(item);
  }
  return { open, quiet };
}
