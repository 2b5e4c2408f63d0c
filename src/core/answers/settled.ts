import { parseDate } from '../dates';
import { type Answer, type Instant, subjectKey } from '../model';
import type { Incident } from '../verdicts/incident';
import { type Finding, LABELS, type Verdict } from '../verdicts/types';

/** What must be known of an incident to say since when people could know of it. */
export type Disclosed = Pick<Incident, 'id' | 'disclosed'> & { window?: Pick<Incident['window'], 'to'> };

/** What settling needs beside the answers. An incident that is not there counts as one without a date. */
export interface SettleWorld {
  incidents: readonly Disclosed[];
  /** When the user decided about a subject, by `subjectKey`; absent: just now. */
  answeredAt?: Readonly<Record<string, Instant>> | undefined;
}

/** Whether the user's answer has settled this verdict or finding. */
export type IsSettled = (flag: Verdict | Finding) => boolean;

/**
 * The one rule of what an answer makes silent. "Keep" settles what was public by the day on which the user said it, "done"
 * what was public by the day of `doneAt`; an incident that became public later speaks again. A finding without an incident
 * is the user's own page's word and settled either way. No other answer settles anything: what is to be removed, or is put
 * off, is still there.
 *
 * A publication that is known only to the month or year counts from its first day, and one without any date as public: an
 * answer must be able to settle what was on screen when it was given, and stay settled the day after.
 */
export function settling(answers: readonly Answer[], { incidents, answeredAt }: SettleWorld): IsSettled {
  const published = new Map(incidents.map((incident) => [incident.id, publicSince(incident)]));
  const until = new Map(answers.map((answer) => [subjectKey(answer.subject), settledUntil(answer, answeredAt)]));
  return (flag) => {
    const day = until.get(subjectKey(flag.subject));
    if (day === undefined) return false;
    const since = 'incident' in flag ? published.get(flag.incident) : undefined;
    return since === undefined || since <= day;
  };
}

/** For sorting: what is open, worst label first; then what an answer has settled. */
export function openFirst(isSettled: IsSettled): (a: Verdict | Finding, b: Verdict | Finding) => number {
  return (a, b) => Number(isSettled(a)) - Number(isSettled(b)) || LABELS.indexOf(a.label) - LABELS.indexOf(b.label);
}

/** The last day of which an answer settles what was public; undefined: it settles nothing. */
function settledUntil(answer: Answer, answeredAt: SettleWorld['answeredAt']): number | undefined {
  if (answer.decision === undefined) return parseDate(answer.doneAt)?.first;
  if (answer.decision !== 'keep') return undefined;
  return parseDate(answeredAt?.[subjectKey(answer.subject)])?.last ?? Number.POSITIVE_INFINITY;
}

function publicSince({ disclosed, window }: Disclosed): number | undefined {
  return (parseDate(disclosed) ?? parseDate(window?.to))?.first;
}
