import { incidents } from '../catalogue/index';
import { allOrigins, type Binding, bindingOf, bindings, fill } from '../core/origins';
import type { VendorDef } from '../core/vendor';
import type { Verdict } from '../core/verdicts/types';
import type { IncidentCard, VendorCard } from '../messaging/protocol';

/** The place whose pages are linked to: the one in the tab, else one that is open to us, else the first. */
export function placeToLink(vendor: VendorDef, granted: readonly string[], here: string | undefined): Binding {
  const candidates = [here, ...granted].flatMap((origin) => (origin === undefined ? [] : [bindingOf(vendor, origin)]));
  return candidates.find((binding) => binding !== undefined) ?? bindings(vendor)[0] ?? {};
}

/** The values of the vendor's variables under one binding, as the user's choice of places names them. */
function placeName({ variables = {} }: VendorDef, binding: Binding): string {
  return Object.keys(variables)
    .map((name) => binding[name])
    .join(' ');
}

/** A vendor as views show it: its sites, what of them is open to us, and what the web does not show. */
export function vendorCard(vendor: VendorDef, open: ReadonlySet<string>, here: string | undefined): VendorCard {
  const origins = allOrigins(vendor);
  const granted = origins.filter((origin) => open.has(origin));
  const binding = placeToLink(vendor, granted, here);
  const groups = bindings(vendor).map((one) => vendor.origins.map((origin) => fill(origin, one)));
  return {
    id: vendor.id,
    name: vendor.name,
    origins,
    granted,
    ...(groups.length > 1 ? { groups, places: bindings(vendor).map((one) => placeName(vendor, one)) } : {}),
    ...(vendor.holdsAs === undefined ? {} : { holdsAs: vendor.holdsAs }),
    lists: vendor.lists.map(({ list, source, where, page, app }) => {
      const url = vendor.pages.find(({ id }) => id === page)?.url;
      return {
        list,
        source,
        where,
        ...(url === undefined ? {} : { url: fill(url, binding) }),
        ...(app === undefined ? {} : { app }),
      };
    }),
  };
}

/** Prose and sources of the incidents that verdicts name; of every incident without verdicts. */
export function incidentCards(verdicts?: readonly Verdict[]): IncidentCard[] {
  const named = verdicts && new Set(verdicts.map(({ incident }) => incident));
  return incidents
    .filter(({ id }) => named?.has(id) ?? true)
    .map(({ id, vendor, title, summary, sources, disputed, advice, disclosed }) => ({
      ...{ id, vendor, title, summary, sources, disputed, advice },
      ...(disclosed === undefined ? {} : { disclosed }),
    }));
}
