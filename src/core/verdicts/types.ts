import type { Evidence, GrantKind, Subject } from '../model';
import type { Party } from '../parties';
import type { BasisFact } from './basis';

/** The five labels, worst first. They are words on screen, too. */
export const LABELS = ['Act now', 'Review soon', 'Tidy up', 'Could not check', 'Nothing to do'] as const;
export type Label = (typeof LABELS)[number];

export type VerdictName =
  | 'made-after'
  | 'reset-by-vendor'
  | 'cannot-tell'
  | 'outlived-reset'
  | 'exposed'
  | 'maybe-exposed'
  | 'advice'
  | 'not-read'
  | 'changed-since'
  | 'credentials-exposed'
  | 'guarded'
  | 'targeted'
  | 'maybe-data-exposed'
  | 'intimate-data-exposed'
  | 'data-exposed'
  | 'fixed'
  | 'affected';

/** One fact that a verdict rests on, as data: the view words it. */
export interface Basis {
  /** Closed vocabulary; `BasisDetails` in verdicts/basis.ts says what comes with each. */
  fact: BasisFact;
  [detail: string]: string | number | boolean | string[] | undefined;
}

export interface Verdict {
  subject: Subject;
  /** Incident id. */
  incident: string;
  verdict: VerdictName;
  label: Label;
  basis: Basis[];
  /** Addresses of the incident's sources. */
  sources: string[];
}

export type FindingName = 'one-ended' | 'orphan' | 'unused' | 'expired' | 'stale';

/** Something to tidy up that no incident is behind. */
export interface Finding {
  subject: Subject;
  finding: FindingName;
  label: Label;
  basis: Basis[];
}

export interface Audit extends Evidence {
  verdicts: Verdict[];
  findings: Finding[];
}

/** What judging needs beside the audit and the incidents. */
export interface Context {
  parties: readonly Party[];
  vendors: readonly VendorFacts[];
  /** Called once for every comparison of a subject with an incident: the property tests count them. */
  count?: () => void;
}

/** What a vendor's folder adds to the judging of its accounts and devices. */
export interface VendorFacts {
  id: string;
  /** Market name → model codes. */
  models?: Record<string, readonly string[]>;
  /** What a password change or reset ends there, beside the password. */
  cures?: readonly GrantKind[];
}

/** Input that could not be judged: an incident by its id, or a row of the audit by its place. */
export type Problem = { incident: string; what: string } | { row: string; what: string };

export interface Judgement {
  verdicts: Verdict[];
  findings: Finding[];
  problems: Problem[];
}
