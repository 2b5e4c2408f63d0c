import type { Evidence, Subject } from '../model';

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
  /** Closed vocabulary: `BASIS_FACTS` in verdicts/basis.ts. */
  fact: string;
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
