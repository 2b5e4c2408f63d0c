import type { Grant } from '../../core/model';
import { sayWhen } from '../../locales/dates';
import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { partyName } from './names';

/** What the pages say of a link's days, and at which of its ends it was seen. */
export function sayLink(known: Lookup, grant: Grant): string {
  return `${sayDays(grant)} ${saySeen(known, grant)}`;
}

/** What the pages say of its days. */
export function sayDays({ linkedAt, lastUsedAt, expiresAt }: Grant): string {
  return [
    t('link.linked', { when: sayWhen(linkedAt) }),
    ...(lastUsedAt === 'never' ? [t('fact.never-used')] : []),
    ...(lastUsedAt && lastUsedAt !== 'never' ? [t('link.used', { when: sayWhen(lastUsedAt) })] : []),
    ...(expiresAt ? [t('link.expires', { when: sayWhen(expiresAt) })] : []),
  ].join(' ');
}

/** At which of its ends a page lists it. */
export function saySeen(known: Lookup, { seenFrom, issuer, holder }: Grant): string {
  if (seenFrom.length === 0) return t('link.told');
  if (seenFrom.length > 1) return t('link.both-ends');
  const runner = known.view.vendors.find(({ holdsAs }) => holdsAs === holder)?.id ?? holder;
  return t('link.one-end', { vendor: partyName(known, seenFrom[0] === 'issuer' ? issuer : runner) });
}
