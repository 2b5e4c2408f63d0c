import { isBlank } from '../../core/exchange/blank';
import type { Audit } from '../../core/verdicts/types';

/** Whether a vendor is in the book by its pick alone: nothing was read, told, answered or named. */
export function untouched({ devices, grants, coverage, answers, accounts }: Audit, vendor: string): boolean {
  const own = (row: { vendor: string }) => row.vendor === vendor;
  return isBlank({
    accounts: accounts.filter(own),
    devices: devices.filter(own),
    coverage: coverage.filter(own),
    grants: grants.filter(({ issuer }) => issuer === vendor),
    answers: answers.filter(({ subject: { id } }) => id === vendor || id.startsWith(`${vendor}/`)),
  });
}
