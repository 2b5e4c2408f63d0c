import type { VendorCard } from '../../messaging/protocol';
import { accountsOf } from '../model/accounts';
import type { SourceLine } from '../model/coverage';
import type { Lookup } from '../model/lookup';

/** The vendors of which something is known or that were picked. */
export function touchedVendors(known: Lookup): VendorCard[] {
  const { audit, settings } = known.view;
  const used = new Set([
    ...settings.brands,
    ...audit.accounts.map(({ vendor }) => vendor),
    ...audit.coverage.map(({ vendor }) => vendor),
    ...audit.grants.map(({ issuer }) => issuer),
  ]);
  return [...known.vendors.values()].filter(({ id }) => used.has(id));
}

/** Their lists, by account. */
export function touchedLines(known: Lookup): SourceLine[][] {
  return touchedVendors(known).flatMap((card) => accountsOf(known, card).map((view) => view.lines));
}
