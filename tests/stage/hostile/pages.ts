import { HOSTILE_SCRIPT } from './hostile-script';

interface HostilePage {
  headers: Record<string, string>;
  html: string;
}

const NONCE = 'tap-test';

const plain = { 'content-type': 'text/html; charset=utf-8' };

/** As big vendors send it: nothing but the page's own marked scripts, nothing to connect to, no text as code. */
const strict = {
  ...plain,
  'content-security-policy': [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src 'nonce-${NONCE}'`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
};

/** Ways to a page: `/plain`, `/strict`, `/strict-same-site`, `/hostile`, `/list…`, `/login…`. */
export function pageAt(path: string): HostilePage | undefined {
  if (path === '/plain') return { headers: plain, html: page('<p>plain</p>') };
  if (path === '/strict') return { headers: strict, html: page('<p>strict</p>') };
  if (path === '/strict-self')
    return {
      headers: {
        ...strict,
        'content-security-policy': strict['content-security-policy'].replace(
          "connect-src 'none'",
          "connect-src 'self'",
        ),
      },
      html: page('<p>strict, but for itself</p>'),
    };
  if (path === '/hostile')
    return { headers: plain, html: `<!doctype html><script>${HOSTILE_SCRIPT}</script><p>hostile` };
  if (path.startsWith('/list')) return { headers: plain, html: page('<ul id="list"><li>one<li>two</ul>') };
  if (path.startsWith('/login')) return { headers: plain, html: page('<p>sign in</p>') };
  return undefined;
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><title>Home</title><body>${body}</body></html>`;
}
