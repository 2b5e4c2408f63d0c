import { openJson, unreadable } from '../../../core/answer';
import { at, bool, isObject, isoInstant, list, secondsInstant, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, ResponseReader } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/** Every answer has these lists. */
const ALWAYS = ['doorbots', 'stickup_cams', 'chimes'];
/** Accounts with further things have these, too. */
const FAMILIES = [...ALWAYS, 'authorized_doorbots', 'base_stations', 'beams', 'beams_bridges', 'other'];

/** One list for each family of devices. Sensors of an alarm are in none of them, so it is never known to be all. */
export const ringDevices: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const { json } = opened;
  if (!isObject(json)) return unreadable(['devices'], 'layout');
  const there = FAMILIES.filter((family) => Object.hasOwn(json, family));
  const rows = there.map((family) => list(json[family])?.map((raw) => ({ family, raw })));
  if (rows.length === 0 || rows.some((one) => one === undefined)) return unreadable(['devices'], 'layout');
  const all = rows.flatMap((one) => one ?? []);
  if (all.length > 0) return { readings: devices(collect(all, device)) };
  if (!ALWAYS.every((family) => there.includes(family))) return unreadable(['devices'], 'layout');
  return { readings: [{ list: 'devices', state: 'empty' }] };
};

function device({ family, raw }: { family: string; raw: unknown }): DeviceRow | undefined {
  const number = at(raw, 'id');
  const name = text(at(raw, 'description'));
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || !name) return undefined;
  const connection = at(raw, 'alerts', 'connection');
  return {
    // The same number can stand in two families for two things.
    id: `${family}/${number}`,
    name,
    ...present({
      model: text(at(raw, 'kind')),
      type: family,
      firmware: firmware(raw),
      online:
        bool(at(raw, 'health', 'connected')) ??
        (connection === 'online' ? true : connection === 'offline' ? false : undefined),
      addedAt: isoInstant(at(raw, 'created_at')),
      lastSeenAt: secondsInstant(at(raw, 'health', 'last_update_time')),
    }),
  };
}

/** "Up to Date" stands where a version was. */
function firmware(raw: unknown): string | undefined {
  const version = text(at(raw, 'health', 'firmware_version')) ?? text(at(raw, 'firmware_version'));
  return version?.toLowerCase() === 'up to date' ? undefined : version;
}
