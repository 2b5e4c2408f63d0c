import type { Grant } from '../../../core/model';
import { t } from '../../../locales/text';
import type { Flag, Lookup } from '../../model/lookup';
import { saySeen } from '../../wording/link';
import { partyName } from '../../wording/names';

/** At which ends a link is listed, and, where that is one alone, whether the other one was read. */
export function sayEnds(known: Lookup, grant: Grant, flags: readonly Flag[]): string {
  const seen = saySeen(known, grant);
  const [end, ...more] = grant.seenFrom;
  if (grant.kind !== 'linked-service' || end === undefined || more.length > 0) return seen;
  const runner = known.view.vendors.find(({ id, holdsAs }) => [id, holdsAs].includes(grant.holder));
  const vendors = { issuer: grant.issuer, holder: runner?.id ?? grant.holder };
  const other = end === 'issuer' ? 'holder' : 'issuer';
  const names = { vendor: partyName(known, vendors[end]), other: partyName(known, vendors[other]) };
  if (flags.some((flag) => 'finding' in flag && flag.finding === 'one-ended')) return t('audit.one-end-only', names);
  const list = other === 'holder' ? 'held-services' : 'linked-services';
  const isShown = known.vendors.get(vendors[other])?.lists.some((one) => one.list === list && one.where === 'web');
  return `${seen} ${t(isShown ? 'audit.other-end-open' : 'audit.other-end-hidden', { other: names.other })}`;
}
