import { addressOf, matches } from '../core/match';
import type { ListName } from '../core/model';
import { type Binding, fill } from '../core/origins';
import type { VendorDef } from '../core/vendor';
import type { PageCaller } from '../messaging/trust';
import { browser } from '../platform/browser';
import { isGranted } from './access';
import { vendorAt } from './places';
import { startHere } from './start-here';

/** Lists of the pages at this address that nobody wrote a reader for. */
export function unconfirmedLists({ pages }: Pick<VendorDef, 'pages'>, binding: Binding, url: string): ListName[] {
  const here = pages.filter(
    ({ match, unconfirmed }) =>
      unconfirmed === true && match !== undefined && matches(fill(match, binding), addressOf(url), true),
  );
  return [...new Set(here.flatMap(({ lists }) => lists))];
}

/** Has an open page recognised, when its vendor's folder declares it so and it may be read. */
export async function recogniseUnconfirmed(caller: PageCaller): Promise<null> {
  const known = vendorAt(caller.origin);
  if (known === undefined || !(await isGranted(caller.origin))) return null;
  const { url } = await browser.tabs.get(caller.tabId);
  if (url === undefined || new URL(url).origin !== caller.origin) return null;
  const lists = unconfirmedLists(known.vendor, known.binding, url);
  if (lists.length > 0) await startHere(caller, lists);
  return null;
}
