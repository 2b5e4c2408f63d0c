/**
 * The words of the project as types (README, "Words"). Everything here is plain JSON: it is what the book keeps, what an
 * audit holds and what an export writes.
 */

/** Version mark of the audit format, which is also the user's export. */
export const AUDIT_SCHEMA = 'latchkey-audit/1';

/** The lists that an account can have. `held-services` is the holder's end: keys that this account holds to others. */
export const LIST_NAMES = [
  'devices',
  'linked-services',
  'api-tokens',
  'sessions',
  'shared-users',
  'held-services',
] as const;
export type ListName = (typeof LIST_NAMES)[number];

export const GRANT_KINDS = ['linked-service', 'api-token', 'session', 'shared-user'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** How a page or an answer was read, in falling order of trust. */
export const READ_HOWS = ['overheard', 'asked', 'seen', 'recognised'] as const;

/** How a fact came in, in falling order of trust. */
export const HOWS = [...READ_HOWS, 'told'] as const;
export type How = (typeof HOWS)[number];

/**
 * A date as EDTF (ISO 8601-2): an instant, a day, less than a day (`2022-03`, `2022`) or an interval of two of these with
 * `..` for an open side. `core/dates.ts` reads it as a range of days.
 */
export type LooseDate = string;

/** Stands in `lastUsedAt` where the page says that the grant was not used yet. */
export const NEVER_USED = 'never';

/** A point in time, ISO 8601 in UTC with a `Z`. */
export type Instant = string;

/** One user account at a vendor, as seen in this browser. */
export interface Account {
  vendor: string;
  /** Salted hash of the vendor's own account id, or `default`, or `default@<host>` while nobody knows whose it is. */
  account: string;
  /** What the user calls it, or what the page calls it. */
  name?: string;
  createdAt?: LooseDate;
  twoFactor?: 'on' | 'off';
  /** Incident ids or Have I Been Pwned names in which an e-mail check found the address of this account. */
  foundIn?: string[];
}

export interface Device {
  vendor: string;
  account: string;
  /** Salted hash, never the vendor's own id. */
  id: string;
  name: string;
  model?: string;
  type?: string;
  firmware?: string;
  online?: boolean;
  addedAt?: LooseDate;
  lastSeenAt?: LooseDate;
  /** Id of the grant through which a holder sees another vendor's device. */
  via?: string;
  how?: How;
  /** 0 to 1, only on recognised rows. */
  confidence?: number;
}

/** A standing permission: the issuer's account is opened, the holder has the key. */
export interface Grant {
  issuer: string;
  issuerAccount?: string;
  holder: string;
  holderAccount?: string;
  kind: GrantKind;
  /** Salted hash, never the vendor's own id. */
  id: string;
  name: string;
  scopes: string[];
  linkedAt?: LooseDate;
  lastUsedAt?: LooseDate | typeof NEVER_USED;
  expiresAt?: LooseDate;
  /** The session that the user is looking from. */
  current?: boolean;
  /** Which ends' pages listed it. Empty for a link that the user told. */
  seenFrom: End[];
  how?: How;
  confidence?: number;
}

export type End = 'issuer' | 'holder';

export type SubjectType = 'grant' | 'device' | 'account' | 'list';

export interface Subject {
  type: SubjectType;
  /** Grant or device id; `<vendor>/<account>` for accounts; `<vendor>[/<account>]/<list>` for lists. */
  id: string;
}

/** `<type> <id>`: the one name of a subject wherever it is a key, in memory, in messages and in the storage. */
export function subjectKey({ type, id }: Subject): string {
  return `${type} ${id}`;
}

export type Decision = 'keep' | 'remove' | 'not-mine' | 'later';

/** What the user said about a subject. It replaces what the page said. */
export interface Answer {
  subject: Subject;
  /** "I removed it and linked it again on": replaces `linkedAt`. */
  relinkedAt?: LooseDate;
  passwordChangedAt?: LooseDate;
  /** `keep` on an account or a list is what older versions wrote for `doneAt`. */
  decision?: Decision;
  /** "Done" or "looked through" on that day (`2026-11-24`). It stands in place of a decision, never beside one. */
  doneAt?: LooseDate;
  note?: string;
}

/** What an answer can say; each can be taken back by itself. */
export type AnswerField = Exclude<keyof Answer, 'subject'>;

export type ListState = 'rows' | 'empty' | 'unreadable' | 'app-only' | 'not-read';

/** One line per account, list and source: what was read and what was not. */
export interface CoverageLine {
  vendor: string;
  account?: string;
  list: ListName;
  source?: string;
  state: ListState;
  reason?: string;
  /** Absent: unknown. */
  complete?: boolean;
  readAt?: Instant;
  /** Only where the newest attempt failed: when the rows that are still shown were read. */
  lastReadAt?: Instant;
  how?: How;
}

/** What an audit says before anything is judged. */
export interface Evidence {
  schema: typeof AUDIT_SCHEMA;
  generatedAt: Instant;
  accounts: Account[];
  devices: Device[];
  grants: Grant[];
  answers: Answer[];
  coverage: CoverageLine[];
}
