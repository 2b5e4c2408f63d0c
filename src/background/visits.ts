import type { Visit } from '../core/book/identity';
import { now } from '../platform/clock';
import { type TabVisit, VISITS } from '../storage/items';
import { enqueue } from '../storage/queue';
import { keep, read } from '../storage/store';

type Visits = Record<string, TabVisit>;

/**
 * A visit without a reading for this long is over: somebody else may have signed in, on a page that we do not see.
 * In milliseconds.
 */
const LONGEST_PAUSE = 60 * 60 * 1000;

/** Where a tab is: what a visit must agree with to go on. */
export type Whereabouts = Pick<Visit, 'vendor' | 'place' | 'container'>;

function same(a: Whereabouts, b: Whereabouts): boolean {
  return a.vendor === b.vendor && a.place === b.place && a.container === b.container;
}

/**
 * The visit that goes on in a tab: its own, or that of another open tab, because a link to the vendor's next page opens a
 * new tab and all tabs of a container share the cookies. Else a new one. To be called from inside the storage queue.
 */
export async function visitIn(tabId: number, where: Whereabouts): Promise<Visit> {
  const all = (await read(VISITS)) ?? {};
  const goesOn = (one: TabVisit) => same(one.visit, where) && now() - one.lastAt < LONGEST_PAUSE;
  const own = all[tabId];
  if (own !== undefined && goesOn(own)) return own.visit;
  const [latest] = Object.values(all)
    .filter(goesOn)
    .sort((a, b) => b.lastAt - a.lastAt);
  return latest?.visit ?? { id: crypto.randomUUID(), ...where };
}

/**
 * Keeps the visit as it is after a reading, for every tab that it goes on in. When it is another one than before, somebody
 * has signed out or in: other tabs share the cookies, so what they knew is over, too. To be called from inside the storage
 * queue.
 */
export async function keepVisit(tabId: number, before: Visit, after: Visit): Promise<void> {
  const all: Visits = { ...(await read(VISITS)) };
  for (const [id, one] of Object.entries(all)) {
    if (!same(one.visit, after)) continue;
    if (before.id !== after.id) delete all[id];
    else if (one.visit.id === after.id) all[id] = { ...one, visit: after };
  }
  all[tabId] = { visit: after, lastAt: now() };
  await keep(VISITS, all);
}

async function keepOnly(wanted: (tabId: string, visit: Visit) => boolean): Promise<void> {
  const all = (await read(VISITS)) ?? {};
  await keep(VISITS, Object.fromEntries(Object.entries(all).filter(([id, { visit }]) => wanted(id, visit))));
}

/** A closed tab's id may be given to another one. */
export function endVisitIn(tabId: number): Promise<void> {
  return enqueue(() => keepOnly((id) => id !== String(tabId)));
}

export function endVisitsAt(vendor: string): Promise<void> {
  return enqueue(() => keepOnly((_, visit) => visit.vendor !== vendor));
}

/** The visit in a tab, as it was at its last reading. */
export async function visitOf(tabId: number): Promise<Visit | undefined> {
  return (await read(VISITS))?.[tabId]?.visit;
}
