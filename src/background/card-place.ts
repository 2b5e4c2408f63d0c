import type { CardPlace } from '../core/alerts/card';
import { isQuietPage } from '../core/alerts/quiet-pages';
import { fill } from '../core/origins';
import type { RequestOf } from '../messaging/protocol';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { isGranted } from './access';
import { type KnownPlace, vendorAt } from './places';
import { scriptFiles } from './script-files';
import { visitOf } from './visits';

/** The vendor whose page a script of ours runs in, as long as that page may be read. */
export async function openVendorAt(origin: string): Promise<KnownPlace | undefined> {
  const known = vendorAt(origin);
  return known !== undefined && (await isGranted(origin)) ? known : undefined;
}

/** Where the tab is now: a single-page application may have gone on since its script was loaded. */
export async function cardPlaceOf({
  tabId,
  origin,
}: Pick<PageCaller, 'tabId' | 'origin'>): Promise<CardPlace | undefined> {
  const known = await openVendorAt(origin);
  const visit = await visitOf(tabId);
  const { url } = await browser.tabs.get(tabId);
  if (known === undefined || url === undefined || new URL(url).origin !== origin) return undefined;
  const { vendor } = known;
  if (visit?.vendor !== vendor.id) return undefined;
  return { vendor: vendor.id, url, signedOut: signedOutAt(known), visit: visit.id };
}

/** Patterns of the vendor's sign-in pages. */
function signedOutAt({ vendor, binding }: KnownPlace): string[] {
  return (vendor.signedOut ?? []).map((pattern) => fill(pattern, binding));
}

/** Whether nothing of ours may be on a page while it is at this address of its own. */
export async function isQuietFor({ url }: RequestOf<'page:quiet'>, { origin }: PageCaller): Promise<boolean> {
  const known = await openVendorAt(origin);
  if (known === undefined || !URL.canParse(url) || new URL(url).origin !== origin) return true;
  return isQuietPage(url, signedOutAt(known));
}

/** Puts one of our scripts into the page that a reading came from, when `isWanted` there. It asks again itself. */
export async function putInto(
  caller: PageCaller,
  script: 'banner' | 'marks',
  isWanted: (place: CardPlace) => Promise<boolean>,
): Promise<void> {
  try {
    const place = await cardPlaceOf(caller);
    if (place === undefined || !(await isWanted(place))) return;
    await browser.scripting.executeScript({ target: { tabId: caller.tabId }, files: [scriptFiles[script]] });
  } catch (error) {
    // The tab may be closed, or gone on to another site, at any moment.
    if (await isStillThere(caller)) throw error;
  }
}

async function isStillThere({ tabId, origin }: PageCaller): Promise<boolean> {
  const open = await browser.tabs.query({});
  return open.some(({ id, url }) => id === tabId && url !== undefined && new URL(url).origin === origin);
}
