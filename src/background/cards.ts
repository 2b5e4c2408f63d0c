import { incidents } from '../catalogue/index';
import { allOrigins, type Binding, bindingOf, bindings, fill } from '../core/origins';
import type { Settings } from '../core/settings';
import type { VendorDef } from '../core/vendor';
import type { Verdict } from '../core/verdicts/types';
import type { IncidentCard, VendorCard } from '../messaging/protocol';

/** What decides at which of a vendor's places a page is opened. */
export interface Where {
  /** Origins that are open to us. */
  granted: ReadonlySet<string>;
  /** Origin of the tab in front. */
  here?: string | undefined;
  places: Settings['places'];
}

/**
 * The place whose pages are linked to: the one in the tab, else one that is open to us, else a picked one, else the first.
 * Undefined for a hub whose address nobody has told.
 */
export function placeToLink(vendor: VendorDef, { granted, here, places }: Where): Binding | undefined {
  const all = bindings(vendor);
  const open = [here, ...granted].flatMap((origin) => (origin === undefined ? [] : [bindingOf(vendor, origin)]));
  const picked = all.find((binding) => places[vendor.id]?.includes(placeName(vendor, binding)));
  return open.find((binding) => binding !== undefined) ?? picked ?? all[0];
}

/** The values of the vendor's variables under one binding, as the user's choice of places names them. */
function placeName({ variables = {} }: VendorDef, binding: Binding): string {
  return Object.keys(variables)
    .map((name) => binding[name])
    .join(' ');
}

/** A vendor as views show it: its sites, what of them is open to us, and what the web does not show. */
export function vendorCard(vendor: VendorDef, where: Where): VendorCard {
  const origins = allOrigins(vendor);
  const granted = origins.filter((origin) => where.granted.has(origin));
  const binding = placeToLink(vendor, where);
  const groups = bindings(vendor).map((one) => vendor.origins.map((origin) => fill(origin, one)));
  return {
    id: vendor.id,
    name: vendor.name,
    origins,
    granted,
    ...(groups.length > 1 ? { groups, places: bindings(vendor).map((one) => placeName(vendor, one)) } : {}),
    ...(vendor.selfHosted === undefined ? {} : { selfHosted: true }),
    revocability: vendor.revocability,
    ...(vendor.holdsAs === undefined ? {} : { holdsAs: vendor.holdsAs }),
    lists: vendor.lists.map(({ list, source, name, where, page, app, unconfirmed }) => {
      const url = vendor.pages.find(({ id }) => id === page)?.url;
      return {
        list,
        source,
        where,
        ...(name === undefined ? {} : { name }),
        ...(url === undefined || binding === undefined ? {} : { url: fill(url, binding) }),
        ...(app === undefined ? {} : { app }),
        ...(unconfirmed === undefined ? {} : { unconfirmed }),
      };
    }),
  };
}

/** Prose and sources of the incidents that verdicts name; of every incident without verdicts. */
export function incidentCards(verdicts?: readonly Verdict[]): IncidentCard[] {
  const named = verdicts && new Set(verdicts.map(({ incident }) => incident));
  return incidents
    .filter(({ id }) => named?.has(id) ?? true)
    .map(({ id, vendor, title, summary, sources, disputed, advice, disclosed, window }) => ({
      ...{ id, vendor, title, summary, sources, disputed, advice },
      ...(disclosed === undefined ? {} : { disclosed }),
      ...(window.to === undefined ? {} : { window: { to: window.to } }),
    }));
}
