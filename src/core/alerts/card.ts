import type { Instant } from '../model';
import type { Dismissal, Settings } from '../settings';
import type { Alert } from './alerts';
import { endOfLater } from './open';
import { isQuietPage } from './quiet-pages';

/** Where a card would be shown. */
export interface CardPlace {
  vendor: string;
  url: string;
  /** Address patterns of the vendor's sign-in pages, filled in. */
  signedOut: readonly string[];
  /** Id of the visit that goes on in the tab. */
  visit: string;
}

/** What is remembered of the cards that were shown. */
export interface CardMemory {
  /** By key of the warning: for which evidence, and when. */
  shown: Readonly<Record<string, { evidence: string; at: Instant }>>;
  /** Ids of the visits that have had their card. */
  visits: readonly string[];
}

export interface DueCard {
  alert: Alert;
  /** How many other warnings are open at this vendor. */
  more: number;
}

/**
 * The warning to show on a page, or undefined. At most one card a vendor and visit, and one a warning; it comes again with
 * other evidence, or once after Later. A list as such never has one: there is no row to look at.
 *
 * @param open from `openAlerts`, worst first
 */
export function cardDue(
  open: readonly Alert[],
  place: CardPlace,
  settings: Pick<Settings, 'banners' | 'quietHosts'>,
  memory: CardMemory,
  dismissals: readonly Dismissal[],
): DueCard | undefined {
  if (isSilent(place, settings) || memory.visits.includes(place.visit)) return undefined;
  const here = open.filter(({ vendors, subject }) => subject.type !== 'list' && vendors.includes(place.vendor));
  const alert = here.find((one) => !wasShown(one, memory, dismissals));
  return alert && { alert, more: here.length - 1 };
}

/** Whether neither card nor mark may be on a page: the user does not want any, or it is one that signs in, pays or locks. */
export function isSilent(
  { url, signedOut }: Pick<CardPlace, 'url' | 'signedOut'>,
  { banners, quietHosts }: Pick<Settings, 'banners' | 'quietHosts'>,
): boolean {
  return !banners || quietHosts.includes(hostOf(url)) || isQuietPage(url, signedOut);
}

function wasShown({ key, evidence }: Alert, { shown }: CardMemory, dismissals: readonly Dismissal[]): boolean {
  const before = Object.hasOwn(shown, key) ? shown[key] : undefined;
  if (before === undefined || before.evidence !== evidence) return false;
  const later = dismissals.find((one) => one.key === key && one.evidence === evidence && one.how === 'later');
  return later === undefined || before.at >= endOfLater(later);
}

/** As `location.host` writes it. */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
