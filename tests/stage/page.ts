import { randomBytes } from 'node:crypto';
import type { StageReply } from './http';
import { PLANTED } from './marks';

export interface PageParts {
  title: string;
  /** Inside `<body>`, before the script. */
  body: string;
  /** The page's own script. */
  script?: string;
  /** `connect-src` of the policy. Absent: the page has no policy at all. */
  connect?: string;
  lang?: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
header { display: flex; gap: 1rem; align-items: baseline; border-bottom: 1px solid; margin-bottom: 1rem; }
header b { font-size: 1.3rem; margin-inline-end: auto; }
li { padding: .3rem 0; }
`;

/** A page with the policy that big vendors send: nothing but its own nonce, and no string may become code. */
export function page({ title, body, script, connect, lang = 'en' }: PageParts): StageReply {
  const nonce = randomBytes(12).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `connect-src ${connect}`,
    'form-action *',
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(connect === undefined ? {} : { 'content-security-policy': policy }),
    },
    body: `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="csrf-token" content="${PLANTED.csrf}"><title>${title}</title>
<link rel="icon" href="data:,"><style nonce="${nonce}">${STYLE}</style></head>
<body>${body}${script === undefined ? '' : `\n<script nonce="${nonce}">${script}</script>`}</body>
</html>`,
  };
}

/** Text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A sign-in page with one button: it posts to `action`. */
export function signInPage(title: string, action: string, account: string, lang = 'en'): StageReply {
  return page({
    title,
    lang,
    connect: "'self'",
    body: `<header><b>${title}</b></header>
<form method="post" action="${action}" name="signIn"><button name="account" value="${account}">Sign in</button></form>`,
  });
}
