import type { ListName } from './model';

/**
 * What a vendor folder must give: the type of `vendor.json`. `{name}` in an address stands for one of the values of
 * `variables` (`{tld}` at Amazon), the same one in all addresses of one visit.
 */
export interface VendorDef {
  id: string;
  name: string;
  /** Registrable domains that belong to the vendor; incidents and links are checked against them. */
  domains: string[];
  variables?: Record<string, string[]>;
  /** Further names that go with a value of a variable: at Amazon the marketplace that goes with a `tld`. */
  bound?: Record<string, Record<string, Record<string, string>>>;
  /** Origins whose pages are read: a host permission each, asked for in a click. A hub's is `{hub}` alone. */
  origins: string[];
  /** A hub that runs at its user's own address: {@link withHubs} of core/hubs.ts puts it in. */
  selfHosted?: HubMarks;
  pages: PageDef[];
  /** Responses that are read when the page itself makes the call. Anything else passes unheard. */
  endpoints: EndpointDef[];
  /** Read-only requests that "Read now" makes in the page. */
  asks: AskDef[];
  /**
   * Commands that "Read now" gives to the connection that the page itself keeps (`window.hassConnection` of Home
   * Assistant): a message of ours on its socket would make the ids of the page's next ones wrong. The answers come over
   * the page's socket and are overheard there.
   */
  commands?: CommandDef[];
  /** Every list that the vendor is known to have, one line per source. */
  lists: ListDef[];
  /** Party id under which this vendor holds keys to other vendors (`alexa` at Amazon). */
  holdsAs?: string;
  /** Market name → model codes, for incidents that name one or the other. */
  models?: Record<string, string[]>;
  /** Paths, as in `match`, at which the visitor is signed out. */
  signedOut?: string[];
  /** What the vendor lets its users see and take back. Nobody else publishes this. */
  revocability: Revocability;
  /** Where the facts in this file come from. */
  sources: VendorSource[];
}

/** What every page of a hub has and no page of anything else: all of it. Without any of it the user types the address. */
export interface HubMarks {
  /** CSS selectors. */
  marks: string[];
  /** What the page's title begins with. */
  title?: string;
}

/** What a vendor lets a user do with the links of an account, as far as anyone says. */
export interface Revocability {
  /** See which services are linked. */
  listLinks: Ability;
  removeLink: Ability;
  /** See when a link was last used. */
  lastUse: Ability;
  /** End all signed-in sessions at once. */
  signOutEverywhere: Ability;
  /** Whether a link that is removed here is gone at the holder's end, too. */
  bothEnds: Known<'yes' | 'no'>;
}

/** `web`: on a page; `app`: in the vendor's app alone; `no`: nowhere. */
export type Ability = Known<'web' | 'app' | 'no'>;

/** A fact with the page that says so and the day on which that page was looked at. Only `unknown` has no source. */
export type Known<Answer extends string> =
  | { is: Answer; source: { url: string; title: string }; checked: string }
  | { is: 'unknown'; checked: string };

export interface VendorSource {
  url: string;
  title: string;
  confidence: 'documented' | 'seen in code' | 'inferred';
}

/** A page for people: a deep link, and where a page reader runs. */
export interface PageDef {
  id: string;
  /** Address to open. */
  url: string;
  /** Address pattern at which this page is recognised (`*` = anything); absent for pages that are only linked to. */
  match?: string;
  lists: ListName[];
  source: string;
  /** Nobody wrote down what this page looks like: it is recognised, bound to its `lists`. `source` is then `recognised`. */
  unconfirmed?: true;
}

export interface EndpointDef {
  /** Also the name of the reader in readers.ts. */
  id: string;
  /** Address pattern without query; `*` = anything but `/`. */
  url: string;
  method: string;
  /** Origins of the pages that make this call. Empty: parsed by the command line only, never tapped. */
  from: string[];
  /** Source name of the `lists` that this answer feeds; one that no list has marks an answer that names the account only. */
  source: string;
}

export interface AskDef {
  /** The endpoint whose reader reads the answer. */
  endpoint: string;
  /** Origin of the open page. */
  on: string;
  /** Same-origin path with query. */
  path: string;
  headers?: Record<string, string>;
}

export interface CommandDef {
  /** The endpoint whose reader reads the answer. */
  endpoint: string;
  type: string;
}

export interface ListDef {
  list: ListName;
  source: string;
  /** What tells this source from the list's others on screen, as English words or the page's own name. */
  name?: string;
  /**
   * `web`: a reader reads it. `link`: there is a page, but nobody wrote down what is in it; the checklist links to it.
   * `app-only`: the vendor shows it in its app alone.
   */
  where: 'web' | 'link' | 'app-only';
  /** Id of the page to open for it. */
  page?: string;
  /** Way to it in the vendor's app. */
  app?: string;
  /** The recogniser reads it, on a page that is `unconfirmed`, too. `source` is then `recognised`. */
  unconfirmed?: true;
}
