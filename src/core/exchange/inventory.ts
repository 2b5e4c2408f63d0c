import type { Audit } from '../verdicts/types';

export const PERSONAL = ['account-names', 'device-names', 'people', 'sign-ins', 'services', 'dates', 'notes'] as const;
/** A kind of personal data that an export may hold. `services`: which services are linked. */
export type Personal = (typeof PERSONAL)[number];

/** What is in an audit, to be shown before it is exported. */
export interface Inventory {
  accounts: number;
  devices: number;
  links: number;
  answers: number;
  notes: number;
  /** Lists that were read. */
  lists: number;
  /** Kinds that are in it, in the order of `PERSONAL`. */
  personal: Personal[];
}

export function inventory(audit: Audit): Inventory {
  return { accounts: audit.accounts.length, devices: 0, links: 0, answers: 0, notes: 0, lists: 0, personal: [] };
}
