import { isHeading } from '../box';
import { ALL, type Rule } from '../case';
import type { Facts } from '../facts';

/** One line of buttons, or a title with buttons beside it, belongs to the page, not to a list of one row. */
export const pageControls: Rule = ({ facts, count, kin }) => {
  const [only] = facts;
  if (count > 1 || kin > 1 || only === undefined) return [];
  return isBar(only) ? [{ lists: ALL, points: -4 }] : [];
};

function isBar({ row, controls }: Facts): boolean {
  const { tag, attrs } = row.box.node;
  if (tag === 'tr' || attrs.role === 'row') return false;
  const beside = row.texts.filter(({ within }) => within !== 'button' && within !== 'picture');
  if (beside.length === 0) return controls.length > 0 && tag !== 'a' && tag !== 'button';
  return beside.every(({ box }) => isTitle(box, row.box)) && controls.length > 0 && tag !== 'li';
}

function isTitle(box: Facts['row']['box'], row: Facts['row']['box']): boolean {
  for (
    let above: typeof box | undefined = box, steps = 0;
    above !== undefined && steps < 6;
    above = above.parent, steps++
  ) {
    if (/^h[12]$/.test(above.node.tag) || (isHeading(above.node) && Number(above.node.attrs['aria-level']) <= 2))
      return true;
    if (above === row) return false;
  }
  return false;
}
