import type { InlineScript, PageNode, PageTree } from '../../core/recognise/page-node';
import type { Sliced } from '../../core/recognise/recognition';
import { attributesOf } from './attributes';
import { type Changes, watchChanges } from './changes';
import { hiddenIn, type IsHidden } from './hidden';
import { type Native, nativeOf } from './native';

/** What is read of a page at most; what is over it is said in {@link PageTree.missing}. */
export interface Limits {
  /** Elements and texts. */
  nodes: number;
  /** Elements inside each other, through frames and shadow roots. */
  depth: number;
  /** All texts together, in characters. */
  text: number;
  /** All inline scripts together, in characters. */
  scripts: number;
  frames: number;
}

export const LIMITS: Limits = {
  nodes: 1_000_000,
  depth: 10_000,
  text: 16 * 1024 * 1024,
  scripts: 8 * 1024 * 1024,
  frames: 50,
};

export interface Walked {
  tree: PageTree;
  /** The element that a {@link PageNode} with this number was made of. */
  elements(n: number): Element | undefined;
}

/** What only a browser can tell about an element. */
export interface Sight {
  /** Whether it keeps its content in a shadow root that is closed to us. */
  isClosed(element: Element): boolean;
  /** Whether a frame takes up much of the page. */
  isBig(frame: Element): boolean;
}

const BLIND: Sight = { isClosed: () => false, isBig: () => false };

/**
 * A page as plain data, as it is shown: what stands in a slot is in its place, same-origin frames hold their documents.
 * A page whose elements change meanwhile is read a second time.
 */
export function* walkPage(document: Document, limits: Limits = LIMITS, sight: Sight = BLIND): Sliced<Walked> {
  const native = nativeOf(document);
  const view = native.view(document);
  const changes = watchChanges(globalThis.MutationObserver ?? view?.MutationObserver);
  try {
    for (let again = false; ; again = true) {
      const walk = new Walk(native, limits, sight, changes, hiddenIn(native, view));
      const walked = yield* walk.all(document);
      if (!changes.any() || walked.tree.missing !== undefined) return walked;
      if (again) return { ...walked, tree: { ...walked.tree, missing: 'changing' } };
    }
  } finally {
    changes.end();
  }
}

const ELEMENT = 1;
const TEXT = 3;

/** Elements between two pauses. */
const SLICE = 32;

/** Hold nothing that is shown, or only the shapes of a drawing. */
const LEFT_OUT = new Set(
  `style link meta base noscript template path rect circle ellipse line polyline polygon defs lineargradient
  radialgradient clippath mask filter symbol`.split(/\s+/),
);

interface Growing extends PageNode {
  attrs: Record<string, string>;
  children: (Growing | string)[];
}

/** An element whose children are being read: the next one, or those of a slot that are left. */
interface Level {
  node: Growing;
  next: Node | null;
  slotted?: { nodes: Node[]; at: number };
}

class Walk {
  private readonly elements: Element[] = [];
  private readonly scripts: InlineScript[] = [];
  private readonly documents = new Set<Document>();
  private nodes = 0;
  private text = 0;
  private code = 0;
  private missing: PageTree['missing'];

  constructor(
    private readonly native: Native,
    private readonly limits: Limits,
    private readonly sight: Sight,
    private readonly changes: Changes,
    private readonly isHidden: IsHidden,
  ) {}

  *all(document: Document): Sliced<Walked> {
    const { native, elements } = this;
    const element = this.enter(document);
    const root = element === null ? EMPTY : this.grow(element, 'html');
    const levels: Level[] = element === null ? [] : [{ node: root, next: native.first(element) }];
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const child = this.take(level);
      if (child === null) {
        levels.pop();
        continue;
      }
      this.nodes++;
      if (this.nodes > this.limits.nodes || this.text > this.limits.text) {
        this.missing = 'too-large';
        break;
      }
      if (this.nodes % SLICE === 0) yield;
      const kind = native.kind(child);
      if (kind === TEXT) this.addText(level.node, native.value(child));
      else if (kind === ELEMENT) {
        const below = this.addElement(level.node, child as Element);
        if (below === undefined) continue;
        if (levels.length < this.limits.depth) levels.push(below);
        else this.missing = 'too-deep';
      }
    }
    const tree: PageTree = { root, title: native.title(document), scripts: this.scripts };
    if (this.missing !== undefined) tree.missing = this.missing;
    return { tree, elements: (n) => elements[n] };
  }

  /** The root of a document, when it was not entered before and may be. */
  private enter(document: Document): Element | null {
    if (this.documents.has(document)) return null;
    if (this.documents.size > this.limits.frames) {
      this.missing = 'too-large';
      return null;
    }
    this.documents.add(document);
    this.changes.under(document);
    return this.native.root(document);
  }

  private take(level: Level): Node | null {
    const { slotted, next } = level;
    if (slotted !== undefined) return slotted.nodes[slotted.at++] ?? null;
    // Taken before what is in it is read: it may be gone afterwards, and the rest of the row with it.
    if (next !== null) level.next = this.native.next(next);
    return next;
  }

  private addText({ children }: Growing, text: string): void {
    if (text === '') return;
    this.text += text.length;
    const last = children.length - 1;
    // Frameworks cut one text into several.
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  /** Undefined when nothing below it is read. */
  private addElement(parent: Growing, element: Element): Level | undefined {
    const { native } = this;
    const tag = native.tag(element).toLowerCase();
    if (tag === 'script') this.addScript(element);
    if (tag === 'script' || LEFT_OUT.has(tag)) return undefined;
    if (parent.tag === 'html' && tag !== 'body' && tag !== 'frameset') {
      // The head has nothing but scripts for us, and what stands beside the body is put there by extensions.
      return tag === 'head' ? { node: { ...EMPTY, tag, children: [] }, next: native.first(element) } : undefined;
    }
    if (parent.tag === 'head') return undefined;
    const node = this.grow(element, tag, parent);
    parent.children.push(node);
    return this.below(element, node);
  }

  private grow(element: Element, tag: string, parent?: Growing): Growing {
    const attrs = attributesOf(element, tag, this.native);
    const hidden = parent?.hidden === true || (tag !== 'html' && this.isHidden(element, { tag, attrs }, parent));
    return { n: this.elements.push(element) - 1, tag, attrs, children: [], hidden };
  }

  private below(element: Element, node: Growing): Level | undefined {
    const { native, sight } = this;
    if (node.tag === 'iframe' || node.tag === 'frame') {
      const document = native.framed(element);
      if (document === null && !node.hidden && sight.isBig(element)) this.missing ??= 'refused';
      const root = document === null ? null : this.enter(document);
      if (root === null) return undefined;
      const inner = this.grow(root, 'html', node);
      node.children.push(inner);
      return { node: inner, next: native.first(root) };
    }
    const shadow = native.shadow(element);
    if (shadow !== null) {
      this.changes.under(shadow);
      return { node, next: native.first(shadow) };
    }
    const first = native.first(element);
    // Asking is slow; an element that has content of its own seldom hides other content.
    if ((first === null || node.tag.includes('-')) && !node.hidden && sight.isClosed(element))
      this.missing ??= 'refused';
    if (node.tag === 'slot') {
      const nodes = native.slotted(element) ?? [];
      if (nodes.length > 0) return { node, next: null, slotted: { nodes, at: 0 } };
    }
    return { node, next: first };
  }

  private addScript(element: Element): void {
    const { native } = this;
    const text = native.text(element);
    if (text === '') return;
    this.code += text.length;
    if (this.code > this.limits.scripts) this.missing = 'too-large';
    else
      this.scripts.push({
        name: native.attribute(element, 'id'),
        type: native.attribute(element, 'type').trim().toLowerCase(),
        text,
      });
  }
}

const EMPTY: Growing = { n: 0, tag: 'html', attrs: {}, children: [], hidden: false };
