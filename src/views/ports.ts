import type { Answer, AnswerField, Subject } from '../core/model';
import type { Settings } from '../core/settings';
import type { Label } from '../core/verdicts/types';
import type { ReadNowReply, RequestOf, RestoreReply, SkeletonReply, ToldLink, View } from '../messaging/protocol';

/** What a view needs of the world. `live.ts` is the browser, `memory.ts` the twin for tests and previews. */
export interface Ports {
  now(): Date;
  /** The small stored record for the first paint; undefined before anything was read. */
  glance(): Promise<Glance | undefined>;
  /**
   * Everything, judged. Rejects with words that say what went wrong. `full`: with the steps of all vendors and every
   * incident, and about no tab.
   */
  view(full?: true): Promise<Seen>;
  /** Calls back after each change of the book or of the permissions. Answers with the way to stop. */
  subscribe(changed: () => void): () => void;
  access: AccessPort;
  hubs: HubPort;
  act: ActPort;
  tab: TabPort;
  /** Hands the user a file to keep. */
  save(name: string, type: string, text: string): void;
  /** Puts a text into the clipboard; in a click only. */
  copy(text: string): Promise<void>;
}

/** A view, and what it means for the tab from which the screen was opened. */
export interface Seen {
  view: View;
  /** That tab was loaded before its site could be read. */
  reload: boolean;
}

/** Counts only: enough for the first paint. */
export interface Glance {
  labels: Partial<Record<Label, number>>;
}

export interface AccessPort {
  /**
   * Asks the browser for these origins. Must be the FIRST statement of a click handler: the browser takes the request
   * only there. The popup may be closed by the prompt, so nothing may depend on `answered` but words on this screen.
   */
  request(origins: string[], answered: (outcome: 'given' | 'refused' | Error) => void): void;
  giveBack(origins: string[]): Promise<void>;
}

export interface HubPort {
  /** The hub that runs at its user's own address and whose page is in the tab, by what the page is; null: none that is known. */
  here(): Promise<{ vendor: string; origin: string } | null>;
  /**
   * Asks the browser for an address as the user typed it, and takes the hub there. Like `request`, it must be the FIRST
   * statement of a click handler. `no-address`: no browser opens that.
   */
  add(vendor: string, address: string, answered: (outcome: 'given' | 'refused' | 'no-address' | Error) => void): void;
  /** `origin`: as `VendorCard.origins` has it. */
  forget(vendor: string, origin: string): Promise<void>;
}

export interface ActPort {
  readNow(): Promise<ReadNowReply>;
  tell(link: ToldLink): Promise<void>;
  untell(id: string): Promise<void>;
  /** A later answer to the same subject replaces the fields that it has. */
  answer(answer: Answer): Promise<void>;
  /** Takes these fields of the answer to a subject back; without `fields`, all. */
  unanswer(subject: Subject, fields?: AnswerField[]): Promise<void>;
  /** Starts an account of a brand that was never read, so that it can be answered for. */
  addAccount(vendor: string): Promise<void>;
  /** Everything of an account, or of all accounts of a vendor. */
  forget(vendor: string, account?: string): Promise<void>;
  erase(): Promise<void>;
  /** Changes some settings and answers with all. */
  settings(change: Partial<Settings>): Promise<Settings>;
  /** `key`: of an alert (core/alerts/alerts.ts). */
  dismiss(key: string, how: 'later' | 'ignore'): Promise<void>;
  undismiss(key: string): Promise<void>;
  /** An empty name takes it back. */
  nameAccount(vendor: string, account: string, name: string): Promise<void>;
  /** Confirms or throws out a list that was read by its looks, or one `row` of it; null takes it back. */
  judgeRecognised(request: RequestOf<'own:judge-recognised'>): Promise<void>;
  restore(audit: unknown): Promise<RestoreReply>;
  /** The structure of the page in the tab, or of a page at this site that is open. */
  skeleton(vendor?: string): Promise<SkeletonReply>;
}

export interface TabPort {
  /** Opens an address in a tab of its own. */
  open(url: string): void;
  /** Shows the audit tab, at one of its views (`#links`): the one that is open, or a new one. */
  audit(hash?: string): void;
  /** Opens Welcome, where the brands are picked. */
  welcome(): void;
  /** Loads the page again from which the popup was opened. */
  reload(): Promise<void>;
}
