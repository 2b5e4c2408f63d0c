import { at, bool, isObject, list, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, ResponseReader } from '../../../core/reading';
import { listOr, numberOrId, ofLocations, UNREAD } from './location';

/**
 * Zones of the API that the app uses. Gateways and systems in between have ids and no names. One location is an object,
 * all of them are a list.
 */
export const zones: ResponseReader = (capture) =>
  ofLocations(
    capture,
    (json) => list(json) ?? (isObject(at(json, 'locationInfo')) ? [json] : undefined),
    (location) => (list(at(location, 'gateways')) ?? UNREAD).flatMap(ofGateway),
    zone,
  );

function ofGateway(gateway: unknown): readonly unknown[] {
  return (list(at(gateway, 'temperatureControlSystems')) ?? UNREAD).flatMap((system) => [
    ...listOr(at(system, 'zones')),
  ]);
}

function zone(raw: unknown): DeviceRow | undefined {
  const id = numberOrId(at(raw, 'zoneId'));
  const name = text(at(raw, 'name'));
  if (!id || !name) return undefined;
  return { id, name, ...present({ model: text(at(raw, 'modelType')), type: text(at(raw, 'zoneType')) }) };
}

/** The older version of that API, which has the devices of a location side by side. */
export const legacyZones: ResponseReader = (capture) =>
  ofLocations(capture, list, (location) => listOr(at(location, 'devices')), legacy);

function legacy(raw: unknown): DeviceRow | undefined {
  const id = numberOrId(at(raw, 'deviceID'));
  const name = text(at(raw, 'name'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'thermostatModelType')),
      firmware: text(at(raw, 'thermostatVersion')),
      online: bool(at(raw, 'isAlive')),
    }),
  };
}
