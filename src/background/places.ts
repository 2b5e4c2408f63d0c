import { placeOf } from '../core/book/identity';
import { type Binding, bindingOf } from '../core/origins';
import { unknownVendor } from '../core/recognise/unknown-vendor';
import type { VendorDef } from '../core/vendor';
import type { PageCaller } from '../messaging/trust';
import { vendors } from './vendors';
import type { Whereabouts } from './visits';

/** The vendor's variables alone: what only goes with them (`bound`) would say the same twice. */
function variablesOf(vendor: VendorDef, binding: Binding): Binding {
  return Object.fromEntries(Object.entries(binding).filter(([name]) => vendor.variables?.[name] !== undefined));
}

/** Where a page of a vendor is, for the visit that its readings belong to. */
export function whereabouts(vendor: VendorDef, binding: Binding, { container }: PageCaller): Whereabouts {
  return {
    vendor: vendor.id,
    place: placeOf(variablesOf(vendor, binding)),
    ...(container === undefined ? {} : { container }),
  };
}

/** One of a vendor's origins. */
export interface KnownPlace {
  vendor: VendorDef;
  binding: Binding;
}

/** The vendor whose page stands at an origin. */
export function vendorAt(origin: string): KnownPlace | undefined {
  for (const vendor of vendors) {
    const binding = bindingOf(vendor, origin);
    if (binding !== undefined) return { vendor, binding };
  }
  return undefined;
}

/** The same for any page; a site that nobody declared is a vendor of its own. */
export function whereaboutsAnywhere(caller: PageCaller): Whereabouts {
  const known = vendorAt(caller.origin);
  if (known !== undefined) return whereabouts(known.vendor, known.binding, caller);
  const { container } = caller;
  return { vendor: unknownVendor(caller.origin).id, place: '', ...(container === undefined ? {} : { container }) };
}
