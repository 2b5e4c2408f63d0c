import { openJson, unreadable } from '../../core/answer';
import { at, bool, list, rawId, secondsInstant, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /auth\.netatmo\.com/;

/**
 * Devices of an answer, wherever the answer has them. Not one of these says that it is the whole list: each shows the
 * devices of its own product line.
 */
function reader(
  find: (body: unknown) => readonly unknown[] | undefined,
  device: (raw: unknown) => DeviceRow | undefined,
) {
  return (capture: ResponseCapture): Read => {
    const opened = openJson(capture, SIGN_IN);
    if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
    const body = at(opened.json, 'body');
    const found = find(body);
    if (!found) return unreadable(['devices'], 'layout');
    const account = rawId(at(body, 'user', 'id'));
    const who = account === undefined ? {} : { account };
    if (found.length === 0) return { ...who, readings: [{ list: 'devices', state: 'empty' }] };
    return { ...who, readings: devices(collect([...found].sort(namedFirst), device)) };
  };
}

/** The devices of all homes. Rooms and people have names, too, and are none. A home without devices may lack the field. */
const homesData = reader((body) => {
  const homes = list(at(body, 'homes'));
  if (!homes?.every((home) => rawId(at(home, 'id')) !== undefined)) return undefined;
  const modules = homes.map((home) => at(home, 'modules')).filter((field) => field !== undefined);
  const known = homes.length === 0 || modules.length > 0;
  return known && modules.every(Array.isArray) ? modules.flat() : undefined;
}, moduleOfHome);

/** Stations and air quality monitors, each with its further modules. A module can be listed under two stations. */
const stationsData = reader((body) => {
  const stations = list(at(body, 'devices'));
  return stations?.flatMap((one) => [one, ...(list(at(one, 'modules')) ?? [])]);
}, station);

/** Of a device that is listed twice, the row with the user's name for it counts. */
function namedFirst(a: unknown, b: unknown): number {
  return Number(ownName(a) === undefined) - Number(ownName(b) === undefined);
}

function ownName(raw: unknown): string | undefined {
  return text(at(raw, 'name')) ?? text(at(raw, 'module_name'));
}

function moduleOfHome(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const model = text(at(raw, 'type'));
  // Some modules have no name of their own: their kind stands for it.
  const name = ownName(raw) ?? model;
  if (!id || !name) return undefined;
  const addedAt = secondsInstant(at(raw, 'setup_date'));
  return { id, name, ...present({ model, online: bool(at(raw, 'reachable')), addedAt }) };
}

function station(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, '_id'));
  const model = text(at(raw, 'type'));
  const name = ownName(raw) ?? text(at(raw, 'station_name')) ?? text(at(raw, 'home_name')) ?? model;
  if (!id || !name) return undefined;
  const firmware = at(raw, 'firmware');
  return {
    id,
    name,
    ...present({
      model,
      firmware: typeof firmware === 'number' ? String(firmware) : undefined,
      online: bool(at(raw, 'reachable')),
      addedAt: secondsInstant(at(raw, 'date_setup')) ?? secondsInstant(at(raw, 'last_setup')),
      lastSeenAt: secondsInstant(at(raw, 'last_seen')) ?? secondsInstant(at(raw, 'last_status_store')),
    }),
  };
}

export const responseReaders: Record<string, ResponseReader> = {
  'homes-data': homesData,
  'homes-data-public': homesData,
  'stations-data': stationsData,
  'stations-data-public': stationsData,
  'home-coachs-data': stationsData,
  'home-coachs-data-public': stationsData,
};

export const pageReaders: Record<string, PageReader> = {};
