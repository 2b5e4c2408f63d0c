import { withHubs } from '../core/hubs';
import { addressOf, isSignedOutAt, matches } from '../core/match';
import type { ListName } from '../core/model';
import { bindingOf, fill } from '../core/origins';
import type { Watched, WatchedEndpoint, WatchedPage } from './watched';

/** What of a vendor concerns the pages of one origin, with the addresses filled in. */
export interface Here {
  vendor: string;
  /** Answers that the pages of this origin get. */
  endpoints: WatchedEndpoint[];
  asks: { path: string; headers: Record<string, string>; answer: WatchedEndpoint }[];
  /** The pages with a pattern that are recognised at this address. */
  pagesAt(url: string): WatchedPage[];
  /** Whether a page at this address is left to the recogniser. */
  isUnconfirmed(url: string): boolean;
  signedOut(url: string): boolean;
  /** The lists that a source feeds. */
  lists(source: string): ListName[];
  /** Address patterns of its own site's answers, where a page stands that is left to the recogniser; else none. */
  overheardWhole: string[];
  /** Sources that can be read from this origin, each once. */
  sources: string[];
}

/** Undefined when the origin is none of the vendor's. */
export function hereAt(declared: Watched, origin: string): Here | undefined {
  // Which addresses are the user's hubs is known where scripts are registered, and again where readings are taken in.
  const vendor = withHubs(declared, [origin]);
  const binding = bindingOf(vendor, origin);
  if (binding === undefined) return undefined;
  const filled = (template: string) => fill(template, binding);

  const all = vendor.endpoints.map((endpoint) => ({ ...endpoint, url: filled(endpoint.url) }));
  const endpoints = all.filter(({ from }) => from.some((page) => filled(page) === origin));
  const asks = vendor.asks.flatMap((ask) => {
    const answer = all.find(({ id }) => id === ask.endpoint);
    if (answer === undefined || filled(ask.on) !== origin) return [];
    const headers = Object.entries(ask.headers ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return [{ path: filled(ask.path), headers: Object.fromEntries(headers), answer }];
  });
  const pages = vendor.pages.flatMap((page) =>
    page.match === undefined ? [] : [{ ...page, match: filled(page.match) }],
  );
  const signedOut = (vendor.signedOut ?? []).map(filled);
  const { hostname } = new URL(origin);
  const site = vendor.domains.find((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  const own = pages.filter(({ match }) => match.startsWith(`${origin}/`));

  return {
    vendor: vendor.id,
    endpoints,
    asks,
    pagesAt: (url) => pages.filter(({ match }) => matches(match, addressOf(url), true)),
    isUnconfirmed: (url) =>
      own.some(({ match, unconfirmed }) => unconfirmed && matches(match, addressOf(url), true)) &&
      !isSignedOutAt(signedOut, url),
    signedOut: (url) => isSignedOutAt(signedOut, url),
    lists: (source) => vendor.lists.filter((line) => line.source === source).map(({ list }) => list as ListName),
    overheardWhole:
      site !== undefined && own.some(({ unconfirmed }) => unconfirmed)
        ? [`https://${site}/#`, `https://*.${site}/#`]
        : [],
    sources: [...new Set([...endpoints, ...own].map(({ source }) => source))],
  };
}
