import { type Binding, bindings, fill } from './origins';
import type { EndpointDef, PageDef, VendorDef } from './vendor';

/** Which declared address a URL is, with the values that the vendor's variables have in it. */
export interface Match<Def> {
  vendor: VendorDef;
  def: Def;
  binding: Binding;
}

/** The URL without query and fragment, host in lower case, the scheme's own port left out. */
export function addressOf(url: string): string {
  const bare = url.replace(/[?#].*$/s, '');
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)([^/]*)(.*)$/is.exec(bare);
  if (parts === null) return bare;
  const [, scheme = '', host = '', path = ''] = parts;
  const origin = (scheme + host).toLowerCase().replace(/^(https:\/\/.*):443$|^(http:\/\/.*):80$/, '$1$2');
  return origin + (path === '' ? '/' : path);
}

/** Whether `pattern` (`*` = anything but `/`, or `many` = anything at all) is this address, as `addressOf` gives it. */
export function matches(pattern: string, address: string, many = false): boolean {
  const source = pattern
    .split('*')
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join(many ? '.*' : '[^/]*');
  return new RegExp(`^${source}$`, 's').test(address);
}

/** Whether nobody is signed in at this URL. `patterns`: `signedOut` of a vendor, filled in; one that is a path fits at any host. */
export function isSignedOutAt(patterns: readonly string[], url: string): boolean {
  const address = addressOf(url);
  const path = address.replace(/^[a-z]+:\/\/[^/]*/, '');
  return patterns.some((pattern) => matches(pattern, pattern.startsWith('/') ? path : address, true));
}

/** The first declared endpoint that answers at this URL. Without a method, any method will do. */
export function matchEndpoint(
  vendors: readonly VendorDef[],
  url: string,
  method?: string,
): Match<EndpointDef> | undefined {
  const wanted = method?.toUpperCase();
  return first(vendors, url, (vendor) =>
    vendor.endpoints
      .filter((endpoint) => wanted === undefined || endpoint.method.toUpperCase() === wanted)
      .map((def) => ({ def, pattern: def.url })),
  );
}

/** Likewise all of its vendor that share that address: over one socket comes what feeds several sources. */
export function matchEndpoints(vendors: readonly VendorDef[], url: string, method?: string): Match<EndpointDef>[] {
  const match = matchEndpoint(vendors, url, method);
  if (match === undefined) return [];
  const { vendor, binding, def: found } = match;
  return vendor.endpoints
    .filter((one) => one.url === found.url && one.method === found.method)
    .map((def) => ({ vendor, binding, def }));
}

/** The first page that a vendor's reader can read at this URL. */
export function matchPage(vendors: readonly VendorDef[], url: string): Match<PageDef> | undefined {
  return first(
    vendors,
    url,
    (vendor) => vendor.pages.flatMap((def) => (def.match === undefined ? [] : [{ def, pattern: def.match }])),
    true,
  );
}

function first<Def>(
  vendors: readonly VendorDef[],
  url: string,
  candidates: (vendor: VendorDef) => { def: Def; pattern: string }[],
  many = false,
): Match<Def> | undefined {
  const address = addressOf(url);
  for (const vendor of vendors) {
    for (const { def, pattern } of candidates(vendor)) {
      const binding = bindings(vendor).find((values) => matches(fill(pattern, values), address, many));
      if (binding !== undefined) return { vendor, def, binding };
    }
  }
  return undefined;
}
