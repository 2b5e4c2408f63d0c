import { parties } from '../catalogue/index';
import { vendorFacts } from '../core/verdicts/facts';
import type { Context } from '../core/verdicts/types';
import { steps, vendors } from '../vendors/registry';

/** What judging needs beside an audit and the incidents: the same in the extension and on the command line. */
export const context: Context = {
  parties,
  vendors: vendors.map((vendor) => vendorFacts(vendor, steps.get(vendor.id))),
};
