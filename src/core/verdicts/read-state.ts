import type { CoverageLine, GrantKind, How, ListName } from '../model';

const EXACT: readonly (How | undefined)[] = ['overheard', 'asked', 'seen'];

/** An exact reader said that there is nothing, or gave all rows. Nothing else counts as read. */
export function isRead(line: Pick<CoverageLine, 'state' | 'complete' | 'how'>): boolean {
  if (!EXACT.includes(line.how)) return false;
  return line.state === 'empty' ? line.complete !== false : line.state === 'rows' && line.complete === true;
}

/** Name of the issuer's list of a kind. */
export function listOf(kind: GrantKind): ListName {
  return `${kind}s`;
}
