import { accountsOf } from '../model/accounts';
import type { SourceLine } from '../model/coverage';
import type { Lookup } from '../model/lookup';

/** The lists of the vendors of which something is known, by account. */
export function touchedLines(known: Lookup): SourceLine[][] {
  const { audit, settings } = known.view;
  const used = new Set([
    ...settings.brands,
    ...audit.accounts.map(({ vendor }) => vendor),
    ...audit.coverage.map(({ vendor }) => vendor),
    ...audit.grants.map(({ issuer }) => issuer),
  ]);
  return [...known.vendors.values()]
    .filter(({ id }) => used.has(id))
    .flatMap((card) => accountsOf(known, card).map((view) => view.lines));
}
