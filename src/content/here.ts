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
  /** The pages with a pattern at this origin. */
  own: WatchedPage[];
  signedOut(url: string): boolean;
  /** The lists that a source feeds. */
  lists(source: string): ListName[];
  /** Sources that can be read from this origin, each once. */
  sources: string[];
}

/** Undefined when the origin is none of the vendor's. */
export function hereAt(vendor: Watched, origin: string): Here | undefined {
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
  const own = pages.filter(({ match }) => match.startsWith(`${origin}/`));

  return {
    vendor: vendor.id,
    own,
    endpoints,
    asks,
    pagesAt: (url) => pages.filter(({ match }) => matches(match, addressOf(url), true)),
    signedOut: (url) => isSignedOutAt(signedOut, url),
    lists: (source) => vendor.lists.filter((line) => line.source === source).map(({ list }) => list as ListName),
    sources: [...new Set([...endpoints, ...own].map(({ source }) => source))],
  };
}
