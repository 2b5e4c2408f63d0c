import { at, rawId } from '../../../core/json';

/** The customer whom every row names. A household's list can name several: then it does not tell who is signed in. */
export function owner(rows: readonly unknown[], field: string): { account?: string } {
  const named = new Set(rows.map((row) => rawId(at(row, field))).filter((id) => id !== undefined));
  const [account] = named;
  return account !== undefined && named.size === 1 ? { account } : {};
}
