import { parties } from '../catalogue/index';
import type { Digest } from '../core/book/hash';
import type { Knowledge } from '../core/book/sightings';
import { SALT } from '../storage/items';
import { read } from '../storage/store';
import { vendors } from '../vendors/registry';
import { digestWith } from './digest';

/** What the book needs to know beside itself. */
export const knowledge: Knowledge = { vendors, parties };

/** The hash under this profile's salt. Rejects while there is none, so that nothing is ever kept under a raw id. */
export async function storedDigest(): Promise<Digest> {
  const salt = await read(SALT);
  if (salt === undefined) throw new Error('the salt of this profile is not there');
  return digestWith(salt);
}
