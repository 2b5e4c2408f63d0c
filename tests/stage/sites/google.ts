import type { Connection, GoogleAccount } from '../accounts/google';
import type { Household } from '../household';
import { redirect, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { escaped, page, signInPage } from '../page';
import type { Site } from '../server';
import { enter, isSignedIn } from '../session';

const SIGN_IN = 'https://accounts.google.com/v3/signin/identifier';
const CONNECTIONS = 'https://myaccount.google.com/connections';

/** Where one signs in, and the account with its connections. */
export function googleSites({ google }: Household): Site[] {
  return [
    { hosts: [new URL(SIGN_IN).host], answer: (request) => signIn(google, request) },
    { hosts: [new URL(CONNECTIONS).host], answer: (request) => connections(google, request) },
  ];
}

function signIn(google: GoogleAccount, { url, method }: StageRequest): StageReply | undefined {
  if (url.pathname !== new URL(SIGN_IN).pathname) return undefined;
  if (method !== 'POST') return signInPage('Google', url.pathname + url.search, google.session);
  return enter(google, '.google.com', url.searchParams.get('continue') ?? CONNECTIONS);
}

function connections(google: GoogleAccount, request: StageRequest): StageReply | undefined {
  const { url } = request;
  const app = google.connections.find(({ id }) => url.pathname === `/connections/overview/${id}`);
  if (!app && url.pathname !== '/connections') return undefined;
  if (!isSignedIn(google, request)) return redirect(`${SIGN_IN}?continue=${encodeURIComponent(url.href)}`);
  return app ? overview(app) : list(google);
}

/** The rows stand in the page twice: for people, and as data for its scripts. */
function list({ connections: apps }: GoogleAccount): StageReply {
  const rows = apps.map(({ id, name }) => `<li><a href="${CONNECTIONS}/overview/${id}">${escaped(name)}</a></li>`);
  const data = apps.map(({ id, name, site }) => [
    id,
    [name, null, PLANTED.icon, [`https://${site}/privacy`], [`https://${site}/terms`], site],
    null,
  ]);
  return page({
    title: 'Third-party apps & services',
    connect: "'self'",
    body: `<header><b>Google Account</b></header><main><h1>Your connections</h1><ul>${rows.join('')}</ul>
<p id="state">${apps.length} connections</p></main>`,
    script: `window.WIZ_global_data = ${inScript({ SNlM0e: PLANTED.csrf, oPEP7c: PLANTED.email })};
const AF_initDataCallback = () => {};
AF_initDataCallback({key: 'ds:0', hash: '1', data:${inScript([data, null])}, sideChannel: {}});`,
  });
}

/** The page of one app has the control. */
function overview({ name }: Connection): StageReply {
  const body = `<header><b>Google Account</b></header><main><h1>${escaped(name)}</h1>
<button type="button">Delete all connections</button></main>`;
  return page({ title: name, body, connect: "'self'" });
}

/** JSON that cannot end the script that it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
