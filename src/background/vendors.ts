import { withHubs } from '../core/hubs';
import type { VendorDef } from '../core/vendor';
import { HUBS } from '../storage/choice-items';
import { read } from '../storage/store';
import { vendors as declared } from '../vendors/registry';

/** Every vendor, the user's hubs with their addresses. A live binding: complete once {@link hubsKnown} is. */
export let vendors: readonly VendorDef[] = declared;

let loaded: Promise<void> | undefined;

/** Reads the addresses of hubs once per life of the worker; nothing is answered before. */
export function hubsKnown(): Promise<void> {
  loaded ??= loadHubs().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** After they were changed. */
export async function loadHubs(): Promise<void> {
  const hubs = (await read(HUBS)) ?? {};
  vendors = declared.map((vendor) => withHubs(vendor, hubs[vendor.id] ?? []));
}
