import type { Sliced } from '../recognition';
import { type Box, isTile, type Survey } from './box';
import { ROW_BOXES } from './flatten';
import { runsIn } from './runs';

/** Siblings that look like the rows of one list. */
export interface Candidate {
  container: Box;
  rows: Box[];
  /** The outermost element around each row. */
  outers: Box[];
}

/** Never a row by themselves: parts of rows, of forms and of texts. */
const NO_ROW = new Set(
  'ul ol td th thead tfoot colgroup col br hr script style input select option label p h1 h2 h3 h4 h5 h6 strong b em i small code img svg path g use title head body dt dd caption legend form time textarea iframe summary source picture video meta link noscript template slot'.split(
    ' ',
  ),
);
/** May be the only row of its list. */
const ROW_ALONE = new Set(['tr', 'li', 'article']);
const ROW_ROLES = new Set(['row', 'listitem', 'article']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'rowheader', 'columnheader']);

const CARD_WORDS = 14;
const GROUPS = new Set('table tbody ul ol dl form section nav main aside header fieldset a'.split(' '));

/** Every group of siblings of one kind, in document order. */
export function* candidatesIn({ boxes }: Survey): Sliced<Candidate[]> {
  const found: Candidate[] = [];
  let looked = 0;
  for (const container of boxes) {
    if (++looked % 400 === 0) yield;
    if (container.apart || container.core !== container || container.words < 1 || container.kids.length === 0) continue;
    if (container.node.tag === 'tr' || container.node.tag === 'select' || container.node.attrs.role === 'row') continue;
    const groups = new Map<string, Candidate>();
    for (const outer of container.kids) {
      if (++looked % 400 === 0) yield;
      const row = isTitleOfPart(outer.core) ? outer : outer.core;
      const { tag, attrs } = row.node;
      if (row.words === 0 || row.apart || NO_ROW.has(tag) || row.end - row.at > ROW_BOXES) continue;
      if (CELL_ROLES.has(attrs.role ?? '') || (tag === 'button' && !isTile(row))) continue;
      const key = `${tag} ${attrs.role ?? ''}`;
      let group = groups.get(key);
      if (group === undefined) {
        group = { container, rows: [], outers: [] };
        groups.set(key, group);
      }
      group.rows.push(row);
      group.outers.push(outer);
    }
    for (const group of groups.values()) if (isEnough(group)) found.push(group);
    const mixed = mixedCards(container, groups);
    if (mixed !== undefined) found.push(mixed);
    const runs = runsIn(container);
    if (runs.length > 0) found.push({ container, rows: runs, outers: runs });
  }
  return found;
}

/** Elements that a page defines, one for each kind of thing: together they are the rows. */
function mixedCards(container: Box, groups: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const own = [...groups.values()].filter(({ rows: [row] }) => row?.node.tag.includes('-'));
  if (own.length < 2) return undefined;
  const ends = new Set(own.map(({ rows: [row] }) => row?.node.tag.replace(/^.*-/, '')));
  if (ends.size > 1) return undefined;
  const outers = own.flatMap((group) => group.outers).sort((a, b) => a.at - b.at);
  return { container, rows: outers.map(({ core }) => core), outers };
}

/** A heading that opens a part: all that is shown of a closed row. */
function isTitleOfPart({ node, kids: [inner] }: Box): boolean {
  return /^h[2-6]$/.test(node.tag) && inner?.node.attrs['aria-expanded'] !== undefined;
}

function isEnough({ rows, container }: Candidate): boolean {
  const [first] = rows;
  if (first === undefined) return false;
  const { tag, attrs } = first.node;
  if (rows.length > 1) return true;
  if (tag === 'button') return false;
  if (ROW_ALONE.has(tag) || ROW_ROLES.has(attrs.role ?? '')) return true;
  // One card below its heading.
  return (
    container.kids.length > 1 && first.words > 1 && first.words <= CARD_WORDS && !GROUPS.has(tag) && !tag.includes('-')
  );
}
