import { cut } from '../../json';
import { factOf, typeNoun } from './evidence';
import { type Facts, isOwn } from './facts';
import type { GrantList } from './grant';
import { ownName } from './naming';
import { isNameLike } from './values';

/** What a page would call the grant. */
export function grantName(list: GrantList, facts: Facts, around?: Facts): string | undefined {
  if (list === 'shared-users') return personName(facts) ?? ownName(facts) ?? textOf(facts, 'email');
  if (list === 'sessions')
    return ownName(facts) ?? clientName(facts) ?? sessionName(facts, around) ?? rawClient(facts) ?? kindOf(facts);
  return clientName(facts) ?? ownName(facts) ?? textOf(facts, 'client');
}

function personName(facts: Facts): string | undefined {
  const parts = (['given', 'family'] as const)
    .map((field) => facts.get(field)?.[0]?.value)
    .filter((part) => typeof part === 'string');
  const name = parts.join(' ').trim();
  return name === '' ? undefined : cut(name);
}

/** `Chrome on Windows`, or the whole user agent where it is not told apart. */
function sessionName(facts: Facts, around: Facts | undefined): string | undefined {
  const agents = (facts.get('agent') ?? []).filter(({ value }) => typeof value === 'string');
  const browser = agents.find(({ key }) => key.words.includes('browser')) ?? agents[0];
  const os = textOf(facts, 'os') ?? (around && textOf(around, 'os'));
  const kind = factOf(facts, 'type')?.key.words[0] === 'device' ? kindOf(facts) : undefined;
  const name = typeof browser?.value === 'string' ? browser.value : (textOf(facts, 'model') ?? kind);
  if (name === undefined) return os;
  return cut(os === undefined || name.length > 40 ? name : `${name} on ${os}`);
}

/** `Desktop app`: where nothing else tells the sessions apart. */
function kindOf(facts: Facts): string | undefined {
  return typeNoun(facts) === 'sessions' ? undefined : textOf(facts, 'type');
}

/** The name of the app in a row that is about the permission. */
export function clientName(facts: Facts): string | undefined {
  for (const fact of facts.get('client') ?? []) {
    if (fact.key.words.at(-1) === 'name' && typeof fact.value === 'string' && isNameLike(fact.value))
      return cut(fact.value);
  }
  const held = [...(facts.get('label') ?? []), ...(facts.get('name') ?? [])].find(
    (fact) => fact.holder?.noun === 'linked-services' && typeof fact.value === 'string',
  );
  return typeof held?.value === 'string' ? cut(held.value) : undefined;
}

function textOf(facts: Facts, field: 'email' | 'client' | 'os' | 'model' | 'type'): string | undefined {
  const fact = factOf(facts, field) ?? facts.get(field)?.find(isOwn);
  if (typeof fact?.value === 'string' && (field === 'email' || isNameLike(fact.value))) return cut(fact.value);
  return undefined;
}

/** The id of a client that has no other name: its address. */
function rawClient(facts: Facts): string | undefined {
  const value = factOf(facts, 'client')?.value;
  return typeof value === 'string' ? cut(value) : undefined;
}
