import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, bool, list, rawId, text } from '../../../core/json';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** The bridges of this hub that a home app is paired with. Each may be paired with one home; who that is, nobody says. */
export const pairings: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['linked-services'], opened.reason, opened.detail);
  const rows = list(opened.json);
  if (!rows) return unreadable(['linked-services'], 'layout');
  // A bare `[]` does not say of what there is none.
  if (rows.length === 0) return NOTHING;
  return { readings: grants('linked-services', collect(rows, pairing), true) };
};

function pairing(raw: unknown): GrantRow | null | undefined {
  const paired = bool(at(raw, '_isPaired'));
  const id = rawId(at(raw, '_id'));
  const name = text(at(raw, 'displayName'));
  if (paired === undefined || !id || !name) return undefined;
  return paired ? { id, kind: 'linked-service', name, party: 'HomeKit', scopes: [] } : null;
}
