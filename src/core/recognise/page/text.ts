import type { Box } from './box';

/** Longer texts are cut before anything looks at them. */
const LIMIT = 1000;

/** One form of spaces, none at the ends, at most 1,000 characters. */
export function tidy(text: string | undefined): string {
  return (text ?? '')
    .slice(0, LIMIT)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Texts of an element in order, with what its pictures are called; at most `most` elements are looked at. */
export function textOf(box: Box, most = 60): string {
  const parts: string[] = [];
  const open: (Box['node'] | string)[] = [box.node];
  let left = most;
  for (let next = open.pop(); next !== undefined && left > 0; next = open.pop()) {
    if (typeof next === 'string') {
      const text = tidy(next);
      if (text !== '') parts.push(text);
      continue;
    }
    left--;
    if (next.tag === 'script' || next.tag === 'style') continue;
    const label = tidy(next.attrs.alt);
    if (label !== '') parts.push(label);
    for (let k = next.children.length - 1; k >= 0; k--) {
      const child = next.children[k];
      if (child !== undefined) open.push(child);
    }
  }
  return tidy(parts.join(' '));
}
