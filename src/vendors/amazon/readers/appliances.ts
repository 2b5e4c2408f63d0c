import { at, epochMs, instant, type JsonObject, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, GrantRow, ListReading } from '../../../core/reading';
import { type Collected, collect, devices, grants, NO_ROWS } from '../../../core/rows';
import { genericName, type Through, through } from './skill-id';

/** One thing that Alexa can reach, as both answers tell it: the appliance, and in GraphQL the endpoint around it. */
export interface Endpoint {
  endpoint: JsonObject;
  appliance: JsonObject;
}

type Seen = Endpoint & { via: Through };

/** What is known of one skill from the devices that came through it. */
interface Link {
  makers: Map<string, string>;
  /** Milliseconds since 1970. */
  first?: number;
  last?: number;
}

/**
 * Devices, and the skills that they came through, from the same rows. A skill without devices is not in them, so the skills
 * are never known to be all.
 */
export function smartHome(raw: readonly Endpoint[], complete?: boolean): ListReading[] {
  const links = new Map<string, Link>();
  const all = raw.map((one): Seen => ({ ...one, via: through(one.appliance) }));
  let unnamed = 0;
  for (const one of all) {
    if (one.via === 'unknown-skill') unnamed += 1;
    else if (one.via !== 'no-skill') note(links, one.via.skill, one);
  }
  const held: Collected<GrantRow> = {
    rows: [...links].map(([skill, link]) => grantRow(skill, link)),
    skipped: unnamed,
  };
  return [
    ...devices(collect(all, deviceRow), complete),
    ...grants('held-services', held, complete === false ? false : undefined),
  ];
}

/** What an answer says that lists devices and has none: no skill shows itself, which is not to say that there is none. */
export function noDevices(complete?: true): ListReading[] {
  return [{ list: 'devices', state: 'empty', ...(complete && { complete }) }, ...grants('held-services', NO_ROWS)];
}

function note(links: Map<string, Link>, skill: string, { endpoint, appliance }: Endpoint) {
  const link = links.get(skill) ?? { makers: new Map<string, string>() };
  links.set(skill, link);
  const maker = text(at(appliance, 'manufacturerName')) ?? wrapped(endpoint, 'manufacturer');
  if (maker) link.makers.set(maker.toLowerCase(), maker);
  const created = epochMs(at(appliance, 'applianceNetworkState', 'createdAt'));
  const seen = epochMs(at(appliance, 'applianceNetworkState', 'lastSeenAt'));
  if (created !== undefined) link.first = Math.min(created, link.first ?? created);
  if (seen !== undefined) link.last = Math.max(seen, link.last ?? seen);
}

function grantRow(skill: string, { makers, first, last }: Link): GrantRow {
  const [maker] = makers.values();
  const name = maker !== undefined && makers.size === 1 ? maker : genericName(skill);
  return {
    id: skill,
    kind: 'linked-service',
    name,
    party: name,
    scopes: [],
    ...present({
      // The link was there when its first device came. How much older it is, nobody says.
      linkedAt: first === undefined ? undefined : `../${new Date(first).toISOString().slice(0, 10)}`,
      lastUsedAt: instant(last),
    }),
  };
}

/** Things that Alexa shows among the devices and that are none. */
const SCENES = ['SCENE_TRIGGER', 'ACTIVITY_TRIGGER'];

function deviceRow({ endpoint, appliance, via }: Seen): DeviceRow | null | undefined {
  const type = typeOf(endpoint, appliance);
  if (type !== undefined && SCENES.includes(type)) return null;
  const id = deviceId(endpoint, appliance, via === 'no-skill');
  const name =
    text(at(endpoint, 'friendlyName')) ??
    wrapped(endpoint, 'friendlyNameObject') ??
    text(at(appliance, 'friendlyName'));
  if (!id || !name) return undefined;
  const state = at(appliance, 'applianceNetworkState');
  const reachability = at(state, 'reachability');
  return {
    id,
    name,
    ...present({
      model: text(at(appliance, 'modelName')) ?? wrapped(endpoint, 'model'),
      type,
      firmware: wrapped(endpoint, 'softwareVersion'),
      online: reachability === 'REACHABLE' ? true : reachability === 'UNREACHABLE' ? false : undefined,
      addedAt: instant(at(state, 'createdAt')),
      lastSeenAt: instant(at(state, 'lastSeenAt')),
      via: typeof via === 'object' ? via.skill : undefined,
    }),
  };
}

/**
 * An id on which all answers agree. Amazon's own devices go by their serial number, as in the list of Echos; the others by
 * the entity, which GraphQL writes with a prefix.
 */
function deviceId(endpoint: JsonObject, appliance: JsonObject, own: boolean): string | undefined {
  const serial = rawId(at(list(at(appliance, 'alexaDeviceIdentifierList'))?.[0], 'dmsDeviceSerialNumber'));
  if (own && serial) return serial;
  const entity = rawId(at(endpoint, 'endpointId')) ?? rawId(at(appliance, 'entityId')) ?? rawId(at(endpoint, 'id'));
  return entity?.replace(/^amzn1\.alexa\.endpoint\./, '') ?? rawId(at(appliance, 'applianceId'));
}

function typeOf(endpoint: JsonObject, appliance: JsonObject): string | undefined {
  const categories = at(endpoint, 'displayCategories');
  return (
    text(at(categories, 'primary', 'value')) ??
    text(at(list(at(categories, 'all'))?.[0], 'value')) ??
    text(list(at(appliance, 'applianceTypes'))?.[0])
  );
}

/** GraphQL wraps texts: `{ value: { text } }`. */
function wrapped(endpoint: JsonObject, field: string): string | undefined {
  return text(at(endpoint, field, 'value', 'text'));
}
