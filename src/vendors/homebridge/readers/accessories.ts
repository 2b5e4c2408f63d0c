import { NOTHING, type Unread, unreadable } from '../../../core/answer';
import { at, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, Read } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';

/** Services of an accessory that the page does not show as accessories. */
const HIDDEN: ReadonlySet<unknown> = new Set([
  'InputSource',
  'LockManagement',
  'CameraRTPStreamManagement',
  'ProtocolInformation',
]);

/** The accessories as the page lists them: one for each service that it shows. */
export function accessoryRows(opened: { json: unknown } | Unread): Read {
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const rows = list(opened.json);
  if (!rows) return unreadable(['devices'], 'layout');
  // A hub whose bridges cannot be reached for the moment lists none, too.
  if (rows.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(rows, accessory)) };
}

function accessory(raw: unknown): DeviceRow | null | undefined {
  const type = text(at(raw, 'type'));
  if (HIDDEN.has(type)) return null;
  const id = rawId(at(raw, 'uniqueId'));
  const about = at(raw, 'accessoryInformation');
  const name = text(at(raw, 'customName')) ?? text(at(raw, 'serviceName')) ?? text(at(about, 'Name'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(about, 'Model')),
      type: text(at(raw, 'humanType')) ?? type,
      firmware: text(at(about, 'Firmware Revision')),
    }),
  };
}

/** What Homebridge remembers of the accessories of its plug-ins. */
export function rememberedRows(opened: { json: unknown } | Unread): Read {
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const rows = list(opened.json);
  if (!rows) return unreadable(['devices'], 'layout');
  // A bare `[]` does not say of what there is none.
  if (rows.length === 0) return NOTHING;
  const remembered = (raw: unknown): DeviceRow | undefined => {
    const id = rawId(at(raw, 'UUID'));
    const name = text(at(raw, 'displayName'));
    return id && name ? { id, name } : undefined;
  };
  return { readings: devices(collect(rows, remembered)) };
}
