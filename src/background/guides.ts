import { holderSteps } from '../catalogue/index';
import { type Binding, fill } from '../core/origins';
import type { VendorSteps } from '../core/steps';
import type { VendorDef } from '../core/vendor';
import { steps } from '../vendors/registry';
import { placeToLink, type Where } from './cards';

/** Steps for every vendor, and for every holder that has no folder, with their addresses written out. */
export function guides(vendors: readonly VendorDef[], where: Where): Record<string, VendorSteps> {
  const ofVendors = vendors.flatMap((vendor) => {
    const guide = steps.get(vendor.id);
    return guide === undefined ? [] : [[vendor.id, writtenOut(guide, placeToLink(vendor, where))] as const];
  });
  const ofHolders = holderSteps.map(
    ({ party, steps: own }) => [party, { vendor: party, steps: own, cures: [] }] as const,
  );
  return Object.fromEntries([...ofVendors, ...ofHolders]);
}

/** A hub whose address nobody has told has no link to its pages. */
function writtenOut(guide: VendorSteps, binding: Binding | undefined): VendorSteps {
  const steps = guide.steps.map(({ link, ...step }) => {
    if (link === undefined) return step;
    if (binding !== undefined) return { ...step, link: fill(link, binding) };
    return /\{\w+\}/.test(link) ? step : { ...step, link };
  });
  return { ...guide, steps };
}
