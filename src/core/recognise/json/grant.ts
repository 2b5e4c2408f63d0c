import type { GrantKind } from '../../model';
import type { Sign } from '../recognition';
import type { Around } from './around';
import { signs } from './device';
import { forNoun, idNoun, isSignedIn, typeNoun, type Weights, weighed } from './evidence';
import type { Facts } from './facts';
import type { Field } from './fields';
import { BROWSER, ownName } from './naming';
import type { NounKind } from './nouns';

export const GRANT_LISTS = ['linked-services', 'api-tokens', 'sessions', 'shared-users'] as const;
export type GrantList = (typeof GRANT_LISTS)[number];

export const KIND_OF: Readonly<Record<GrantList, GrantKind>> = {
  'linked-services': 'linked-service',
  'api-tokens': 'api-token',
  sessions: 'session',
  'shared-users': 'shared-user',
};

/** A grant is given to somebody, at a time, for something: each kind says it in its own members. */
const FOR: Readonly<Record<GrantList, Weights>> = {
  'linked-services': {
    client: 2,
    scopes: 1.7,
    money: -1,
    callback: 3,
    revoke: 1.5,
    created: 0.8,
    last: 0.8,
    expires: 0.7,
    flag: 0.5,
    status: 0.5,
    name: 0.5,
    label: 0.5,
    text: 0.5,
    secret: 0.2,
    agent: -1,
    ip: -0.5,
    given: -1,
    email: -0.5,
  },
  'api-tokens': {
    scopes: 1.5,
    expires: 1.4,
    created: 1,
    last: 1,
    secret: 1,
    flag: 0.8,
    name: 0.5,
    label: 0.5,
    text: 0.5,
    revoke: 1,
    status: 0.3,
    client: -0.6,
    agent: -1,
    given: -2,
    os: -1,
  },
  sessions: {
    agent: 2.2,
    current: 2.2,
    ip: 1.2,
    os: 1.2,
    last: 1,
    place: 0.7,
    created: 0.7,
    expires: 0.5,
    client: 0.3,
    name: 0.3,
    label: 0.3,
    flag: 0.4,
    revoke: 1,
    secret: 0.2,
    model: 0.4,
    scopes: -0.5,
    firmware: 0.4,
    caps: 0.4,
    given: -1,
  },
  'shared-users': {
    email: 1.2,
    given: 0.7,
    family: 0.7,
    role: 1.2,
    scopes: 1,
    status: 1,
    created: 0.6,
    last: 0.5,
    name: 0.4,
    label: 0.4,
    flag: 0.4,
    expires: 0.5,
    agent: -1,
    client: -1,
    revoke: 1,
    current: 0.2,
  },
};

/** Hardware and shops are no grants. */
const AGAINST: Weights = {
  serial: -2,
  mac: -2,
  battery: -1.5,
  firmware: -0.4,
  maker: -1,
  hardware: -1.5,
  network: -0.7,
  money: -2,
  street: -1.5,
  event: -2,
  caps: -0.4,
};

const WRONG_PLACE: Partial<Record<NounKind, number>> = { other: -3, log: -3.5, user: -1, device: -1 };

/** What must speak for it besides the word above it: a list of apps alone may be a catalogue. */
const LEAST_OWN = 1.4;
/** `connectedApps` is no catalogue. */
const LEAST_SURE = 0.3;
/** It tells from where and with what somebody signed in. */
const LEAST_SIGNED_IN = 0.7;

/** How much speaks for a row being a grant of that list. */
export function grantPoints(list: GrantList, facts: Facts, what: Around): number {
  const type = typeNoun(facts);
  const own =
    weighed(facts, FOR[list]) +
    weighed(facts, AGAINST) +
    (type === list ? 2.5 : 0) +
    (list === 'sessions' && BROWSER.test(ownName(facts) ?? '') ? 1.2 : 0);
  const id = idNoun(facts);
  const sure = what.sure === true && what.noun === list;
  const signedIn = list === 'sessions' && isSignedIn(facts);
  const least = sure ? LEAST_SURE : signedIn ? LEAST_SIGNED_IN : list === 'api-tokens' ? 1 : LEAST_OWN;
  if (own < least) return own;
  let points = own + forNoun(what, { ...WRONG_PLACE, [list]: 3 }) + (sure ? 1 : 0);
  // A list of apps may be a catalogue; who may do what is none.
  if (list === 'linked-services' && facts.has('client') && facts.has('scopes')) points += 1;
  if (signedIn) points += what.noun === 'device' ? 3 : speaks(facts, 'secret', TOKEN) ? 2.6 : 2;
  if (list === 'api-tokens' && speaks(facts, 'last', USED)) points += 0.8;
  if (list === 'linked-services' && (speaks(facts, 'flag', CONSENT) || speaks(facts, 'scopes', CONSENT))) points += 1.5;
  if (id !== undefined)
    points += id === list ? 1.5 : id === 'other' || id === 'log' || (id === 'device' && list !== 'sessions') ? -1 : 0;
  // A person alone may be whose account it is.
  if (list === 'shared-users')
    points += what.noun === 'user' && what.weight === 1 ? 2 : what.noun === undefined ? -1 : 0;
  return points;
}

const TOKEN = /token/;
const USED = /\bused?\b/;
const CONSENT = /consent|grant|offline access/;

function speaks(facts: Facts, field: Field, words: RegExp): boolean {
  return facts.get(field)?.some(({ key }) => words.test(key.words.join(' '))) ?? false;
}

const SIGNS: Partial<Record<Field, Sign>> = {
  id: 'identity',
  client: 'client',
  scopes: 'scopes',
  created: 'created',
  last: 'last-used',
  expires: 'expires',
  agent: 'user-agent',
  ip: 'ip',
  current: 'current',
  revoke: 'remove-control',
  name: 'name',
  label: 'name',
};

export function grantSigns(list: GrantList, facts: Facts, what: Around): Sign[] {
  return signs(facts, SIGNS, what, list);
}
