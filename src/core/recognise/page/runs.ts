import type { Box } from './box';
import { controlKind } from './control';
import { textOf } from './text';

const MOST_KIDS = 4000;
/** A run of elements that is one row says little. */
const MOST_WORDS = 30;
const LOOKED = 12;
const HEADS = /^(?:h[2-6]|dt)$/;

/**
 * Rows without an element around them: `h3, p, button, h3, p, button`, or a `dl` in which `dt` names a thing or a label comes
 * again. Each becomes a box that only the recogniser knows; its node is the one that it begins with.
 */
export function runsIn(container: Box): Box[] {
  const kids = container.kids.filter(({ words, apart, node }) => (words > 0 && !apart) || node.tag === 'form');
  if (kids.length < 4 || kids.length > MOST_KIDS) return [];
  const head = kids.map(({ core }) => core.node.tag).find((tag) => HEADS.test(tag));
  if (head === undefined) return [];
  const starts = startsOf(kids, head);
  if (starts.length < 2) return [];
  const runs = starts.map((start, k) => kids.slice(start, starts[k + 1] ?? kids.length));
  const last = runs.pop();
  const usual = Math.max(...runs.map(({ length }) => length));
  if (last !== undefined) runs.push(last.slice(0, usual));
  const rows = runs.map((run) => rowOf(run, container));
  const areRows = rows.every(({ words, kids: own }) => own.length > 1 && words <= MOST_WORDS);
  const open = runs.filter((run) => run.some(isOpen)).length;
  return areRows && (head === 'dt' || open >= 0.6 * runs.length) ? rows : [];
}

/** In a `dl`, the label that it begins with where that comes again; else each `dt`, unless each only labels. */
function startsOf(kids: readonly Box[], head: string): number[] {
  const heads = kids.flatMap(({ core }, k) => (core.node.tag === head ? [k] : []));
  const first = heads[0] ?? -1;
  const label = kids[first];
  if (head !== 'dt' || label === undefined) return heads;
  const again = heads.filter((k) => textOf(kids[k] ?? label, LOOKED) === textOf(label, LOOKED));
  return again.length > 1 ? again : heads;
}

function isOpen(box: Box): boolean {
  const open = [box];
  for (let left = LOOKED, next = open.shift(); next !== undefined && left > 0; next = open.shift(), left--) {
    if (controlKind(next.node) !== undefined) return true;
    open.push(...next.kids.slice(0, LOOKED));
  }
  return false;
}

function rowOf(kids: Box[], container: Box): Box {
  const [first] = kids;
  const last = kids[kids.length - 1];
  const node = { n: first?.node.n ?? 0, tag: 'div', attrs: {}, children: kids.map((kid) => kid.node), hidden: false };
  const row: Omit<Box, 'core'> = {
    node: { ...node, hidden: kids.every(({ hidden }) => hidden) },
    parent: container,
    at: first?.at ?? 0,
    end: last?.end ?? 0,
    kids,
    nth: first?.nth ?? 0,
    path: container.path,
    words: kids.reduce((sum, { words }) => sum + words, 0),
    hidden: kids.every(({ hidden }) => hidden),
    apart: false,
  };
  return Object.assign(row, { core: row as Box });
}
