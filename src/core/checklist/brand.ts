import type { Answer } from '../model';
import type { Entry } from './entry';
import type { Guides, PlanVendor } from './plan';

/** The incidents that concern a brand, and what can be done about it with nothing read and nothing allowed. */
export interface BrandPlan<I> {
  incidents: I[];
  entries: Entry[];
}

/**
 * The checklist of a brand before anything is read: its links by holder with the steps at both ends, its lists with the
 * page or the way in the app, password and two-factor.
 *
 * @param brand vendor id, or party id of a brand without a folder
 * @param answers what was ticked before
 */
export function planForBrand<I extends { vendor: string }>(
  brand: string,
  known: { incidents: readonly I[]; guides: Guides; vendors: readonly PlanVendor[]; answers?: readonly Answer[] },
): BrandPlan<I> {
  void [brand, known];
  return { incidents: [], entries: [] };
}
