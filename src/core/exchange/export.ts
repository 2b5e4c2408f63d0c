import type { Audit } from '../verdicts/types';
import { ACCOUNT, ANSWER, COVERAGE, DEVICE, GRANT, pick } from './fields';

export interface ExportChoice {
  /** Names of accounts, devices, people and sign-ins, and of services that nobody knows. */
  names: boolean;
  /** What the user wrote. */
  notes: boolean;
}

/**
 * The audit as it leaves: the fields of the format and no other, without what the user leaves out. Without names a link is
 * called as its holder, and a party that is known by nothing but its name becomes `x-1`, `x-2`, … wherever it is named.
 */
export function exportAudit(audit: Audit, { names, notes }: ExportChoice): Audit {
  const whole: Audit = {
    schema: audit.schema,
    generatedAt: audit.generatedAt,
    accounts: audit.accounts.map((row) => pick(row, ACCOUNT)),
    devices: audit.devices.map((row) => pick(row, DEVICE)),
    grants: audit.grants.map((row) => pick(row, GRANT)),
    answers: audit.answers.map((row) => pick(row, ANSWER)),
    coverage: audit.coverage.map((row) => pick(row, COVERAGE)),
    verdicts: audit.verdicts,
    findings: audit.findings,
  };
  const said = notes ? whole : { ...whole, answers: whole.answers.map(({ note: _, ...row }) => row) };
  return names ? said : withoutNames(said);
}

function withoutNames(audit: Audit): Audit {
  const parties = audit.grants.flatMap(({ issuer, holder }) => [issuer, holder]).filter((id) => id.startsWith('x-'));
  const numbers = new Map([...new Set(parties)].map((id, index) => [id, `x-${index + 1}`]));
  const unnamed: Audit = {
    ...audit,
    accounts: audit.accounts.map(({ name: _, ...row }) => row),
    devices: audit.devices.map((row) => ({ ...row, name: '' })),
    grants: audit.grants.map((row) => ({ ...row, name: row.holder })),
  };
  return replaced(unnamed, numbers) as Audit;
}

/** The same JSON, with each text that is a whole key of the map replaced. */
function replaced(value: unknown, by: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return by.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, replaced(field, by)]));
}
