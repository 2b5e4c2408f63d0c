import type { Box } from './box';

const LOOKED = 40;

/** The list within a row that holds rows like it: what is connected to a hub, the parts of a group. */
export function branchOf(row: Box): Box | undefined {
  const { tag, attrs } = row.node;
  if (tag !== 'li' && attrs.role !== 'treeitem' && attrs.role !== 'listitem') return undefined;
  const open = row.kids.slice(0, LOOKED);
  for (let left = LOOKED, box = open.shift(); box !== undefined && left > 0; box = open.shift(), left--) {
    const [first] = box.kids;
    const isOne = first !== undefined && first.words > 1 && box.kids.every(({ node }) => node.tag === tag);
    if (isOne && first.node.attrs.role === attrs.role && shapeOf(first) === shapeOf(row)) return box;
    if (box.node.tag !== tag) open.push(...box.kids.slice(0, 10));
  }
  return undefined;
}

/** What stands side by side where a row begins, however deep it lies. */
function shapeOf(row: Box): string {
  let box = row;
  for (let steps = 0; steps < 8; steps++) {
    const next = box.kids.find(({ words }) => words > 0);
    if (next === undefined) break;
    box = next;
  }
  return box.parent?.kids.map(({ node }) => node.tag).join(' ') ?? '';
}
