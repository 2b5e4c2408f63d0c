import { checksum } from '../../checksum';
import type { Box } from './box';
import type { Candidate } from './candidates';

const LEVELS = 40;

/** What a list is remembered by: the tags and roles on the way to its rows, without wrappers, texts, ids, names or numbers. */
export function structureOf({ rows: [row], container }: Candidate, list: string): string {
  const way: string[] = [row === undefined ? '' : mark(row)];
  let last = container.path;
  way.push(mark(container));
  for (let above = container.parent; above !== undefined && way.length < LEVELS; above = above.parent) {
    if (above.path === last) continue;
    last = above.path;
    way.push(mark(above));
  }
  return `${list}:${checksum(way.join('<'))}`;
}

function mark({ node: { tag, attrs } }: Box): string {
  return attrs.role === undefined ? tag : `${tag}.${attrs.role}`;
}
