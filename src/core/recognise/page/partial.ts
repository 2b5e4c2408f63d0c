import type { Box } from './box';
import { accessibleName, controlKind } from './control';
import type { Found } from './find';
import type { Page } from './gather';

const STEPS = 5;

/** Whether the page shows that there is more: more pages, a "see all", tabs, a window over a longer list. */
export function isPartial({ of: { candidate } }: Found, page: Page): boolean {
  const { words } = page;
  let above: Box | undefined = candidate.container;
  for (let step = 0; above !== undefined && step < STEPS; above = above.parent, step++) {
    const total = Number(above.node.attrs['aria-rowcount'] ?? above.node.attrs['aria-setsize']);
    if (total === -1 || total > candidate.rows.length) return true;
    const open = above.kids
      .filter((kid) => !(kid.at <= candidate.container.at && kid.end >= candidate.container.end))
      .slice(0, 20);
    if (above.words > candidate.container.words + 120) break;
    for (let left = 80, box = open.shift(); box !== undefined && left > 0; box = open.shift(), left--) {
      const { attrs, tag } = box.node;
      if (attrs.role === 'tablist' || attrs.rel === 'next') return true;
      if (tag === 'nav' && pages(box)) return true;
      if (controlKind(box.node) !== undefined) {
        const name = accessibleName(box);
        if (name.length < 40 && words.is(name, 'see-all', 'next-page')) return true;
      }
      open.push(...box.kids.slice(0, 12));
    }
  }
  return Number(candidate.rows[0]?.node.attrs['aria-setsize']) > candidate.rows.length;
}

function pages(nav: Box): boolean {
  let numbers = 0;
  const open = [...nav.kids];
  for (let left = 40, box = open.shift(); box !== undefined && left > 0; box = open.shift(), left--) {
    if (controlKind(box.node) !== undefined && /^\d{1,4}$/.test(accessibleName(box))) numbers++;
    open.push(...box.kids.slice(0, 12));
  }
  return numbers >= 2;
}
