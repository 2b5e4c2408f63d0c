import type { PageNode } from '../page-node';
import type { Sliced } from '../recognition';

/** An element with what the recogniser keeps on it while it looks. */
export interface Box {
  node: PageNode;
  parent: Box | undefined;
  /** Its place in document order, and the place of the first element behind it. */
  at: number;
  end: number;
  kids: Box[];
  /** Its place among the elements of its parent. */
  nth: number;
  /** Itself, or the element that it only wraps. */
  core: Box;
  /** Number of the way from the top to it, by tags and roles and without wrappers: alike for rows of lists that are alike. */
  path: number;
  /** Texts and named pictures under it: a cheap measure of how much there is to read. */
  words: number;
  hidden: boolean;
  /** Part of the page's own furniture: navigation, page header and footer, dialogs, menus, banners. */
  apart: boolean;
}

export interface Survey {
  root: Box;
  /** In document order. */
  boxes: Box[];
  /** Every heading, in document order. */
  headings: Box[];
}

/** More elements than this are no page that anybody reads. */
const MOST = 1_000_000;
const SLICE = 400;

const APART_TAGS = new Set(['nav', 'footer', 'dialog', 'option', 'datalist', 'svg']);
const APART_ROLES = new Set(
  'navigation banner contentinfo dialog alertdialog menu menubar tablist toolbar tooltip search'.split(' '),
);
const OWN_PART = new Set(['article', 'section', 'main', 'li', 'td', 'details']);
const HEADING = /^(?:h[1-6]|caption|legend|summary)$/;

/** Every element once, with its place and its weight. Undefined: there are too many. */
export function* survey(top: PageNode): Sliced<Survey | undefined> {
  const root = boxOf(top, undefined, 0);
  const boxes: Box[] = [];
  const headings: Box[] = [];
  const open: Box[] = [root];
  const paths = new Map<string, number>();
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    box.at = boxes.length;
    boxes.push(box);
    if (boxes.length > MOST) return undefined;
    if (boxes.length % SLICE === 0) yield;
    box.path = box.parent !== undefined && isWrapping(box) ? box.parent.path : numberOf(box, paths);
    if (isHeading(box.node)) headings.push(box);
    for (const child of box.node.children) {
      if (typeof child === 'string') box.words += /\S/.test(child) ? 1 : 0;
      else box.kids.push(boxOf(child, box, box.kids.length));
    }
    for (let k = box.kids.length - 1; k >= 0; k--) {
      const kid = box.kids[k];
      if (kid !== undefined) open.push(kid);
    }
  }
  for (let at = boxes.length - 1; at >= 0; at--) {
    const box = boxes[at];
    if (box === undefined) continue;
    box.end = Math.max(box.end, at + 1);
    const [only] = box.kids;
    if (only !== undefined && isWrapper(box)) box.core = only.core;
    const { parent } = box;
    if (parent !== undefined) {
      parent.words += box.words;
      parent.end = Math.max(parent.end, box.end);
    }
    if (at % SLICE === 0) yield;
  }
  return { root, boxes, headings };
}

export function isHeading({ tag, attrs }: PageNode): boolean {
  return HEADING.test(tag) || attrs.role === 'heading';
}

/** Adds nothing of its own to the one element in it. */
function isWrapper({ node, kids }: Box): boolean {
  return (
    isWrapping({ node }) && kids.length === 1 && node.children.every((c) => typeof c !== 'string' || !/\S/.test(c))
  );
}

function isWrapping({ node: { tag, attrs, children } }: { node: PageNode }): boolean {
  if (tag !== 'div' && tag !== 'span') return false;
  if (attrs.role !== undefined && attrs.role !== 'presentation' && attrs.role !== 'none') return false;
  let elements = 0;
  for (const child of children) if (typeof child !== 'string' && ++elements > 1) return false;
  return elements === 1;
}

function numberOf({ node, parent }: Box, paths: Map<string, number>): number {
  const key = `${parent?.path ?? 0} ${node.tag} ${node.attrs.role ?? ''}`;
  let path = paths.get(key);
  if (path === undefined) {
    path = paths.size + 1;
    paths.set(key, path);
  }
  return path;
}

function boxOf(node: PageNode, parent: Box | undefined, nth: number): Box {
  const apart = parent?.apart === true || isApart(node, parent);
  const named = node.attrs['aria-label'] !== undefined || node.attrs.alt !== undefined;
  const box: Omit<Box, 'core'> = {
    node,
    parent,
    at: 0,
    end: 0,
    kids: [],
    nth,
    path: 0,
    words: named ? 1 : 0,
    hidden: node.hidden,
    apart,
  };
  return Object.assign(box, { core: box as Box });
}

function isApart({ tag, attrs }: PageNode, parent: Box | undefined): boolean {
  if (APART_TAGS.has(tag) || APART_ROLES.has(attrs.role ?? '') || attrs['aria-modal'] === 'true') return true;
  if (attrs.popover !== undefined) return true;
  if (tag !== 'header' && tag !== 'aside') return false;
  for (let above = parent, steps = 0; above !== undefined && steps < 20; above = above.parent, steps++)
    if (OWN_PART.has(above.node.tag)) return false;
  return true;
}

/** A button that shows more than what it does: a name and a state. */
export function isTile({ words, kids, node }: Pick<Box, 'words' | 'kids' | 'node'>): boolean {
  return (node.tag === 'button' || node.attrs.role === 'button') && words > 1 && kids.length > 1;
}

/** Whether one is around the other (or both are the same). */
export function isWithin(inner: Box, outer: Box): boolean {
  return inner.at >= outer.at && inner.at < outer.end;
}
