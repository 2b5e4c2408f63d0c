import type { Sign } from '../recognition';
import type { Around } from './around';
import {
  belongsToDevice,
  factOf,
  forNoun,
  idNoun,
  isSignedIn,
  nameNoun,
  typeNoun,
  type Weights,
  weighed,
} from './evidence';
import type { Facts } from './facts';
import type { Field } from './fields';
import { deviceName, ownName } from './naming';
import type { NounKind } from './nouns';

/** A device is made, has hardware and software in it, and is there or not. People, shops and logs have other members. */
const FOR: Weights = {
  serial: 2.4,
  mac: 2.4,
  model: 2,
  firmware: 1.5,
  hardware: 1,
  maker: 1,
  battery: 1,
  online: 1,
  caps: 0.8,
  last: 0.7,
  network: 0.7,
  ip: 0.5,
  type: 0.3,
  created: 0.2,
  status: 0.3,
  id: 0.5,
};
const AGAINST: Weights = {
  email: -1.5,
  given: -2,
  family: -2,
  scopes: -0.7,
  agent: -2,
  current: -1,
  callback: -1,
  street: -2,
  money: -2,
  expires: -0.3,
  event: -2.5,
};

const NOUNS = {
  device: 3,
  other: -2.5,
  log: -3,
  user: -2,
  sessions: -1,
  'linked-services': -1.5,
  'api-tokens': -2,
  'shared-users': -2,
};

const NONE: ReadonlySet<NounKind> = new Set<NounKind>(['other', 'log', 'user']);

/** How much speaks for a row being a device. */
export function devicePoints(facts: Facts, what: Around, alone: boolean): number {
  const type = typeNoun(facts);
  const id = idNoun(facts);
  let points = forNoun(what, NOUNS) + weighed(facts, FOR, alone) + weighed(facts, AGAINST);
  if (type === 'device') points += 1.5;
  // What says that it is a room is none of the devices, unless it stands among them.
  else if (type !== undefined && NONE.has(type)) points -= what.noun === 'device' && what.weight === 1 ? 4 : 8;
  if (id !== undefined)
    points +=
      id === 'device' ? 1 : (id === 'other' && !facts.has('serial') && !facts.has('mac')) || id === 'log' ? -1.5 : 0;
  if (nameNoun(facts) === 'device') points += 1;
  if (factOf(facts, 'type')?.key.words.includes('device')) points += 1.3;
  if (belongsToDevice(facts)) points -= 2.5;
  if (isSignedIn(facts)) points -= 3.5;
  points += deviceName(facts) === undefined ? -2 : 1;
  if (alone) points -= 1;
  // `{ "id": "lock", "name": "Lock" }` is a kind of thing.
  if (!facts.has('online') && String(factOf(facts, 'id')?.value) === ownName(facts)?.toLowerCase()) points -= 1.5;
  return points;
}

const SIGNS: Partial<Record<Field, Sign>> = {
  id: 'identity',
  model: 'model',
  type: 'type',
  firmware: 'firmware',
  serial: 'serial',
  mac: 'serial',
  online: 'online',
  battery: 'battery',
  last: 'last-seen',
  caps: 'capabilities',
  ip: 'ip',
  created: 'created',
};

export function deviceSigns(facts: Facts, what: Around): Sign[] {
  return signs(facts, SIGNS, what, 'device');
}

export function signs(facts: Facts, table: Partial<Record<Field, Sign>>, what: Around, noun: string): Sign[] {
  const found = new Set<Sign>();
  for (const [field, sign] of Object.entries(table) as [Field, Sign][])
    if (factOf(facts, field) !== undefined) found.add(sign);
  if (what.noun === noun) found.add(what.weight < 1 ? 'page-address' : 'heading');
  if (noun === 'device' && (typeNoun(facts) === 'device' || idNoun(facts) === 'device' || nameNoun(facts) === 'device'))
    found.add('device-word');
  return [...found];
}
