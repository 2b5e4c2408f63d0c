import { addressOf, matches } from '../match';

/**
 * Words of an address at which somebody signs in, types a code, pays, or works a lock or an alarm. A card there would be in
 * the way of something that matters, and it is what an imitation would look like.
 */
const WORDS: ReadonlySet<string> = new Set([
  ...['auth', 'authorize', 'oauth', 'oauth2', 'sso', 'saml', 'login', 'logon', 'signin', 'signup', 'register'],
  ...['2fa', 'mfa', 'otp', 'totp', 'cvf', 'code', 'pin', 'challenge', 'verify', 'verification', 'captcha', 'forgot'],
  ...['pay', 'payment', 'payments', 'checkout', 'billing', 'buy', 'cart', 'wallet', 'subscribe', 'purchase'],
  ...['lock', 'locks', 'unlock', 'doorlock', 'alarm', 'alarms', 'arm', 'disarm', 'panic', 'sos', 'guard', 'keypad'],
]);

/** The same, where they are part of a longer word (`yourpayments`). Not `lock` and `arm`: clocks and farms have them. */
const STEMS = ['login', 'signin', 'password', 'passcode', 'passkey', 'payment', 'checkout', 'twofactor', 'twostep'];

function words(address: string): string[] {
  return address
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Whether no card may be shown at this address: one of the vendor's sign-in pages, or one that calls itself something of
 * the kind. Path and fragment count; the query does not, because sign-in pages hand their name on in it.
 *
 * @param signedOut patterns of the vendor's sign-in pages, whole addresses or paths
 */
export function isQuietPage(url: string, signedOut: readonly string[]): boolean {
  const address = addressOf(url);
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  if (signedOut.some((pattern) => matches(pattern, pattern.startsWith('/') ? path : address, true))) return true;
  const named = `${path} ${/#(.*)$/s.exec(url)?.[1] ?? ''}`;
  if (words(named).some((word) => WORDS.has(word))) return true;
  const joined = named.toLowerCase().replace(/[^a-z0-9/]+/g, '');
  return STEMS.some((stem) => joined.includes(stem));
}
