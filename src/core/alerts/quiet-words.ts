/**
 * Words of an address at which somebody signs in, types a code, pays, or works a lock or an alarm. A card there would be in
 * the way of something that matters, and it is what an imitation would look like.
 */
const WORDS: ReadonlySet<string> = new Set([
  ...['auth', 'authorize', 'oauth', 'oauth2', 'sso', 'saml', 'logon', 'signup', 'register'],
  ...['2fa', 'mfa', 'otp', 'totp', 'cvf', 'code', 'pin', 'challenge', 'verify', 'verification', 'captcha', 'forgot'],
  ...['pay', 'billing', 'buy', 'cart', 'wallet', 'subscribe', 'purchase'],
  ...['lock', 'locks', 'unlock', 'doorlock', 'alarm', 'alarms', 'arm', 'disarm', 'panic', 'sos', 'guard', 'keypad'],
]);

/** The same, also as a part of a longer word (`yourpayments`). Not `lock` and `arm`: clocks and farms have them. */
const STEMS = ['login', 'signin', 'password', 'passcode', 'passkey', 'payment', 'checkout', 'twofactor', 'twostep'];

/**
 * Whether an address calls itself something of the kind.
 *
 * @param path path and fragment; not the query, because sign-in pages hand their name on in it
 */
export function isQuietPath(path: string): boolean {
  const words = path
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const joined = path.toLowerCase().replace(/[^a-z0-9/]+/g, '');
  return words.some((word) => WORDS.has(word)) || STEMS.some((stem) => joined.includes(stem));
}
