import type { Instant } from './model';

/** What the user has chosen. One small stored key; a missing field is its default. */
export interface Settings {
  /** The number on the icon. */
  badge: boolean;
  /** Cards on vendors' pages at all. */
  banners: boolean;
  /** Hosts on which the user wants no card. */
  quietHosts: string[];
  /** Brands picked in Welcome or settings: vendor ids, or party ids of brands without a folder. */
  brands: string[];
  /** Per vendor, the values of its variables that the user uses (`{ amazon: ['com', 'de'] }`); absent: all. */
  places: Record<string, string[]>;
  /** Welcome was shown once; it is never opened by itself again. */
  welcomed: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  badge: true,
  banners: true,
  quietHosts: [],
  brands: [],
  places: {},
  welcomed: false,
};

/** What the user answered a warning with. It holds for the evidence that he saw, not for what comes to light later. */
export interface Dismissal {
  /** `<subject type> <subject id> <incident or finding>`: `alertKey` in alerts/alerts.ts. */
  key: string;
  /** Hash of the evidence at that time; other evidence makes the warning new. */
  evidence: string;
  how: 'later' | 'ignore';
  at: Instant;
  /** The second Later to the same evidence: after it the warning comes back on new evidence alone. */
  again?: true;
}
