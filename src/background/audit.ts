import { evidence } from '../core/book/evidence';
import type { Audit } from '../core/verdicts/types';
import { nowInstant } from '../platform/clock';
import { loadBook, type Stored } from '../storage/book';
import { judged } from './judging';
import { knowledge } from './world';

/** The book as it is now, judged. */
export interface Current {
  audit: Audit;
  stored: Stored;
  /** What the judge said when it failed. */
  failed?: string;
}

export async function currentAudit(): Promise<Current> {
  const stored = await loadBook();
  const facts = evidence(stored.book, { ...knowledge, now: nowInstant() });
  const { verdicts, findings, failed } = await judged(facts, stored.rev);
  return { audit: { ...facts, verdicts, findings }, stored, ...(failed === undefined ? {} : { failed }) };
}
