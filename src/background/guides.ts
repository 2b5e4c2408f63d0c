import { holderSteps } from '../catalogue/index';
import { type Binding, fill } from '../core/origins';
import type { VendorSteps } from '../core/steps';
import { steps, vendors } from '../vendors/registry';
import { placeToLink, type Where } from './cards';

/** Steps for every vendor, and for every holder that has no folder, with their addresses written out. */
export function guides(where: Where): Record<string, VendorSteps> {
  const ofVendors = vendors.flatMap((vendor) => {
    const guide = steps.get(vendor.id);
    return guide === undefined ? [] : [[vendor.id, writtenOut(guide, placeToLink(vendor, where))] as const];
  });
  const ofHolders = holderSteps.map(
    ({ party, steps: own }) => [party, { vendor: party, steps: own, cures: [] }] as const,
  );
  return Object.fromEntries([...ofVendors, ...ofHolders]);
}

function writtenOut(guide: VendorSteps, binding: Binding): VendorSteps {
  return {
    ...guide,
    steps: guide.steps.map((step) => (step.link === undefined ? step : { ...step, link: fill(step.link, binding) })),
  };
}
