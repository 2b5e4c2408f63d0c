import type { BasisDetails, BasisFact } from '../../core/verdicts/basis';
import type { Basis } from '../../core/verdicts/types';
import { sayDate, sayReadAt, sayWhen } from '../../locales/dates';
import { listFormat } from '../../locales/formats';
import { language, t, word } from '../../locales/text';
import type { Flag, Lookup } from '../model/lookup';
import { incidentVendor } from './flags';
import { listName, partyName } from './names';

/** A fact in words. `english`: prose of the catalogue that comes with it, in English whatever the language. */
export interface Said {
  text: string;
  english?: string | undefined;
}

interface Place {
  known: Lookup;
  flag: Flag;
  now: Date;
}

type Sayers = { [F in BasisFact]: (details: BasisDetails[F], place: Place) => Said | string };

const SAY: Sayers = {
  'linked-at': ({ value, from }) => t('fact.linked-at', { when: sayWhen(value), word: t(`word.${from}`) }),
  'linked-at-unknown': () => t('fact.linked-at-unknown'),
  'last-used': ({ value }) => t('fact.last-used', { when: sayWhen(value) }),
  'never-used': () => t('fact.never-used'),
  'incident-end': ({ value, from }) =>
    t(from === 'closed' ? 'fact.incident-end' : 'fact.incident-end-disclosed', { when: sayWhen(value) }),
  'incident-ongoing': () => t('fact.incident-ongoing'),
  reset: ({ on, what, scope }, place) =>
    t('fact.reset', {
      vendor: vendorOf(place),
      what: word('reset', what),
      when: sayWhen(on),
      scope: word('reset', `scope-${scope}`),
    }),
  'keys-hit': ({ end, certainty, share, note }, place) => ({
    text: t(end === 'issued' ? 'fact.keys-hit' : 'fact.keys-hit-held', {
      vendor: vendorOf(place),
      certainty: word('certainty', certainty),
      share: word('share', share),
    }),
    english: note,
  }),
  'unused-vulnerability': () => t('fact.unused-vulnerability'),
  'read-long-ago': ({ vendor, list, readAt }, { known, now }) =>
    t('fact.read-long-ago', { list: listName(list), vendor: partyName(known, vendor), when: sayReadAt(readAt, now) }),
  'list-not-read': (details) =>
    t(details.part === 'some' ? 'fact.list-not-read-part' : 'fact.list-not-read', { state: sayUnread(details) }),
  'created-at': ({ value, from }) => t('fact.created-at', { when: sayWhen(value), word: t(`word.${from}`) }),
  'created-at-unknown': () => t('fact.created-at-unknown'),
  'created-by': ({ value }) => t('fact.created-by', { day: sayDate(value) }),
  'found-in': ({ name }) => t('fact.found-in', { name }),
  'accounts-hit': ({ scope, count, condition }) => ({
    text:
      count === undefined
        ? t('fact.accounts-hit', { share: word('share', scope) })
        : t('fact.accounts-hit-count', { share: word('share', scope), number: count }),
    english: condition,
  }),
  exposed: ({ classes }) => t('fact.exposed', { classes: sayClasses(classes) }),
  cured: ({ classes, by, on }, place) =>
    t(by === 'vendor' ? 'fact.cured' : 'fact.cured-user', {
      vendor: vendorOf(place),
      classes: sayClasses(classes),
      when: sayWhen(on),
    }),
  'password-changed': ({ value }) => t('fact.password-changed', { when: sayWhen(value) }),
  'two-factor-on': () => t('fact.two-factor-on'),
  model: ({ value, named }) => t('fact.model', { value, named }),
  firmware: ({ value }) => t('fact.firmware', { value }),
  'firmware-unknown': () => t('fact.firmware-unknown'),
  'fixed-in': ({ value }) => t('fact.fixed-in', { value }),
  'fix-unknown': () => t('fact.fix-unknown'),
  'no-fix': () => t('fact.no-fix'),
  cve: ({ ids }) => t('fact.cve', { ids: sayList(ids) }),
  'device-note': ({ note }) => ({ text: t('fact.device-note'), english: note }),
  'devices-without-model': ({ count }) => t('fact.devices-without-model', { count }),
  'listed-at': ({ vendor }, { known }) => t('fact.listed-at', { vendor: partyName(known, vendor) }),
  'not-listed-at': ({ vendor }, { known }) => t('fact.not-listed-at', { vendor: partyName(known, vendor) }),
  'issuer-without-devices': ({ vendor }, { known }) =>
    t('fact.issuer-without-devices', { vendor: partyName(known, vendor) }),
  'no-device-through-link': ({ vendor }, { known }) =>
    t('fact.no-device-through-link', { vendor: partyName(known, vendor) }),
  'expires-at': ({ value }) => t('fact.expires-at', { when: sayWhen(value) }),
  'read-at': ({ value }, { now }) => t('fact.read-at', { when: sayReadAt(value, now) }),
};

/** One fact of the basis. A fact that came from a newer version, or without its details, is named and not left out. */
export function sayFact(known: Lookup, flag: Flag, basis: Basis, now: Date): Said {
  const sayer = Object.hasOwn(SAY, basis.fact) ? SAY[basis.fact] : undefined;
  if (!sayer) return { text: t('fact.other', { fact: basis.fact }) };
  // The engine builds each fact with `basis()`, which ties the details to the name; the union cannot be followed here.
  const said = (sayer as (details: unknown, place: Place) => Said | string)(basis, { known, flag, now });
  return typeof said === 'string' ? { text: said } : said;
}

function vendorOf({ known, flag }: Place): string {
  return incidentVendor(known, flag);
}

function sayClasses(classes: readonly string[]): string {
  return sayList(classes.map((name) => word('exposed', name)));
}

/** "a, b and c" in the chosen language. */
export function sayList(items: readonly string[]): string {
  return listFormat(language()).format(items);
}

function sayUnread({ state, reason, how }: BasisDetails['list-not-read']): string {
  if (state === 'unreadable') return word('reason', reason ?? 'other');
  if (how === 'recognised') return t('unread.look');
  if (how === 'told') return t('unread.told');
  return word('unread', state === 'empty' ? 'rows' : state);
}
