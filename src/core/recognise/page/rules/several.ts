import { type Box, isTile } from '../box';
import { ALL, type Rule, share } from '../case';
import type { Facts } from '../facts';

/** A row with the same removing control more than once is a list itself, or a part of the page with one in it. */
export const several: Rule = (of) => {
  const part = share(of, (one) => one.removes > 1 || isSection(one));
  return part > 0.2 ? [{ lists: ALL, points: -8 }] : [];
};

/** A heading over lines that have links of their own, or many headings. */
function isSection({ row, controls }: Facts): boolean {
  const headings = row.texts.filter(({ within }) => within === 'heading').length;
  if (headings > 2) return true;
  if (tilesIn(controls, row.box) > 1) return true;
  if (headings === 0) return false;
  const lines = controls
    .filter(({ use, hidden, inMenu }) => use === 'other' && !hidden && !inMenu)
    .map(({ box }) => lineOf(box, row.box));
  return new Set(lines.filter((line) => line !== undefined)).size > 1;
}

/** Tiles beside each other: buttons that say more than what they do, each its own. */
function tilesIn(controls: Facts['controls'], row: Box): number {
  const tiles = controls.filter(({ box, use }) => use === 'other' && box !== row && isTile(box));
  return new Set(tiles.map(({ name }) => name)).size;
}

function lineOf(box: Box, row: Box): Box | undefined {
  for (
    let above = box.parent, steps = 0;
    above !== undefined && above !== row && steps < 12;
    above = above.parent, steps++
  )
    if (above.node.tag === 'li' || above.node.tag === 'tr') return above;
  return undefined;
}
