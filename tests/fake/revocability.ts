import type { Revocability } from '../../src/core/vendor';

const unknown = { is: 'unknown', checked: '2026-01-01' } as const;

/** Of a vendor about which nobody knows anything. */
export const NOTHING_KNOWN: Revocability = {
  listLinks: unknown,
  removeLink: unknown,
  lastUse: unknown,
  signOutEverywhere: unknown,
  bothEnds: unknown,
};
