import type { AmazonAccount } from '../accounts/amazon';
import { redirect, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { signInPage } from '../page';

const COOKIE = 'session-token';

function sessionOf({ session }: AmazonAccount): string {
  return `${PLANTED.session}-${session}`;
}

/** Whether the account of this marketplace is signed in. */
export function known(account: AmazonAccount, request: StageRequest): boolean {
  return request.cookies[COOKIE] === sessionOf(account);
}

/** The sign-in page, when that is what is asked for. */
export function signIn(account: AmazonAccount, { url, method }: StageRequest): StageReply | undefined {
  if (url.pathname !== '/ap/signin') return undefined;
  if (method !== 'POST') return signInPage('Amazon', url.pathname + url.search, account.session);
  const back = url.searchParams.get('openid.return_to') ?? '/';
  const rest = `Domain=.amazon.${account.tld}; Path=/; Secure`;
  return redirect(back, {
    'set-cookie': [`${COOKIE}=${sessionOf(account)}; HttpOnly; ${rest}`, `csrf=${PLANTED.csrf}; ${rest}`],
  });
}

/** Where a page goes when nobody is signed in. */
export function toSignIn({ tld }: AmazonAccount, { url }: StageRequest): StageReply {
  return redirect(`https://www.amazon.${tld}/ap/signin?openid.return_to=${encodeURIComponent(url.href)}`);
}
