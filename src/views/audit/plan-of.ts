import { planForBrand } from '../../core/checklist/brand';
import type { Entry } from '../../core/checklist/entry';
import { plan } from '../../core/checklist/plan';
import { type Subject, subjectKey } from '../../core/model';
import type { Lookup } from '../model/lookup';

interface Planned {
  entries: Entry[];
  bySubject: ReadonlyMap<string, Entry>;
}

const planned = new WeakMap<Lookup, Planned>();

/** The checklist of a view, made once. */
export function planOf(known: Lookup): Planned {
  const found = planned.get(known);
  if (found) return found;
  const { audit, steps = {}, vendors, settings } = known.view;
  const entries = plan(audit, steps, vendors, known.isSettled);
  // A brand of which nothing is known yet has what can be done with nothing read.
  const touched = new Set([...audit.accounts.map(({ vendor }) => vendor), ...audit.grants.map(({ issuer }) => issuer)]);
  const keys = new Set(entries.map(({ key }) => key));
  for (const brand of settings.brands.filter((id) => !touched.has(id))) {
    const world = { incidents: [], guides: steps, vendors, evidence: audit };
    for (const entry of planForBrand(brand, world).entries) {
      if (keys.has(entry.key)) continue;
      keys.add(entry.key);
      entries.push(entry);
    }
  }
  const bySubject = new Map(entries.flatMap((entry) => (entry.subject ? [[subjectKey(entry.subject), entry]] : [])));
  const made = { entries, bySubject };
  planned.set(known, made);
  return made;
}

export function entryOf(known: Lookup, subject: Subject): Entry | undefined {
  return planOf(known).bySubject.get(subjectKey(subject));
}
