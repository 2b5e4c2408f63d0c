import type { Native } from './native';

/** Longest value that is kept, in characters. */
const VALUE_LIMIT = 1000;

/** More than this on one element are no page's own, and reading them takes a time that grows with their square. */
const MOST = 100;

const BUTTONS = new Set(['button', 'submit', 'reset', 'image']);

/** Attributes as {@link PageNode} wants them: what the user typed into a field is not among them. */
export function attributesOf(element: Element, tag: string, native: Native): Record<string, string> {
  const names = native.names(element);
  if (names.length === 0) return NONE;
  const kept: Record<string, string> = {};
  for (const name of names.length > MOST ? names.slice(0, MOST) : names) {
    const lower = name.toLowerCase();
    if (lower === 'style' || lower === '__proto__' || lower.startsWith('on')) continue;
    if (lower === 'value' && !isLabelled(element, tag, native)) continue;
    const value = native.attribute(element, name);
    kept[lower] = value.length > VALUE_LIMIT ? value.slice(0, VALUE_LIMIT) : value;
  }
  return kept;
}

const NONE: Record<string, string> = Object.freeze({});

/** Whether `value` is what the page wrote on it. */
function isLabelled(element: Element, tag: string, native: Native): boolean {
  if (tag === 'input') return BUTTONS.has(native.attribute(element, 'type').toLowerCase());
  return tag === 'button' || tag === 'option';
}
