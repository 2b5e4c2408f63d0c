import { knownDate, monthsBefore } from '../../dates';
import { NEVER_USED } from '../../model';
import { basis } from '../basis';
import type { Case } from '../case';
import { seenOn } from '../links';
import type { Basis, Finding } from '../types';

const LAST_USE_MONTHS = 24;
const NEVER_USED_MONTHS = 12;

/** Links that nobody has used for two years, or not once in the year since they were made. */
export function unused({ links, lists, on }: Case): Finding[] {
  return links.flatMap((link) => {
    const { lastUsedAt } = link.grant;
    const seen = seenOn(link, lists, on);
    const used = knownDate(lastUsedAt, on);
    const facts: Basis[] = [];
    if (lastUsedAt !== undefined && used && used.last < monthsBefore(seen, LAST_USE_MONTHS)) {
      facts.push(basis('last-used', { value: lastUsedAt }));
    }
    if (lastUsedAt === NEVER_USED && link.made.last < monthsBefore(seen, NEVER_USED_MONTHS)) {
      facts.push(basis('never-used'), ...link.facts);
    }
    return facts.length > 0 ? [{ subject: link.subject, finding: 'unused', label: 'Tidy up', basis: facts }] : [];
  });
}
