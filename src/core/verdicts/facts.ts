import type { VendorSteps } from '../steps';
import type { VendorDef } from '../vendor';
import type { VendorFacts } from './types';

/** What judging needs of a vendor's folder. A cure that is said of some holders only is none for the kind. */
export function vendorFacts({ id, models }: VendorDef, guide: VendorSteps | undefined): VendorFacts {
  const cures = (guide?.cures ?? [])
    .filter(({ remedy, ends, holders }) => remedy === 'password-change' && ends === true && holders === undefined)
    .map(({ kind }) => kind);
  return { id, cures, ...(models === undefined ? {} : { models }) };
}
