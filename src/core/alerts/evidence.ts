import { checksum } from '../checksum';
import type { BasisFact } from '../verdicts/basis';
import type { Basis, Finding, Verdict } from '../verdicts/types';

/** Facts about the reading or the use of a thing: they change from day to day, and nothing new comes to light with them. */
const PASSING: ReadonlySet<BasisFact> = new Set([
  'read-at',
  'read-long-ago',
  'list-not-read',
  'last-used',
  'never-used',
]);

/** Prose of the catalogue: another wording is no other fact. */
const PROSE: ReadonlySet<string> = new Set(['note', 'condition']);

function lasting(basis: Basis): string | undefined {
  if (PASSING.has(basis.fact)) return undefined;
  // A date that is only as old as the last use moves with every use.
  const moves = basis.from === 'last-use';
  const details = Object.entries(basis)
    .filter(([name, value]) => value !== undefined && !PROSE.has(name) && !(moves && name === 'value'))
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(details);
}

/**
 * Hash of what a verdict or finding rests on, whatever the order of its facts. Equal for the same evidence on any day;
 * other evidence, or another word for it, has another one.
 */
export function evidenceOf(flag: Verdict | Finding): string {
  const facts = new Set(flag.basis.map(lasting).filter((fact) => fact !== undefined));
  const name = 'verdict' in flag ? flag.verdict : flag.finding;
  return checksum(JSON.stringify([name, flag.label, ...[...facts].sort()]));
}
