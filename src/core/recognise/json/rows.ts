import { bool, cut } from '../../json';
import { type DeviceRow, type GrantRow, SCOPES_LIMIT } from '../../reading';
import type { Judged } from './clusters';
import { deviceSigns } from './device';
import { confidenceOf, factOf } from './evidence';
import type { Facts } from './facts';
import type { Field } from './fields';
import { type GrantList, grantSigns, KIND_OF } from './grant';
import { clientName, grantName } from './grant-name';
import { identities } from './identity';
import { deviceName } from './naming';
import { dateOf, isAddress, isNameLike, isSecretLike, isUuid } from './values';

/** A row as the readers give it; undefined when nothing names it. */
export function deviceRow({ facts, what, points, candidate }: Judged): DeviceRow | undefined {
  const [id] = identities(facts, false);
  const name =
    deviceName(facts) ?? mapName(candidate.mapKey) ?? (id !== undefined && /[^0:-]/.test(id) ? id : undefined);
  if (name === undefined) return undefined;
  return {
    id: id ?? candidate.mapKey ?? `name:${name}`,
    name,
    ...given('model', textOf(facts, 'model')),
    ...given('type', textOf(facts, 'type')),
    ...given('firmware', textOf(facts, 'firmware')),
    ...given('online', onlineOf(facts)),
    ...given('addedAt', dateFact(facts, 'created')),
    ...given('lastSeenAt', dateFact(facts, 'last')),
    confidence: confidenceOf(points),
    signs: [...deviceSigns(facts, what), 'name'],
  };
}

export function grantRow(list: GrantList, { facts, what, points, candidate, outer }: Judged): GrantRow | undefined {
  const ids = identities(facts, list === 'api-tokens');
  // What looks like the key of a session is told only where nothing else tells the session.
  const id = ids.find((one) => !isSecretLike(one) || isUuid(one)) ?? ids[0];
  const name =
    grantName(list, facts, outer) ??
    mapName(candidate.mapKey) ??
    (id !== undefined && !isSecretLike(id) ? id : undefined);
  if (name === undefined) return undefined;
  return {
    id: id ?? (candidate.mapKey !== undefined && !isSecretLike(candidate.mapKey) ? candidate.mapKey : `name:${name}`),
    kind: KIND_OF[list],
    name,
    party: (list === 'shared-users' ? undefined : clientName(facts)) ?? name,
    scopes: scopesOf(facts),
    ...given('linkedAt', dateFact(facts, 'created')),
    ...given('lastUsedAt', dateFact(facts, 'last')),
    ...given('expiresAt', dateFact(facts, 'expires')),
    ...given('current', bool(factOf(facts, 'current')?.value)),
    confidence: confidenceOf(points),
    signs: grantSigns(list, facts, what),
  };
}

/** The key of a map as a name, when a person wrote it. */
function mapName(key: string | undefined): string | undefined {
  return key !== undefined && isNameLike(key) && /\p{L}{2}/u.test(key) ? cut(key) : undefined;
}

function given<K extends string, V>(key: K, value: V | undefined): { [name in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [name in K]: V });
}

function textOf(facts: Facts, field: Field): string | undefined {
  const value = factOf(facts, field)?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && !isSecretLike(value) && !isAddress(value)
    ? cut(value.trim()) || undefined
    : undefined;
}

function dateFact(facts: Facts, field: 'created' | 'last' | 'expires'): string | undefined {
  return dateOf(factOf(facts, field)?.value);
}

function onlineOf(facts: Facts): boolean | undefined {
  const fact = factOf(facts, 'online');
  if (fact === undefined) return undefined;
  const { value, key } = fact;
  const word = key.words.join(' ');
  const says =
    typeof value === 'boolean'
      ? value
      : typeof value === 'number'
        ? value === 1
        : !/^(?:off|dis|un|inactive|down|false)/i.test(String(value));
  return /offline|unreachable|unavailable|disconnected/.test(word) ? !says : says;
}

function scopesOf(facts: Facts): string[] {
  const value = factOf(facts, 'scopes')?.value;
  const texts =
    typeof value === 'string' ? value.slice(0, 5000).split(/[\s,]+/) : Array.isArray(value) ? value.map(scopeText) : [];
  return texts
    .filter((one): one is string => typeof one === 'string' && one !== '' && !isSecretLike(one))
    .slice(0, SCOPES_LIMIT)
    .map(cut);
}

function scopeText(scope: unknown): unknown {
  if (typeof scope !== 'object' || scope === null) return scope;
  const { name, displayText, scope: inner, id } = scope as Record<string, unknown>;
  return name ?? displayText ?? inner ?? id;
}
