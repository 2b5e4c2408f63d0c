import { at, bool, list, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, ResponseReader } from '../../../core/reading';
import { listOr, numberOrId, ofLocations } from './location';

/** Zones of the international portal: evohome, Round and others. */
export const international: ResponseReader = (capture) =>
  ofLocations(
    capture,
    (json) => list(at(json, 'Content', 'Locations')),
    (location) => listOr(at(location, 'Zones')),
    zone,
  );

function zone(raw: unknown): DeviceRow | undefined {
  // Zones of one controller may share its device id.
  const id = numberOrId(at(raw, 'Id')) ?? numberOrId(at(raw, 'DeviceId'));
  const name = text(at(raw, 'Name'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'ThermostatVersion')),
      type: text(at(raw, 'ThermostatModelType')),
      online: bool(at(raw, 'IsAlive')),
    }),
  };
}
