import type { Incident } from './incident';
import { Incidents } from './judged';
import { type Link, linksOf } from './links';
import { Lists } from './lists';
import type { Rows } from './read-evidence';
import type { Context } from './types';

/** Everything that a rule looks at, prepared once. */
export interface Case {
  /** Day of judging. */
  on: number;
  context: Context;
  rows: Rows;
  lists: Lists;
  links: Link[];
  incidents: Incidents;
  /** Call it for every comparison of a subject with an incident. */
  count: () => void;
}

export function caseOf(rows: Rows, incidents: readonly Incident[], context: Context, on: number): Case {
  const lists = new Lists(rows.coverage, rows.accounts, on);
  return {
    on,
    context,
    rows,
    lists,
    links: linksOf(rows, lists, context, on),
    incidents: new Incidents(incidents, context, on),
    count: context.count ?? (() => undefined),
  };
}
