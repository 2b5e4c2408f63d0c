import { allOrigins, matchPattern } from '../core/origins';
import { browser } from '../platform/browser';
import { vendors } from './vendors';

/** Whether a host permission covers an origin. The browser may hold a wider one than we asked for: the user can give all. */
export function covers(pattern: string, origin: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme, host] = /^(\*|https?):\/\/([^/]*)\//.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return false;
  const { protocol, hostname } = new URL(origin);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*' || host === hostname) return true;
  return host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1)));
}

/** The origins of known vendors that are open to us now. */
export async function grantedOrigins(): Promise<ReadonlySet<string>> {
  const { origins = [] } = await browser.permissions.getAll();
  const known = vendors.flatMap((vendor) => allOrigins(vendor));
  return new Set(known.filter((origin) => origins.some((pattern) => covers(pattern, origin))));
}

/** Asks the browser itself, because a permission can go at any moment. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [matchPattern(origin)] });
}
