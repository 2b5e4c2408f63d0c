/**
 * The document's own getters and methods, fetched from its prototypes. A form, and a document, show their named children
 * as properties (`<input name="attributes">`): read through these, such names hide nothing.
 */
export interface Native {
  kind(node: Node): number;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  /** The text of a text node. */
  value(node: Node): string;
  /** All text below a node. */
  text(node: Node): string;
  /** Local name as it is written. */
  tag(element: Element): string;
  names(element: Element): string[];
  attribute(element: Element, name: string): string;
  /** Open ones only. */
  shadow(element: Element): ShadowRoot | null;
  root(document: Document): Element | null;
  title(document: Document): string;
  view(document: Document): (Window & typeof globalThis) | null;
  /** What stands in a slot, or undefined for another element. */
  slotted(element: Element): Node[] | undefined;
  /** Of a frame; null for one of another origin. */
  framed(element: Element): Document | null;
}

export function nativeOf(document: Document): Native {
  const root = read(document, 'documentElement')(document) as Element | null;
  // A document without any element has nothing to read either.
  const element = root ?? document.createElement('html');
  const getter = (name: string) => read(element, name);
  const own = (name: string) => read(document, name);
  const kind = getter('nodeType');
  const first = getter('firstChild');
  const next = getter('nextSibling');
  const value = getter('nodeValue');
  const text = getter('textContent');
  const tag = getter('localName');
  const shadow = getter('shadowRoot');
  const names = call(element, 'getAttributeNames');
  const attribute = call(element, 'getAttribute');
  const [documentRoot, title, view] = ['documentElement', 'title', 'defaultView'].map(own) as [Getter, Getter, Getter];

  return {
    kind: (node) => kind(node) as number,
    first: (node) => first(node) as Node | null,
    next: (node) => next(node) as Node | null,
    value: (node) => (value(node) as string | null) ?? '',
    text: (node) => (text(node) as string | null) ?? '',
    tag: (one) => tag(one) as string,
    names: (one) => names(one) as string[],
    attribute: (one, name) => (attribute(one, name) as string | null) ?? '',
    shadow: (one) => shadow(one) as ShadowRoot | null,
    root: (one) => documentRoot(one) as Element | null,
    title: (one) => title(one) as string,
    view: (one) => view(one) as (Window & typeof globalThis) | null,
    slotted: (one) => ('assignedNodes' in one ? (call(one, 'assignedNodes')(one) as Node[]) : undefined),
    framed(one) {
      try {
        return read(one, 'contentDocument')(one) as Document | null;
      } catch {
        // Some engines throw for a frame of another origin where others answer null.
        return null;
      }
    },
  };
}

type Getter = (self: object) => unknown;

/** The getter that an object of this kind inherits. */
function read(like: object, name: string): Getter {
  const get = inherited(like, name).get;
  if (get === undefined) throw new TypeError(`${name} is no getter`);
  return (self) => get.call(self);
}

function call(like: object, name: string): (self: object, ...args: unknown[]) => unknown {
  const method: unknown = inherited(like, name).value;
  if (typeof method !== 'function') throw new TypeError(`${name} is no method`);
  return (self, ...args) => method.call(self, ...args);
}

function inherited(like: object, name: string): PropertyDescriptor {
  for (let from = Reflect.getPrototypeOf(like); from !== null; from = Reflect.getPrototypeOf(from)) {
    const found = Reflect.getOwnPropertyDescriptor(from, name);
    if (found !== undefined) return found;
  }
  throw new TypeError(`${name} is unknown to this document`);
}
