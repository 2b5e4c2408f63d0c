import type { Entry } from '../../core/checklist/entry';
import { plan } from '../../core/checklist/plan';
import type { Subject } from '../../core/model';
import { keyOf, type Lookup } from '../model/lookup';

interface Planned {
  entries: Entry[];
  bySubject: ReadonlyMap<string, Entry>;
}

const planned = new WeakMap<Lookup, Planned>();

/** The checklist of a view, made once. */
export function planOf(known: Lookup): Planned {
  const found = planned.get(known);
  if (found) return found;
  const { audit, steps = {}, vendors } = known.view;
  const entries = plan(audit, steps, vendors);
  const bySubject = new Map(entries.flatMap((entry) => (entry.subject ? [[keyOf(entry.subject), entry]] : [])));
  const made = { entries, bySubject };
  planned.set(known, made);
  return made;
}

export function entryOf(known: Lookup, subject: Subject): Entry | undefined {
  return planOf(known).bySubject.get(keyOf(subject));
}
