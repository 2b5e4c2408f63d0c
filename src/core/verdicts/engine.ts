import { parseDay } from '../dates';
import { isObject } from '../json';
import type { Evidence } from '../model';
import { caseOf } from './case';
import type { Incident } from './incident';
import { onePerSubject } from './judged';
import { textOf } from './lenient';
import { readEvidence } from './read-evidence';
import { readIncident } from './read-incident';
import { judgeAccounts } from './rules/accounts';
import { judgeDevices } from './rules/devices';
import { expired } from './rules/expired';
import { judgeLinks } from './rules/links';
import { judgeLists } from './rules/lists';
import { oneEnded } from './rules/one-ended';
import { orphans } from './rules/orphan';
import { stale } from './rules/stale';
import { unused } from './rules/unused';
import type { Context, Judgement, Problem } from './types';

const VERDICT_RULES = [judgeLinks, judgeLists, judgeAccounts, judgeDevices];
const FINDING_RULES = [oneEnded, orphans, unused, expired, stale];

/**
 * Judges an audit by the incidents as of the day `on` (a day or an instant). Pure and total: any JSON gives an answer,
 * the same one in any order; what could not be judged is in `problems` and the rest is judged.
 */
export function judge(audit: Evidence, incidents: readonly unknown[], context: Context, on: string): Judgement {
  const { rows, problems } = readEvidence(audit);
  const read = incidents.map((raw, index) => ({ raw, index, result: readIncident(raw) }));
  const usable: Incident[] = [];
  for (const { raw, index, result } of read) {
    if ('problem' in result) problems.push({ incident: nameOf(raw, index), what: result.problem });
    else usable.push(result);
  }
  const day = parseDay(on);
  if (day === undefined) {
    const problem: Problem = { row: 'on', what: 'is not a day' };
    return { verdicts: [], findings: [], problems: [...problems, problem] };
  }
  const judging = caseOf(rows, usable, context, day);
  const verdicts = VERDICT_RULES.flatMap((rule) => rule(judging));
  const findings = FINDING_RULES.flatMap((rule) => rule(judging));
  return {
    verdicts: onePerSubject(verdicts, ({ incident }) => incident),
    findings: onePerSubject(findings, ({ finding }) => finding),
    problems,
  };
}

function nameOf(raw: unknown, index: number): string {
  return (isObject(raw) && textOf(raw.id)) || `incidents[${index}]`;
}
