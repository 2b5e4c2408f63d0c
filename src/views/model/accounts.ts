import type { Device, Grant } from '../../core/model';
import type { VendorCard } from '../../messaging/protocol';
import { type SourceLine, sourceLines } from './coverage';
import type { Lookup } from './lookup';

/** What was read of one account, or what there is of a vendor while no account is known. */
export interface AccountView {
  vendor: string;
  account?: string;
  devices: Device[];
  links: Grant[];
  lines: SourceLine[];
}

/** The accounts of a vendor with their devices, links and lists. Never empty: a vendor without any has its lists. */
export function accountsOf(known: Lookup, card: VendorCard): AccountView[] {
  const { audit } = known.view;
  const views = new Map<string | undefined, AccountView>();
  const at = (account: string | undefined): AccountView => {
    const found = views.get(account);
    if (found) return found;
    const made: AccountView = { vendor: card.id, devices: [], links: [], lines: [], ...(account ? { account } : {}) };
    views.set(account, made);
    return made;
  };
  for (const { vendor, account } of audit.accounts) if (vendor === card.id) at(account);
  for (const device of audit.devices) if (device.vendor === card.id) at(device.account).devices.push(device);
  for (const grant of audit.grants) {
    if (grant.issuer === card.id) at(grant.issuerAccount).links.push(grant);
    else if (isHolder(card, grant)) at(grant.holderAccount).links.push(grant);
  }
  const coverage = audit.coverage.filter((line) => line.vendor === card.id);
  for (const { account } of coverage) if (account !== undefined) at(account);
  const common = coverage.filter((line) => line.account === undefined);
  const all = adopt(views);
  if (all.length === 0) all.push(at(undefined));
  for (const view of all) {
    const own = coverage.filter((line) => line.account !== undefined && line.account === view.account);
    view.lines = sourceLines(card, [...own, ...common]);
  }
  return all;
}

function isHolder(card: VendorCard, grant: Grant): boolean {
  return grant.holder === card.id || (card.holdsAs !== undefined && grant.holder === card.holdsAs);
}

/** What has no account, such as a link that the user told, stands under the only account when there is just one. */
function adopt(views: Map<string | undefined, AccountView>): AccountView[] {
  const stray = views.get(undefined);
  const named = [...views.values()].filter((view) => view !== stray);
  const [only] = named;
  if (!stray || !only || named.length > 1) return [...views.values()];
  only.devices.push(...stray.devices);
  only.links.push(...stray.links);
  return named;
}
