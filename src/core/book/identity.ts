/**
 * One stay at one vendor in one tab: the readings in it belong to one account. The background keeps it per tab in
 * `storage.session`; a sign-out, or another account, begins a new one.
 */
export interface Visit {
  /** Anything that no other visit has. */
  id: string;
  vendor: string;
  /** `placeOf` the vendor's binding at this origin (`tld=co.uk`), '' where the vendor has none. */
  place: string;
  container?: string;
  /** Account key, once an answer has named the account. */
  account?: string;
}

/** Account of brands picked in Welcome and of told links, until the vendor has a known account. */
export const DEFAULT_ACCOUNT = 'default';
