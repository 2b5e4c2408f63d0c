import type { Audit } from '../verdicts/types';

/** Links and devices as one table: RFC 4180, UTF-8 with a mark at the beginning, and no cell that a spreadsheet runs. */
export function toCsv(audit: Audit): string {
  void audit;
  return '';
}
