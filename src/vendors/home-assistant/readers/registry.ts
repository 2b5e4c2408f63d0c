import { at, isObject, list, rawId, secondsInstant, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, ResponseReader } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import { isLocal } from './domains';
import { listsOf, told } from './frames';

const isDevice = (row: unknown) => isObject(row) && 'identifiers' in row && 'config_entries' in row;

/** All devices (`config/device_registry/list`), which every page of the front end asks for. */
export const registry: ResponseReader = (capture) => {
  const [rows] = listsOf(told(capture, ['identifiers', 'config_entries']), isDevice);
  return { readings: rows === undefined ? [] : devices(collect(rows, device), true) };
};

function device(raw: unknown): DeviceRow | null | undefined {
  // Weather, calendars, the hub's own add-ons: no hardware.
  if (at(raw, 'entry_type') === 'service') return null;
  const id = rawId(at(raw, 'id'));
  const name = text(at(raw, 'name_by_user')) ?? text(at(raw, 'name'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'model')) ?? text(at(raw, 'model_id')),
      firmware: text(at(raw, 'sw_version')),
      addedAt: secondsInstant(at(raw, 'created_at')),
      via: through(raw),
    }),
  };
}

/** The entry of another vendor's account through which the device is seen; none for what the hub reaches itself. */
function through(raw: unknown): string | undefined {
  const [first] = list(at(raw, 'identifiers')) ?? [];
  const domain = text(list(first)?.[0]);
  if (domain === undefined || isLocal(domain)) return undefined;
  return rawId(at(raw, 'primary_config_entry')) ?? rawId(list(at(raw, 'config_entries'))?.[0]);
}
