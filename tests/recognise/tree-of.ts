import type { InlineScript, PageNode, PageTree } from '../../src/core/recognise/page-node';

const LEFT_OUT = new Set(['style', 'script', 'noscript', 'template', 'link', 'meta']);

/** A page as plain data. */
export function treeOf(document: Document): PageTree {
  let n = 0;
  const scripts: InlineScript[] = [];
  const read = (element: Element, above: boolean): PageNode => {
    const number = n++;
    const attrs: Record<string, string> = {};
    for (const { name, value } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) continue;
      if (
        name === 'value' &&
        !/^(button|option)$/.test(element.localName) &&
        !/^(button|submit|reset)$/.test(element.getAttribute('type') ?? '')
      )
        continue;
      attrs[name.toLowerCase()] = value.slice(0, 1000);
    }
    const style = element.getAttribute('style') ?? '';
    const hidden =
      above ||
      element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      /display:\s*none|visibility:\s*hidden/i.test(style);
    const children: (PageNode | string)[] = [];
    for (const node of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes]) {
      if (node.nodeType === 3) children.push(node.nodeValue ?? '');
      else if (node.nodeType === 1) {
        const child = node as Element;
        if (child.localName === 'script')
          scripts.push({
            name: child.id,
            type: (child.getAttribute('type') ?? '').toLowerCase(),
            text: child.textContent ?? '',
          });
        if (!LEFT_OUT.has(child.localName)) children.push(read(child, hidden));
      }
    }
    return { n: number, tag: element.localName, attrs, children, hidden };
  };
  const root = read(document.documentElement, false);
  return { root, title: document.title, scripts };
}
