import type { Box } from './box';
import type { Candidate } from './candidates';
import { textOf } from './text';

/** The column heads of the table that holds the rows, by number; none where it is no table or has none. */
export function columnsOf({ container, rows }: Candidate): string[] {
  const head = headRow(container, rows);
  if (head === undefined) return [];
  return cellsOf(head).map((cell) => textOf(cell, 20).slice(0, 60));
}

/** A row that only names columns. */
export function isHead(row: Box): boolean {
  const cells = cellsOf(row);
  return cells.length > 1 && cells.every(({ node }) => node.tag === 'th' || node.attrs.role === 'columnheader');
}

function headRow(container: Box, rows: readonly Box[]): Box | undefined {
  const inside = rows.slice(0, 3).find(isHead);
  if (inside !== undefined) return inside;
  for (
    let above: Box | undefined = container, steps = 0;
    above !== undefined && steps < 6;
    above = above.parent, steps++
  ) {
    for (const kid of above.kids.slice(0, 6)) {
      if (kid.at >= container.at && kid.end <= container.end && kid !== container) continue;
      const head =
        kid.node.tag === 'tr' || kid.node.attrs.role === 'row' ? kid : kid.kids.map(({ core }) => core).find(isHead);
      if (head !== undefined && isHead(head)) return head;
    }
    const { tag, attrs } = above.node;
    if (tag === 'table' || attrs.role === 'table' || attrs.role === 'grid') return undefined;
  }
  return undefined;
}

function cellsOf(row: Box): Box[] {
  return row.kids
    .map(({ core, node }) => (/^t[dh]$/.test(node.tag) ? undefined : core))
    .map((core, k) => core ?? row.kids[k])
    .filter((cell) => cell !== undefined);
}
