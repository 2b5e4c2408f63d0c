import { identifiedBy } from '../../core/book/identity';
import type { Grant, Subject } from '../../core/model';
import { t, word } from '../../locales/text';
import type { Lookup } from '../model/lookup';

/** The name of a vendor or party on screen. Unknown parties have an id made of their name: `x-<slug>`. */
export function partyName(known: Lookup, id: string): string {
  return known.vendors.get(id)?.name ?? known.parties.get(id) ?? id.replace(/^x-/, '').replaceAll('-', ' ');
}

/** A holder: the party's own name before the vendor's, because `alexa` is not all of Amazon. */
export function holderName(known: Lookup, grant: Grant): string {
  return partyName(known, grant.holder);
}

/** The user's or the page's name of an account, else its vendor's; numbered where a vendor has more than one such. */
export function accountName(known: Lookup, vendor: string, account: string | undefined): string {
  const own = known.view.audit.accounts.filter((one) => one.vendor === vendor);
  const found = own.find((one) => one.account === account);
  const values = { vendor: partyName(known, vendor) };
  if (found?.name) return found.name;
  if (account === undefined || identifiedBy(account) !== 'answer') {
    return own.length > 1 ? t('account.unknown', values) : t('account.unnamed', values);
  }
  const unnamed = own.filter((one) => !one.name && identifiedBy(one.account) === 'answer');
  if (unnamed.length < 2) return t('account.unnamed', values);
  return t('account.numbered', { ...values, number: unnamed.findIndex((one) => one.account === account) + 1 });
}

export function listName(list: string): string {
  return word('list', list);
}

/** What a finding is about, in a few words. */
export function subjectName(known: Lookup, subject: Subject): string {
  const [vendor = '', ...rest] = subject.id.split('/');
  switch (subject.type) {
    case 'grant': {
      const grant = known.grants.get(subject.id);
      if (!grant) return subject.id;
      const issuer = partyName(known, grant.issuer);
      if (grant.kind !== 'linked-service') return t('reasons.list-of', { list: grant.name, vendor: issuer });
      return t('link.ends', { holder: holderName(known, grant), issuer });
    }
    case 'device':
      return known.devices.get(subject.id)?.name ?? subject.id;
    case 'account':
      return accountName(known, vendor, rest[0]);
    case 'list': {
      const list = listName(rest.at(-1) ?? '');
      const whose = rest.length > 1 ? accountName(known, vendor, rest[0]) : partyName(known, vendor);
      return t('reasons.list-of', { list, vendor: whose });
    }
  }
}
