import { withHubs } from '../core/hubs';
import type { VendorSteps } from '../core/steps';
import type { VendorDef } from '../core/vendor';

/** Every vendor folder, found by itself. Folders that begin with `_` are patterns for new ones. */
const defs = import.meta.glob<VendorDef>(['./*/vendor.json', '!./_*/**'], { import: 'default', eager: true });
const guides = import.meta.glob<VendorSteps>(['./*/steps.json', '!./_*/**'], { import: 'default', eager: true });

/** All vendors, by id. Hubs have no address yet. */
export const vendors: VendorDef[] = Object.values(defs)
  .map((vendor) => withHubs(vendor, []))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** What to do at each vendor's end, by vendor id. */
export const steps: ReadonlyMap<string, VendorSteps> = new Map(
  Object.values(guides).map((guide) => [guide.vendor, guide]),
);
