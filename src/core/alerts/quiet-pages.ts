import { addressOf, matches } from '../match';
import { isQuietPath } from './quiet-words';

/**
 * Whether no card may be shown at this address: one of the vendor's sign-in pages, or one that calls itself something of
 * the kind.
 *
 * @param signedOut patterns of the vendor's sign-in pages, whole addresses or paths
 */
export function isQuietPage(url: string, signedOut: readonly string[]): boolean {
  const address = addressOf(url);
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  if (signedOut.some((pattern) => matches(pattern, pattern.startsWith('/') ? path : address, true))) return true;
  return isQuietPath(`${path} ${/#(.*)$/s.exec(url)?.[1] ?? ''}`);
}
