import type { Audit } from '../verdicts/types';

export const PERSONAL = [
  'account-names',
  'device-names',
  'people',
  'sign-ins',
  'services',
  'dates',
  'leaks',
  'notes',
] as const;
/**
 * A kind of personal data that an export may hold. `services`: which services are linked. `leaks`: in which leaks an
 * address was found.
 */
export type Personal = (typeof PERSONAL)[number];

/** What is in an audit, to be shown before it is exported. */
export interface Inventory {
  accounts: number;
  devices: number;
  links: number;
  answers: number;
  notes: number;
  /** Coverage lines of sources that were read. */
  lists: number;
  /** Kinds that are in it, in the order of `PERSONAL`. */
  personal: Personal[];
}

/** Of the audit as it would leave: `inventory(exportAudit(audit, choice))`. */
export function inventory({ accounts, devices, grants, answers, coverage }: Audit): Inventory {
  // What an export without names calls a link says no name.
  const named = grants.filter(({ name, holder }) => name !== '' && name !== holder);
  const there: Record<Personal, boolean> = {
    'account-names': accounts.some(({ name }) => name !== undefined),
    'device-names': devices.some(({ name }) => name !== ''),
    people: named.some(({ kind }) => kind === 'shared-user'),
    'sign-ins': named.some(({ kind }) => kind === 'session' || kind === 'api-token'),
    services: grants.some(({ kind }) => kind === 'linked-service'),
    dates: [...devices.map((d) => d.addedAt ?? d.lastSeenAt), ...grants.map((g) => g.linkedAt ?? g.lastUsedAt)].some(
      (date) => date !== undefined,
    ),
    leaks: accounts.some(({ foundIn }) => foundIn !== undefined && foundIn.length > 0),
    notes: answers.some(({ note }) => note !== undefined && note !== ''),
  };
  return {
    accounts: accounts.length,
    devices: devices.length,
    links: grants.length,
    answers: answers.length,
    notes: answers.filter(({ note }) => note !== undefined && note !== '').length,
    lists: coverage.filter(({ state }) => state === 'rows' || state === 'empty').length,
    personal: PERSONAL.filter((kind) => there[kind]),
  };
}
