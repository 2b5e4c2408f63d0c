// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PageNode } from '../../core/recognise/page-node';
import { finish } from '../../core/recognise/recognition';
import { LIMITS, type Limits, walkPage } from './walk';

function page(body: string, head = ''): Document {
  const made = document.implementation.createHTMLDocument('Devices');
  made.head.insertAdjacentHTML('beforeend', head);
  made.body.insertAdjacentHTML('beforeend', body);
  return made;
}

const walk = (from: Document, limits: Partial<Limits> = {}) => finish(walkPage(from, { ...LIMITS, ...limits }));

/** The page as markup again; what is hidden has a `-` before its name. */
function shown(node: PageNode | string): string {
  if (typeof node === 'string') return node;
  const attrs = Object.entries(node.attrs).map(([name, value]) => ` ${name}=${value}`);
  return `<${node.hidden ? '-' : ''}${node.tag}${attrs.join('')}>${node.children.map(shown).join('')}</>`;
}

const bodyOf = (from: Document, limits: Partial<Limits> = {}) => {
  const [body] = walk(from, limits).tree.root.children;
  return body === undefined ? '' : shown(body);
};

function host(into: Document, mode: ShadowRootMode, inside: string, light = ''): ShadowRoot {
  const element = into.body.appendChild(into.createElement('x-list'));
  element.insertAdjacentHTML('beforeend', light);
  const root = element.attachShadow({ mode });
  for (const child of page(inside).body.childNodes) root.append(into.importNode(child, true));
  return root;
}

test('elements, their attributes and texts, numbered in the order of the document', () => {
  const from = page('<ul class="rows"><li ID=a>Hall<!-- x -->way</li><li>Door</li></ul>');
  const { tree, elements } = walk(from);
  expect(shown(tree.root)).toBe('<html><body><ul class=rows><li id=a>Hallway</><li>Door</></></></>');
  expect(tree.title).toBe('Devices');
  const seen: string[] = [];
  const look = (node: PageNode | string): void => {
    if (typeof node === 'string') return;
    expect(node.n).toBe(seen.length);
    seen.push(node.tag);
    expect(elements(node.n)?.localName).toBe(node.tag);
    node.children.forEach(look);
  };
  look(tree.root);
  expect(seen).toEqual(['html', 'body', 'ul', 'li', 'li']);
});

test('what was typed, styles, event handlers and code are left out', () => {
  const from = page(
    '<style>p{}</style><script>planted()</script><noscript>planted</noscript><template><p>planted</p></template>' +
      '<p onclick="planted" style="color:red" title=t>x</p><input value=planted name=n><input type=submit value=Remove>' +
      '<textarea>y</textarea><select><option value=1>One</option></select><svg><title>Bin</title><path d=M0></path></svg>',
  );
  const text = bodyOf(from);
  expect(text).not.toMatch(/planted|color|M0/);
  expect(text).toContain('<p title=t>x</>');
  expect(text).toContain('<input name=n></>');
  expect(text).toContain('<input type=submit value=Remove></>');
  expect(text).toContain('<option value=1>One</>');
  expect(text).toContain('<title>Bin</>');
});

test('a value is cut, and of a thousand attributes some are kept', () => {
  const from = page(`<p title="${'x'.repeat(3000)}">a</p><b>c</b>`);
  const bold = from.querySelector('b');
  for (let i = 0; i < 1000; i++) bold?.setAttribute(`data-${i}`, '');
  const text = bodyOf(from);
  expect(text).toContain(`title=${'x'.repeat(1000)}>`);
  expect(text.match(/data-/g)?.length).toBe(100);
});

test('hidden by word, by attribute or by what is around it', () => {
  const from = page(
    '<div hidden><p>a</p></div><p aria-hidden=true>b</p><p style="Display : none">c</p><p>d</p>' +
      '<dialog>e</dialog><details><summary>f</summary><p>g</p></details>',
  );
  const text = bodyOf(from).replaceAll(/ [a-z-]+=[^>]*/g, '');
  expect(text).toContain('<-div><-p>a</></>');
  expect(text).toContain('<-p>b</><-p>c</><p>d</>');
  expect(text).toContain('<-dialog>e</><details><summary>f</><-p>g</></>');
});

test('an open shadow root shows its slots filled, or what stands in them for want of better', () => {
  const from = page('');
  host(
    from,
    'open',
    '<h2><slot name=title>Untitled</slot></h2><slot></slot><slot name=foot>None</slot>',
    '<p>row</p><b slot=title>Apps</b>',
  );
  expect(bodyOf(from)).toBe(
    '<body><x-list><h2><slot name=title><b slot=title>Apps</></></><slot><p>row</></><slot name=foot>None</></></>',
  );
});

test('a closed shadow root is said to be missing, by whom can see it', () => {
  const from = page('');
  host(from, 'closed', '<p>secret row</p>');
  const isClosed = (element: Element) => element.localName === 'x-list';
  const { tree } = finish(walkPage(from, LIMITS, { isClosed, isBig: () => false }));
  expect(shown(tree.root)).not.toContain('secret row');
  expect(tree.missing).toBe('refused');
  expect(walk(from).tree.missing).toBeUndefined();
});

test('scripts in head and body are kept as text, within their limit', () => {
  const from = page(
    '<script type="Application/JSON" id=data>{"a":1}</script><script src=x.js></script>',
    '<script>var state = 1;</script>',
  );
  const { tree } = walk(from);
  expect(tree.scripts).toEqual([
    { name: '', type: '', text: 'var state = 1;' },
    { name: 'data', type: 'application/json', text: '{"a":1}' },
  ]);
  expect(walk(from, { scripts: 15 }).tree).toMatchObject({ missing: 'too-large', scripts: [{ type: '' }] });
});

/** What browsers do and jsdom does not: a form, or a document, shows its named children as properties. */
function named(owner: object, names: string, child: Element | null): void {
  for (const name of names.split(' ')) Object.defineProperty(owner, name, { value: child });
}

test('names that a page gives its fields and pictures hide nothing', () => {
  const from = page('<form action=/revoke><input name=x><button>Remove</button></form><img name=y>');
  const tree = 'attributes children childNodes firstChild nextSibling localName tagName nodeType shadowRoot';
  named(from.forms[0] ?? from, `${tree} getAttributeNames getAttribute contentDocument`, from.querySelector('input'));
  named(from, 'documentElement title defaultView body', from.querySelector('img'));
  expect(walk(from).tree.title).toBe('Devices');
  expect(bodyOf(from)).toBe('<body><form action=/revoke><input name=x></><button>Remove</></><img name=y></></>');
});

test('same-origin frames hold their documents, up to a number', () => {
  const frame = () => {
    const made = document.body.appendChild(document.createElement('iframe'));
    made.contentDocument?.body.insertAdjacentHTML('beforeend', '<p>inside</p>');
    return made;
  };
  const [first, second] = [frame(), frame()];
  expect(bodyOf(document)).toContain('<iframe><html><body><p>inside</></></></><iframe><html>');
  expect(walk(document, { frames: 1 }).tree.missing).toBe('too-large');
  first.remove();
  second.remove();
});

test('a deep page, a large one and a long one stop at their limits and say so', () => {
  const from = page('');
  let inner: Element = from.body;
  for (let i = 0; i < 500; i++) inner = inner.appendChild(from.createElement('div'));
  const deep = walk(from, { depth: 100 }).tree;
  expect(deep.missing).toBe('too-deep');
  let depth = 0;
  for (let node: PageNode | string | undefined = deep.root; typeof node === 'object'; node = node.children[0]) depth++;
  expect(depth).toBe(101);
  expect(walk(page('<p>a</p>'.repeat(100)), { nodes: 50 }).tree.missing).toBe('too-large');
  expect(walk(page('<p>abcdefghij</p>'.repeat(100)), { text: 500 }).tree.missing).toBe('too-large');
});

test('a page whose elements change meanwhile is read again, and said to be changing when it still does', () => {
  const from = page('<p>row</p>'.repeat(200));
  const changing = (until: number) => {
    const work = walkPage(from);
    for (let i = 0; ; i++) {
      const step = work.next();
      if (step.done) return step.value.tree;
      if (i < until) from.body.append(from.createElement('b'));
    }
  };
  const settled = changing(1);
  expect(settled.missing).toBeUndefined();
  expect(shown(settled.root)).toContain('<p>row</><b></></>');
  expect(changing(Number.POSITIVE_INFINITY).missing).toBe('changing');
});

test('a text that ticks does not make a page one that changes', () => {
  const from = page(`<time>0</time>${'<p>row</p>'.repeat(200)}`);
  const work = walkPage(from);
  for (let i = 0; ; i++) {
    const step = work.next();
    if (step.done) {
      expect(step.value.tree.missing).toBeUndefined();
      return;
    }
    const clock = from.querySelector('time');
    if (clock) clock.textContent = String(i);
  }
});
