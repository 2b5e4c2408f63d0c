import type { BannerCard, CardAct } from '../core/alerts/banner-card';
import type { PageMarks, RowName } from '../core/alerts/row-marks';
import type { Said } from '../core/book/recognised';
import type { Answer, AnswerField, Decision, GrantKind, Instant, ListName, LooseDate, Subject } from '../core/model';
import type { PageReading } from '../core/reading';
import type { Sign } from '../core/recognise/recognition';
import type { Orders, Parts, PutParts, Recognised, RunOutcome } from '../core/recognise/run';
import type { Dismissal, Settings } from '../core/settings';
import type { VendorSteps } from '../core/steps';
import type { Revocability } from '../core/vendor';
import type { Audit } from '../core/verdicts/types';

/**
 * Every message, by direction and trust. `page:` comes from a content script and is as trustworthy as the page; `own:`
 * comes from a page of the extension; `tab:` goes from the background to a content script.
 */
export interface Protocol {
  'page:reading': { request: PageReading; reply: { kept: boolean; why?: Refusal } };

  /** What the recogniser is to do on the page into which it was put; null: nothing any more. */
  'page:recognise': { request: null; reply: Orders | null };
  /** What the recogniser needs there beside itself is there once this is answered. */
  'page:recognise-parts': { request: Parts; reply: PutParts | null };
  'page:recognised': { request: Recognised; reply: { kept: boolean; why?: Refusal | 'not-asked' } };
  /** A page that its vendor's folder declares `unconfirmed` was opened. */
  'page:unconfirmed': { request: null; reply: null };
  /** Whether a card is due on this page, and what it says. Asked by the banner script that the background injected. */
  'page:banner': { request: null; reply: BannerCard | null };
  /**
   * A trusted click on the card. `quiet`: no cards on this host; it takes effect when it is confirmed in the popup, and
   * counts as `later` until then.
   */
  'page:banner-act': { request: { key: string; act: CardAct }; reply: null };

  /** Whether neither card nor mark may be at an address of the page that asks. */
  'page:quiet': { request: { url: string }; reply: boolean };
  /**
   * Which of the rows that a page reader knows on this page are marked. Asked by the script that the background injected,
   * with the names that stand on the page; the answer names none but these. Null: no marks here.
   */
  'page:marks': { request: { rows: RowName[] }; reply: PageMarks | null };
  /** A trusted click on a mark. */
  'page:mark-show': { request: { key: string }; reply: null };

  /** `full`: with the steps of all vendors and every incident, for the audit tab and Welcome. `tabId`: of the tab in front. */
  'own:view': { request: { tabUrl?: string; tabId?: number; full?: true }; reply: View };
  'own:read-now': { request: { tabId: number }; reply: ReadNowReply };
  'own:tell': { request: ToldLink; reply: { id: string } };
  'own:untell': { request: { id: string }; reply: null };
  /** Keeps the fields that it has; of a decision and `doneAt`, the one that is said last. */
  'own:answer': { request: Answer; reply: null };
  /** Takes these fields of an answer back; without `fields`, the whole answer. */
  'own:unanswer': { request: { subject: Subject; fields?: AnswerField[] }; reply: null };
  'own:add-account': { request: { vendor: string }; reply: null };
  'own:forget': { request: { vendor: string; account?: string }; reply: null };
  'own:erase': { request: null; reply: null };
  /** Changes some settings and answers with all; an empty change only reads. */
  'own:settings': { request: Partial<Settings>; reply: Settings };
  'own:dismiss': { request: { key: string; how: 'later' | 'ignore' }; reply: null };
  'own:undismiss': { request: { key: string }; reply: null };
  /** What the user calls an account; an empty name takes it back. */
  'own:name-account': { request: { vendor: string; account: string; name: string }; reply: null };
  /**
   * The user's word on a list that was recognised, or on one `row` of it (id of {@link RecognisedCard}, or key of
   * {@link View.said}); null takes it back. Thrown out, it gives nothing any more.
   */
  'own:judge-recognised': {
    request: { vendor: string; list: ListName; structure: string; row?: string; said: Said['said'] | null };
    reply: null;
  };
  /** The structure of a page that is open: of the one in a tab, or of one at a site that was read by its looks. */
  'own:skeleton': { request: { tabId: number } | { vendor: string }; reply: SkeletonReply };
  /** Which hub's page stands in a tab, by what the page is. */
  'own:identify-hub': { request: { tabId: number }; reply: { vendor: string; origin: string } | null };
  /** A hub at an address that the user typed. Ask for the permission first, in the click. */
  'own:add-hub': { request: { vendor: string; address: string }; reply: null };
  /** `address`: the origin, as `VendorCard.origins` has it. */
  'own:forget-hub': { request: { vendor: string; address: string }; reply: null };
  /** An exported audit. Restores into an empty book; beside a book that has something nothing is written. */
  'own:restore': { request: { audit: unknown }; reply: RestoreReply };

  'tab:read-now': { request: null; reply: { asked: string[] } };
  /** The marks on this page may be others now. Nobody waits for an answer. */
  'tab:marks': { request: null; reply: undefined };
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
  /** The site in the tab, when it is one that nobody declared: "Read this page" reads it by its looks. */
  site?: { vendor: string; name: string; origin: string };
  /** What became of the page in the tab when it was last read by its looks. `running`: it is on its way. */
  run?: { state: 'running' } | ({ state: 'over' } & RunOutcome);
  /** Names of the sites in the audit that no folder declares, by vendor id. */
  sites?: Record<string, string>;
  /** Lists that were read by their looks, to confirm or to throw out. */
  recognised?: RecognisedCard[];
  /** What the user threw out or confirmed, for undo. */
  said?: Said[];
  vendors: VendorCard[];
  /** The incidents that the verdicts name: English prose with its sources. */
  incidents?: IncidentCard[];
  /** Known parties, for names on screen and for the form that adds a link. */
  parties?: { id: string; name: string }[];
  /** Ids of tabs that were open before their site was: they are read after a reload. */
  reloadTabs?: number[];
  /** Trouble that the user must know of. */
  notices: Notice[];
  settings: Settings;
  /** Warnings that were put off or ignored, for undo. */
  dismissals: Dismissal[];
  /** Keys of alerts that are open now: neither put off nor ignored. The popup's list and the icon's number are these. */
  alerts: string[];
  /** By vendor id, and by party id for holders without a folder; addresses written out. Only in a `full` view. */
  steps?: Record<string, VendorSteps>;
  /**
   * Ids of links that may be one and the same, together: several of a kind stand at one end, and no page says which of
   * them is which. Only in a `full` view.
   */
  mayBeSame?: string[][];
  /** When the user decided about a subject or, without a decision, last said something; by `subjectKey`. */
  answeredAt?: Record<string, Instant>;
  /**
   * Hosts for which "No banners on this site" was clicked on a page and waits for a yes here: `own:settings` with
   * `quietHosts` answers them all, yes for those that are among them and no for the others.
   */
  quietAsked?: string[];
}

export type RestoreReply =
  | { state: 'restored'; accounts: number; devices: number; links: number; answers: number; problems: string[] }
  /** The book has something: the audit can be looked at, nothing was written. */
  | { state: 'not-empty' }
  | { state: 'unusable'; what: string };

export interface VendorCard {
  id: string;
  name: string;
  /** Every origin that a permission may be asked for. */
  origins: string[];
  granted: string[];
  /** The origins once more, those of one visit together: one group per marketplace. Absent: all are one group. */
  groups?: string[][];
  /** What each group is called in `Settings.places`: the vendor's value for it, such as a marketplace. */
  places?: string[];
  /** Party id under which this vendor holds keys to others. */
  holdsAs?: string;
  /** A hub: its origins are the addresses that the user has told. */
  selfHosted?: true;
  /** What can be taken back there. Absent: a site without a folder. */
  revocability?: Revocability;
  /** Checklist entries and deep links: what the web does not show. */
  lists: {
    list: string;
    source: string;
    /** What tells this source from the list's others. */
    name?: string;
    where: 'web' | 'link' | 'app-only';
    url?: string;
    app?: string;
    /** Nobody has seen this page yet: the recogniser reads it by its looks. */
    unconfirmed?: true;
  }[];
}

/** What a view says about an incident, beside the verdict. */
export interface IncidentCard {
  id: string;
  vendor: string;
  title: string;
  summary?: string;
  sources: { url?: string; title: string; publisher?: string; published?: string; tier?: 'primary' | 'press' }[];
  disputed?: { claim: string; by: string; answer: string }[];
  advice?: string[];
  disclosed?: string;
  /** Only what may stand for the day on which it became public (core/answers/settled.ts). */
  window?: { to: string };
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

/**
 * `recognising`: the page is read by its looks; what comes of it is in {@link View.run}. `closed`: the browser lets no
 * extension into this page.
 */
export type ReadNowReply =
  | { state: 'asked'; asked: string[] }
  | { state: 'recognising' | 'closed' | 'not-a-vendor' | 'no-access' | 'no-reader'; asked: [] };

/**
 * `made`: HTML that holds nothing of what the page says (core/recognise/skeleton). It is kept nowhere. `no-page`: none is open
 * that may be read. `closed`: the browser lets no extension into this page.
 */
export type SkeletonReply = { state: 'made'; text: string } | { state: 'no-page' | 'closed' };

/** A list that was read by its looks. */
export interface RecognisedCard {
  vendor: string;
  account: string;
  list: ListName;
  structure: string;
  state: 'rows' | 'empty';
  readAt: Instant;
  /** What the user said of the list. */
  said?: 'confirmed';
  /** `id` is that of a row, which of a link may be another than in the audit. */
  rows: { id: string; name: string; confidence?: number; signs?: Sign[]; said?: 'confirmed' }[];
}

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
