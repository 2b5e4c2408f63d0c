import type { GrantKind, How, Instant, ListName, LooseDate } from './model';
import type { Sign } from './recognise/recognition';

/** Why a list could not be read. Never turned into "nothing there". */
export const UNREADABLE_REASONS = [
  'signed-out',
  'refused',
  'rate-limited',
  'failed',
  'not-json',
  'layout',
  'too-large',
  'timed-out',
  'withdrawn',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** On rows that no exact reader read, but that were recognised by what they look like. */
export interface RecognisedRow {
  /** 0 to 1. */
  confidence?: number;
  /** What speaks for it (`core/recognise/recognition.ts`). */
  signs?: Sign[];
}

/** A device as a reader returns it. `id` is the vendor's own id; the background hashes it before anything is kept. */
export interface DeviceRow extends RecognisedRow {
  id: string;
  name: string;
  model?: string;
  type?: string;
  firmware?: string;
  online?: boolean;
  addedAt?: LooseDate;
  lastSeenAt?: LooseDate;
  /** Raw id of the `held-services` row through which this device is seen. */
  via?: string;
}

/** A grant as a reader returns it, seen from the end whose page is read. */
export interface GrantRow extends RecognisedRow {
  id: string;
  kind: GrantKind;
  /** What the page calls it. */
  name: string;
  /**
   * Name of the party at the other end, as the page writes it: the issuer in `held-services`, the holder in every other
   * list. The background maps it to a party id, or to `x-<slug>` when nobody knows it.
   */
  party: string;
  scopes: string[];
  linkedAt?: LooseDate;
  lastUsedAt?: LooseDate;
  expiresAt?: LooseDate;
  current?: boolean;
  /** Address of the grant's own page at the vendor. Stays on the machine and out of every export. */
  at?: string;
}

/** What one source gave for one list. */
export type ListReading = {
  list: ListName;
  /** Of a list that was recognised: fingerprint of what holds its rows (`core/recognise/recognition.ts`). */
  structure?: string;
} & (
  | {
      /** May hold no row and no `skipped`: what was read had rows of other lists only. Then it is never `complete`. */
      state: 'rows';
      /** True only when the source itself says so or all its pages were read; absent when nobody knows. */
      complete?: boolean;
      devices?: DeviceRow[];
      grants?: GrantRow[];
      /** Rows that were there and could not be read (wrong type, no id). They make the list incomplete. */
      skipped?: number;
    }
  | { state: 'empty'; complete?: boolean }
  | { state: 'unreadable'; reason: UnreadableReason; detail?: string }
);

/** What a reader makes of one response or page. */
export interface Read {
  /** The vendor's own id of the signed-in account, where this answer names it. */
  account?: string;
  /**
   * One for each list that the answer is about. Empty when it is about something else: several vendors answer all their
   * questions at one address, and such an answer must not touch what is known of a list.
   */
  readings: ListReading[];
}

/** One HTTP response, overheard or asked for. */
export interface ResponseCapture {
  url: string;
  method: string;
  /** 0: the request failed or was cut off. */
  status: number;
  body: string;
}

export type ResponseReader = (capture: ResponseCapture) => Read;

/** What travels from a page to the background. */
export interface PageReading extends Read {
  vendor: string;
  /** Source name of vendor.json. */
  source: string;
  how: Exclude<How, 'told'>;
  readAt: Instant;
}

/** Longest name or text that a reader returns, in UTF-16 units; longer ones are cut with an ellipsis. */
export const TEXT_LIMIT = 300;

/**
 * Longest id or address that is taken, in UTF-16 units. The longest known ids, of smart-home skills, have some
 * 400. A longer one is no id, and a shortened one would be another.
 */
export const ID_LIMIT = 2000;

/** Longest text that can be a date, in UTF-16 units: an interval of two instants is shorter. */
export const DATE_LIMIT = 80;

/** Most scopes of one grant. */
export const SCOPES_LIMIT = 200;

/** Most rows of one list that leave a page; what is over it makes the list incomplete. */
export const ROW_LIMIT = 20_000;

/** Largest response body that is read, in characters. Larger ones are reported as `too-large`. */
export const BODY_LIMIT = 8 * 1024 * 1024;
