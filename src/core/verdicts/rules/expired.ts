import { isAfter, knownDate } from '../../dates';
import { basis } from '../basis';
import type { Case } from '../case';
import { seenOn } from '../links';
import type { Finding } from '../types';

/** Links that were still listed after their last day. */
export function expired({ links, lists, on }: Case): Finding[] {
  return links.flatMap((link) => {
    const { expiresAt } = link.grant;
    const expiry = knownDate(expiresAt, on);
    const seen = seenOn(link, lists, on);
    if (expiresAt === undefined || !expiry || !isAfter({ first: seen, last: seen }, expiry)) return [];
    const facts = [basis('expires-at', { value: expiresAt })];
    return [{ subject: link.subject, finding: 'expired', label: 'Tidy up', basis: facts }];
  });
}
