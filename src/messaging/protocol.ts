import type { Answer, Decision, GrantKind, LooseDate } from '../core/model';
import type { PageReading } from '../core/reading';
import type { Audit } from '../core/verdicts/types';

/**
 * Every message, by direction and trust. `page:` comes from a content script and is as trustworthy as the page; `own:`
 * comes from a page of the extension; `tab:` goes from the background to a content script.
 */
export interface Protocol {
  'page:reading': { request: PageReading; reply: { kept: boolean; why?: Refusal } };

  'own:view': { request: { tabUrl?: string }; reply: View };
  'own:read-now': { request: { tabId: number }; reply: ReadNowReply };
  'own:tell': { request: ToldLink; reply: { id: string } };
  'own:untell': { request: { id: string }; reply: null };
  'own:answer': { request: Answer; reply: null };
  'own:add-account': { request: { vendor: string }; reply: null };
  'own:forget': { request: { vendor: string; account?: string }; reply: null };
  'own:erase': { request: null; reply: null };

  'tab:read-now': { request: null; reply: { asked: string[] } };
  /** Answered by nobody: whether a script of ours is there to hear it is the answer. */
  'tab:knock': { request: null; reply: undefined };
}

/**
 * Why a reading was not kept: the page is none of that vendor's, its permission is gone, or the vendor's folder declares
 * no such source or list there.
 */
export type Refusal = 'not-this-vendor' | 'withdrawn' | 'undeclared';

export type MessageName = keyof Protocol;
export type RequestOf<N extends MessageName> = Protocol[N]['request'];
export type ReplyOf<N extends MessageName> = Protocol[N]['reply'];

/** Everything that a view shows. */
export interface View {
  audit: Audit;
  /** Vendor of the address in the tab, when it is one that is known. */
  here?: { vendor: string; origin: string; granted: boolean; registered: boolean };
  vendors: VendorCard[];
  /** The incidents that the verdicts name: English prose with its sources. */
  incidents?: IncidentCard[];
  /** Known parties, for names on screen and for the form that adds a link. */
  parties?: { id: string; name: string }[];
  /** Ids of tabs that were open before their site was: they are read after a reload. */
  reloadTabs?: number[];
  /** Trouble that the user must know of. */
  notices: Notice[];
}

export interface VendorCard {
  id: string;
  name: string;
  /** Every origin that a permission may be asked for. */
  origins: string[];
  granted: string[];
  /** The origins once more, those of one visit together: one group per marketplace. Absent: all are one group. */
  groups?: string[][];
  /** Party id under which this vendor holds keys to others. */
  holdsAs?: string;
  /** Checklist entries and deep links: what the web does not show. */
  lists: {
    list: string;
    source: string;
    where: 'web' | 'link' | 'app-only';
    url?: string;
    app?: string;
  }[];
}

/** What a view says about an incident, beside the verdict. */
export interface IncidentCard {
  id: string;
  vendor: string;
  title: string;
  summary?: string;
  sources: { url?: string; title: string; publisher?: string; published?: string; tier?: 'primary' | 'press' }[];
}

export interface Notice {
  /**
   * `newer-book`: written by a newer version, not opened. `storage-full`: the last change could not be kept. `repaired`:
   * stored values that did not fit were set aside. `judge-failed`: something could not be judged, or nothing could.
   */
  code: 'newer-book' | 'storage-full' | 'repaired' | 'judge-failed';
  /** The version, the names of the keys, or the judge's words. */
  detail?: string;
}

export type ReadNowReply =
  | { state: 'asked'; asked: string[] }
  | { state: 'not-a-vendor' | 'no-access' | 'no-reader'; asked: [] };

/** A link that the user typed in, because no page lists it. */
export interface ToldLink {
  /** Absent: new. */
  id?: string;
  issuer: string;
  issuerAccount?: string;
  holder: string;
  kind: GrantKind;
  linkedAt?: LooseDate;
  relinkedAt?: LooseDate;
  decision?: Decision;
  note?: string;
}
