import { LOCALES, primary } from '../dates/locale';
import { inlineValues } from '../inline';
import type { PageNode, PageTree } from '../page-node';
import { skeletonOfAddress } from './address';
import { attributeKind, isStandardTag, isStandardValue } from './elements';
import { SHOWN, skeletonOfValue } from './json';
import { isKnownWord } from './known-words';
import { Placeholders } from './placeholders';
import { type At, skeletonOfText } from './text';

const DEPTH = 400;
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'source', 'track', 'area', 'embed', 'param']);
const LANGUAGES: ReadonlySet<string> = new Set(LOCALES.map(primary));

/**
 * A page as HTML that holds its structure and nothing of what it says, but for words of the lists. Shadow roots and frames
 * stand in place, as in the tree. Of more than {@link SHOWN} equal siblings the rest is counted in a comment.
 */
export function skeletonOfPage(tree: PageTree, at: At): string {
  const placeholders = new Placeholders();
  const title = skeletonOfText(tree.title, at, placeholders);
  const scripts = inlineValues(tree.scripts).map((inline) =>
    'data' in inline
      ? `<script type="application/json">${safe(JSON.stringify(skeletonOfValue(inline.data, at, placeholders)))}</script>`
      : `<!-- inline data: ${inline.unreadable} -->`,
  );
  const parts: string[] = [];
  write(tree.root, parts, 0, { at, placeholders });
  const missing = tree.missing === undefined ? [] : [`<!-- not all of it: ${tree.missing} -->`];
  return ['<!doctype html>', `<title>${escaped(title)}</title>`, ...missing, ...scripts, parts.join('')].join('\n');
}

/** A JSON answer in the same way. */
export function skeletonOfJson(value: unknown, at: At): string {
  return JSON.stringify(skeletonOfValue(value, at, new Placeholders()), undefined, 2);
}

interface Writing {
  at: At;
  placeholders: Placeholders;
}

function write(node: PageNode, out: string[], depth: number, how: Writing): void {
  if (depth > DEPTH) {
    out.push('<!-- deeper -->');
    return;
  }
  const tag = isStandardTag(node.tag) ? node.tag : `x-${how.placeholders.pieces(node.tag, isKnownWord)}`;
  out.push(`<${tag}${attributes(node, how)}>`);
  if (VOID.has(tag)) return;
  const children = node.children;
  for (let n = 0; n < children.length; ) {
    const end = runEnd(children, n);
    const child = children[n];
    const isRun = end - n > SHOWN;
    for (const one of isRun ? children.slice(n, n + SHOWN) : [child]) {
      if (typeof one === 'string') out.push(escaped(skeletonOfText(one, how.at, how.placeholders)));
      else if (one !== undefined) write(one, out, depth + 1, how);
    }
    if (isRun) out.push(`<!-- ${end - n - SHOWN} more -->`);
    n = isRun ? end : n + 1;
  }
  out.push(`</${tag}>`);
}

/** Elements of one shape that follow each other, with nothing but space between. */
function runEnd(children: readonly (PageNode | string)[], start: number): number {
  const first = children[start];
  if (typeof first !== 'object') return start + 1;
  const shape = shapeOf(first);
  let end = start + 1;
  while (end < children.length) {
    const next = children[end];
    if (typeof next !== 'object' || shapeOf(next) !== shape) break;
    end++;
  }
  return end;
}

function shapeOf({ tag, attrs, children, hidden }: PageNode): string {
  return `${tag} ${attrs.role} ${hidden} ${children.map((child) => (typeof child === 'string' ? '' : child.tag)).join(' ')}`;
}

function attributes({ attrs, hidden }: PageNode, how: Writing): string {
  const written = Object.entries(attrs).map(
    ([name, value]) => ` ${nameOf(name, how)}="${escaped(skeletonOfAttribute(name, value, how))}"`,
  );
  return `${written.join('')}${hidden && attrs.hidden === undefined ? ' hidden=""' : ''}`;
}

function nameOf(name: string, { placeholders }: Writing): string {
  if (attributeKind(name) !== 'other') return name;
  const known = placeholders.pieces(name.replace(/^data-/, ''), isKnownWord).toLowerCase();
  return `data-${known.replace(/[^a-z0-9-]/g, '') || 'x'}`;
}

function skeletonOfAttribute(name: string, value: string, { at, placeholders }: Writing): string {
  switch (attributeKind(name)) {
    case 'enumerated':
      return isStandardValue(value.toLowerCase()) ? value : placeholders.pieces(value, isKnownWord);
    case 'address':
      return skeletonOfAddress(value, placeholders);
    case 'text':
      return skeletonOfText(value, at, placeholders);
    case 'language':
      return LANGUAGES.has(primary(value)) ? primary(value) : 'und';
    case 'name':
      return placeholders.pieces(value, isKnownWord);
    case 'other':
      return isStandardValue(value) && !/\d/.test(value) ? value : skeletonOfText(value, at, placeholders);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** JSON in a script element cannot end it. */
function safe(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
