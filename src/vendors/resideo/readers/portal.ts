import { at, bool, list, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, ResponseReader } from '../../../core/reading';
import { listOr, numberOrId, ofLocations } from './location';

/** Thermostats of the US portal, a page of locations at a time: nothing says how many pages there are. */
export const portal: ResponseReader = (capture) =>
  ofLocations(capture, list, (location) => listOr(at(location, 'Devices')), device);

function device(raw: unknown): DeviceRow | undefined {
  const id = numberOrId(at(raw, 'DeviceID'));
  const name = text(at(raw, 'Name'));
  return id && name ? { id, name, ...present({ online: bool(at(raw, 'IsAlive')) }) } : undefined;
}
