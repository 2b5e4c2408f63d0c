import type { GrantKind, LooseDate } from '../model';

/**
 * The incident record: a sourced event in the catalogue. The catalogue's strict schema takes its vocabularies from here;
 * `read-incident.ts` reads the same record leniently for the engine.
 */

export const INCIDENT_KINDS = [
  'exposure',
  'breach',
  'credential-stuffing',
  'cross-account',
  'insider',
  'vulnerability',
  'vulnerability-exploited',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What of a person or an account an incident laid open. */
export const EXPOSED = [
  'access-token',
  'account-details',
  'age',
  'api-key',
  'audio',
  'biometric',
  'children-data',
  'configuration',
  'date-of-birth',
  'demographics',
  'device-activity',
  'device-control',
  'device-id',
  'device-info',
  'device-name',
  'email',
  'encryption-key',
  'floor-plan',
  'gender',
  'government-id-partial',
  'health',
  'image',
  'integration-list',
  'integration-token',
  'ip-address',
  'location',
  'login-history',
  'mac-address',
  'name',
  'network-info',
  'nickname',
  'other',
  'password-hash',
  'password-plain',
  'password-reset-code',
  'payment-partial',
  'phone',
  'postal-address',
  'profile-photo',
  'purchases',
  'security-questions',
  'session-token',
  'source-code',
  'time-zone',
  'unknown',
  'user-id',
  'username',
  'video',
  'voice-recording',
  'website-activity',
  'wifi-password',
  'wifi-ssid',
] as const;
export type ExposedClass = (typeof EXPOSED)[number];

export const CERTAINTIES = ['confirmed', 'reported', 'disputed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How many of the accounts or grants in question: every one, only some, or nobody knows. */
export const SHARES = ['all', 'some', 'unknown'] as const;
export type Share = (typeof SHARES)[number];

/** What a vendor's reset ended. */
export const RESET_WHATS = ['linked-service', 'api-token', 'session', 'password'] as const;
export type ResetWhat = (typeof RESET_WHATS)[number];

export const RESET_SCOPES = ['all', 'affected'] as const;
export type ResetScope = (typeof RESET_SCOPES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const SOURCE_TIERS = ['primary', 'press'] as const;
export type SourceTier = (typeof SOURCE_TIERS)[number];

/** `window.to` of an incident that no source says was closed. */
export const ONGOING = 'ongoing';

/** Keys that the vendor issued and that the incident laid open. */
export interface ExposedGrants {
  kind: GrantKind;
  /** Party id, or `*` for any. */
  holder: string;
  certainty: Certainty;
  share: Share;
  /** What the sources say of it, and on what condition it holds. */
  note?: string;
}

/** Keys to other vendors' accounts that the vendor held and that the incident laid open. */
export interface ExposedHeldGrants extends Omit<ExposedGrants, 'holder'> {
  /** Vendor id, or `*` for any. */
  issuer: string;
}

/** What the vendor ended on its own, without the user. */
export interface Reset {
  on: LooseDate;
  what: ResetWhat;
  holders: string[] | '*';
  scope: ResetScope;
  note?: string;
}

export interface ExposedDevices {
  /** Model codes or market names. */
  models: string[];
  /** First firmware without the flaw. */
  fixedIn?: string;
  /** The vendor said that there will be no fix, or the model is out of support. */
  noFix?: boolean;
  cve?: string[];
  note?: string;
}

export interface IncidentSource {
  url?: string;
  title: string;
  publisher?: string;
  published?: LooseDate;
  tier?: SourceTier;
}

export interface Incident {
  /** `<vendor>-<year>[-<month>…]`. */
  id: string;
  vendor: string;
  kind: IncidentKind;
  title: string;
  summary: string;
  window: { from?: LooseDate; to?: LooseDate | typeof ONGOING };
  disclosed?: LooseDate;
  accounts?: { createdBy?: LooseDate; count?: number; scope: Share; condition?: string };
  exposed: ExposedClass[];
  grants: ExposedGrants[];
  heldGrants?: ExposedHeldGrants[];
  resets: Reset[];
  devices?: ExposedDevices[];
  disputed: { claim: string; by: string; answer: string }[];
  advice: string[];
  /** Name of the same event in Have I Been Pwned. */
  hibp?: string;
  /** Common id of the files of one event that hit several vendors. */
  event?: string;
  sources: IncidentSource[];
  confidence: Confidence;
}
