import type { VendorSteps } from '../steps';
import type { Audit } from '../verdicts/types';
import type { Entry } from './entry';

/** What planning needs of a vendor; a `VendorCard` fits. */
export interface PlanVendor {
  id: string;
  name: string;
  /** Party id under which it holds keys to others. */
  holdsAs?: string;
  lists: readonly PlanList[];
}

export interface PlanList {
  list: string;
  source: string;
  where: 'web' | 'link' | 'app-only';
  url?: string;
  app?: string;
}

/** Steps by vendor id, and by party id for holders that have no folder. Addresses are written out. */
export type Guides = Readonly<Record<string, VendorSteps>>;

/**
 * The checklist of an audit: everything flagged, and every list that only a person can look at. Open entries first, worst
 * label first, accounts before links; what is done, kept or put off stays in it with its state.
 */
export function plan(audit: Audit, guides: Guides, vendors: readonly PlanVendor[]): Entry[] {
  void [audit, guides, vendors];
  return [];
}
