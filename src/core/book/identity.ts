import type { Binding } from '../origins';
import type { PageReading } from '../reading';

/**
 * One stay at one vendor in one tab: the readings in it belong to one account. The background keeps it per tab in
 * `storage.session`; a sign-out, or another account, begins a new one.
 */
export interface Visit {
  /** Anything that no other visit has; `<id>.<n>` follows after the account has changed. */
  id: string;
  vendor: string;
  /** `placeOf` the vendor's binding at this origin (`tld=co.uk`), '' where the vendor has none. */
  place: string;
  container?: string;
  /** Account key, once an answer has named the account. */
  account?: string;
}

/** Account of brands picked in Welcome and of told links, until the vendor has a known account. */
export const DEFAULT_ACCOUNT = 'default';

/** Which of the vendor's places a binding is. */
export function placeOf(binding: Binding): string {
  return Object.entries(binding)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}

/** Account key with the container that it was seen in, for the same id in two containers is two accounts. */
export function inContainer(account: string, container: string | undefined): string {
  return container === undefined ? account : `${account}~${container}`;
}

/** Account key of what was read at a host while nobody knows whose it is. */
function defaultAt(host: string, container: string | undefined): string {
  return inContainer(`${DEFAULT_ACCOUNT}@${host}`, container);
}

export type Identified = 'answer' | 'host' | 'picked';

/** How an account was identified, which its key tells. */
export function identifiedBy(account: string): Identified {
  if (account === DEFAULT_ACCOUNT) return 'picked';
  return account.startsWith(`${DEFAULT_ACCOUNT}@`) ? 'host' : 'answer';
}

/**
 * The visit after a reading in it: whose it is when the reading names the account, and a new one when the vendor says
 * that nobody is signed in or that somebody else is.
 *
 * @param named account key, when the reading names the account
 */
export function follow(visit: Visit, reading: Pick<PageReading, 'readings'>, named: string | undefined): Visit {
  if (isSignedOut(reading)) {
    const { account: _, ...rest } = visit;
    return { ...rest, id: nextId(visit.id) };
  }
  if (named === undefined || named === visit.account) return visit;
  return { ...visit, account: named, id: visit.account === undefined ? visit.id : nextId(visit.id) };
}

/** The account key under which a reading is filed. `visit` is the one before {@link follow}. */
export function whose(visit: Visit, host: string, named: string | undefined): string {
  return named ?? visit.account ?? defaultAt(host, visit.container);
}

/** Whether all that a reading says is that nobody is signed in. */
export function isSignedOut({ readings }: Pick<PageReading, 'readings'>): boolean {
  return (
    readings.some((r) => r.state === 'unreadable' && r.reason === 'signed-out') &&
    readings.every((r) => r.state === 'unreadable')
  );
}

function nextId(id: string): string {
  const [, base = id, count = '0'] = /^(.*?)(?:\.(\d+))?$/s.exec(id) ?? [];
  return `${base}.${Number(count) + 1}`;
}
