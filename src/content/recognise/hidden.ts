import type { Native } from './native';

/** Boxes of these say nothing: they have none of their own, or are shown as part of what is around them. */
const BOXLESS = new Set([
  'option',
  'optgroup',
  'area',
  'br',
  'wbr',
  'slot',
  'title',
  'desc',
  'use',
  'text',
  'tspan',
  'g',
]);

const NOT_SHOWN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Under the name of today and under that of Chromium 120. */
const SEEN = { visibilityProperty: true, checkVisibilityCSS: true };

/** `visibility` is inherited and seldom set on the last twigs, where asking for it costs three times as much. */
function isBranch(element: Element, native: Native): boolean {
  const first = native.first(element);
  return first !== null && native.next(first) !== null;
}

type Attributes = Readonly<Record<string, string>>;

export type IsHidden = (
  element: Element,
  made: { tag: string; attrs: Attributes },
  parent?: { tag: string; attrs: Attributes },
) => boolean;

/**
 * Whether an element hides itself. A browser knows what its style sheets make of it; without one (the command line)
 * only what the element itself says counts.
 */
export function hiddenIn(native: Native, view: (Window & typeof globalThis) | null): IsHidden {
  const shows = view?.Element.prototype.checkVisibility;
  const byWord: IsHidden = (element, { tag, attrs }, parent) =>
    attrs.hidden !== undefined ||
    (tag === 'input' && attrs.type?.toLowerCase() === 'hidden') ||
    (tag === 'dialog' && attrs.open === undefined) ||
    (parent?.tag === 'details' && parent.attrs.open === undefined && tag !== 'summary') ||
    NOT_SHOWN.test(native.attribute(element, 'style').slice(0, 1000));
  const byStyle: IsHidden = (element, { tag }) =>
    !BOXLESS.has(tag) &&
    (isBranch(element, native) ? shows?.call(element, SEEN) : shows?.call(element)) === false &&
    view?.getComputedStyle(element).display !== 'contents';
  const itself = shows === undefined ? byWord : byStyle;
  return (element, made, parent) => made.attrs['aria-hidden'] === 'true' || itself(element, made, parent);
}
