import type { PageNode, PageTree } from '../../src/core/recognise/page-node';

/** A node that may still change; it gets its number when all is done. */
export interface Draft {
  tag: string;
  attrs: Record<string, string>;
  children: (Draft | string)[];
  hidden: boolean;
}

/** A copy of a page, changed node by node from the inside out, so that what a change adds is not changed itself. */
export function bend(tree: PageTree, change: (node: Draft) => void): PageTree {
  const draft = ({ tag, attrs, children, hidden }: PageNode): Draft => {
    const copies = children.map((child) => (typeof child === 'string' ? child : draft(child)));
    const node = { tag, attrs: { ...attrs }, children: copies, hidden };
    change(node);
    return node;
  };
  let last = 0;
  const number = ({ tag, attrs, children, hidden }: Draft): PageNode => {
    const n = last++;
    return {
      n,
      tag,
      attrs,
      children: children.map((child) => (typeof child === 'string' ? child : number(child))),
      hidden,
    };
  };
  return { ...tree, root: number(draft(tree.root)) };
}
