import { at, isObject, list, rawId, secondsInstant, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { GrantRow, ResponseReader } from '../../../core/reading';
import { collect, grants } from '../../../core/rows';
import { isLocal, issuerOf } from './domains';
import { listsOf, told } from './frames';

const isEntry = (row: unknown) => isObject(row) && 'entry_id' in row && 'domain' in row && 'title' in row;

/**
 * The integrations (`config_entries/get`, or the first event of `config_entries/subscribe`): those that sign in to another
 * vendor's account are keys to it. Pages ask for some kinds only, and the answer does not say which.
 */
export const entries: ResponseReader = (capture) => {
  const values = told(capture, ['entry_id', 'domain']);
  const [rows] = [...listsOf(values, isEntry), ...values.flatMap(({ value }) => subscribed(value))];
  return { readings: rows === undefined ? [] : grants('held-services', collect(rows, entry)) };
};

/** The entries of a subscription's first event; later ones are changes, with a `type`. */
function subscribed(value: unknown): (readonly unknown[])[] {
  const rows = list(value);
  if (!rows?.length || !rows.every((row) => at(row, 'type') === null && isEntry(at(row, 'entry')))) return [];
  return [rows.map((row) => at(row, 'entry'))];
}

function entry(raw: unknown): GrantRow | null | undefined {
  const domain = text(at(raw, 'domain'));
  const id = rawId(at(raw, 'entry_id'));
  if (!domain || !id) return undefined;
  // An ignored discovery has no key.
  if (isLocal(domain) || at(raw, 'source') === 'ignore' || at(raw, 'source') === 'system') return null;
  const party = issuerOf(domain);
  return {
    id,
    kind: 'linked-service',
    name: text(at(raw, 'title')) ?? party,
    party,
    scopes: [],
    ...present({ linkedAt: secondsInstant(at(raw, 'created_at')) }),
  };
}
