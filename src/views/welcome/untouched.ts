import type { Audit } from '../../core/verdicts/types';

/** Whether a vendor is in the book by its pick alone: nothing was read, told or answered. */
export function untouched({ devices, grants, coverage, answers, accounts }: Audit, vendor: string): boolean {
  const own = (subject: string) => subject === vendor || subject.startsWith(`${vendor}/`);
  return (
    accounts.filter((one) => one.vendor === vendor).every(({ account }) => account.startsWith('default')) &&
    devices.every((device) => device.vendor !== vendor) &&
    grants.every(({ issuer }) => issuer !== vendor) &&
    coverage.every((line) => line.vendor !== vendor || line.readAt === undefined) &&
    answers.every(({ subject }) => !own(subject.id))
  );
}
