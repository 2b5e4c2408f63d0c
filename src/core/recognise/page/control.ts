import type { PageNode } from '../page-node';
import type { Box } from './box';
import { textOf, tidy } from './text';

const BUTTON_ROLES = new Set(['button', 'menuitem', 'switch', 'link']);
const BUTTON_TYPES = new Set(['submit', 'button', 'image']);

/** Whether an element can be pressed, and whether it is a link to a place. */
export function controlKind({ tag, attrs }: PageNode): 'link' | 'button' | 'toggle' | undefined {
  if (tag === 'a' && attrs.href !== undefined)
    return isNowhere(attrs.href) && !attrs.href.startsWith('#/') ? 'button' : 'link';
  if (attrs['aria-expanded'] !== undefined || attrs['aria-haspopup'] !== undefined) return 'button';
  if (tag === 'input') {
    if (BUTTON_TYPES.has(attrs.type ?? '')) return 'button';
    return attrs.type === 'checkbox' ? 'toggle' : undefined;
  }
  if (tag === 'button' || tag === 'summary' || tag === 'a' || BUTTON_ROLES.has(attrs.role ?? '')) return 'button';
  // Buttons that a page makes itself.
  return /-(?:button|btn|switch|toggle)$/.test(tag) ? 'button' : undefined;
}

/** A link that only runs something. */
export function isNowhere(href: string): boolean {
  return href === '' || href.startsWith('#') || /^javascript:/i.test(href);
}

/** What a reader of the screen would say: its label, its text, the title of the picture in it. */
export function accessibleName(box: Box): string {
  const { attrs, tag } = box.node;
  const own = tidy(attrs['aria-label']) || (tag === 'input' ? tidy(attrs.value) || tidy(attrs.alt) : textOf(box));
  if (/[\p{L}\p{N}]/u.test(own)) return own;
  return labelWithin(box) || tidy(attrs.title) || tidy(attrs['data-original-title']) || own;
}

/** The first label or title of what stands in a control without text. */
function labelWithin(box: Box): string {
  const open = [...box.kids];
  for (let left = 20, next = open.shift(); next !== undefined && left > 0; next = open.shift(), left--) {
    const { attrs, tag } = next.node;
    const label =
      tidy(attrs['aria-label']) ||
      tidy(attrs.title) ||
      tidy(attrs['data-icon']) ||
      (tag === 'title' ? textOf(next) : '');
    if (label !== '') return label;
    open.push(...next.kids.slice(0, 10));
  }
  return '';
}
