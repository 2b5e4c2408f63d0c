import { identifiedBy } from '../book/identity';
import type { Account, Evidence } from '../model';

/**
 * Whether there is nothing in it that could be lost: nothing was read, told, answered or named. A brand that was only
 * picked is nothing. An exported audit may be put in its place.
 */
export function isBlank({
  accounts,
  devices,
  grants,
  answers,
  coverage,
}: Pick<Evidence, 'accounts' | 'devices' | 'grants' | 'answers' | 'coverage'>): boolean {
  return (
    devices.length + grants.length + answers.length === 0 &&
    coverage.every(({ readAt }) => readAt === undefined) &&
    accounts.every(isOnlyPicked)
  );
}

function isOnlyPicked({ account, name }: Account): boolean {
  return identifiedBy(account) === 'picked' && name === undefined;
}
