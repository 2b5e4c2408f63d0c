import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, bool, isObject, isoInstant, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** `undefined`: not an answer of this kind. */
type Found = readonly unknown[] | undefined;

/** One physical device is listed in every zone that it serves: its serial number makes it one row. */
function reader(find: (json: unknown) => Found): ResponseReader {
  return (capture: ResponseCapture): Read => {
    const opened = openJson(capture, SIGN_IN);
    if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
    const found = find(opened.json);
    if (!found) return unreadable(['devices'], 'layout');
    // Lists without a name: an empty one could be anything.
    if (found.length === 0) return NOTHING;
    return { readings: devices(collect(found, device)) };
  };
}

/** Each zone with its devices. */
export const zones = reader((json) => {
  const found = list(json);
  return found && nested(found, (zone) => at(zone, 'devices'));
});

export const devicesOfHome = reader(list);

/** Each entry with its device. */
export const deviceList = reader((json) => list(at(json, 'entries'))?.map((entry) => at(entry, 'device')));

/** The newer line, tado X: its rooms with their devices, and the devices that are in no room. */
export const roomsAndDevices = reader((json) => {
  const rooms = list(at(json, 'rooms'));
  const others = list(at(json, 'otherDevices'));
  if (!rooms && !others) return undefined;
  const inRooms = nested(rooms ?? [], (room) => at(room, 'devices'));
  return inRooms && [...inRooms, ...(others ?? [])];
});

function nested(holders: readonly unknown[], inner: (holder: unknown) => unknown): Found {
  const lists = holders.map((holder) => list(inner(holder)));
  return lists.every((one) => one !== undefined) ? lists.flat() : undefined;
}

/** tado gives no device a name: its serial number is what the app shows and what is printed on it. */
function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'serialNo')) ?? rawId(at(raw, 'serialNumber'));
  const name = text(id);
  if (!id || !name || !isObject(raw)) return undefined;
  const model = text(raw.deviceType) ?? text(raw.type);
  const state = at(raw, 'connection', 'state');
  return {
    id,
    name,
    ...present({
      model,
      firmware: text(raw.currentFwVersion) ?? text(raw.firmwareVersion),
      online:
        bool(at(raw, 'connectionState', 'value')) ?? (typeof state === 'string' ? state === 'CONNECTED' : undefined),
      lastSeenAt: isoInstant(at(raw, 'connectionState', 'timestamp')),
    }),
  };
}
