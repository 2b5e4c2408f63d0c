import { JSDOM } from 'jsdom';

/** A page as a reader gets it: nothing in it runs or loads, and its declared open shadow roots are attached. */
export function pageOf(html: string, url: string): Document {
  const { document } = new JSDOM(html, { url, contentType: 'text/html' }).window;
  const open: ParentNode[] = [document];
  for (let root = open.pop(); root !== undefined; root = open.pop()) {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
      const shadow = attach(template);
      if (shadow !== undefined) open.push(shadow);
    }
  }
  return document;
}

/** As a parser does it: the first template of a host that can have a root becomes it, any other stays a template. */
function attach(template: HTMLTemplateElement): ShadowRoot | undefined {
  const host = template.parentElement;
  if (host === null || host.shadowRoot !== null || !canHost(host)) return undefined;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append(template.content);
  template.remove();
  return shadow;
}

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

function canHost({ localName }: Element): boolean {
  return HOSTS.has(localName) || /^[a-z].*-/.test(localName);
}
