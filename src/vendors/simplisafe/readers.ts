import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /auth\.simplisafe\.com|type="password"/i;

/** Codes of SimpliSafe's sensors. */
const TYPES: Readonly<Record<number, string>> = {
  0: 'Remote',
  1: 'Keypad',
  2: 'Key fob',
  3: 'Panic button',
  4: 'Motion sensor',
  5: 'Entry sensor',
  6: 'Glass break sensor',
  7: 'Carbon monoxide detector',
  8: 'Smoke detector',
  9: 'Water sensor',
  10: 'Temperature sensor',
  12: 'Camera',
  13: 'Siren',
  15: 'Doorbell',
  16: 'Lock',
  17: 'Outdoor camera',
  253: 'Lock keypad',
};

/** The sensors of one system. */
const sensors: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const success = at(opened.json, 'success');
  if (success === false) return unreadable(['devices'], 'failed');
  const raw = list(at(opened.json, 'sensors'));
  if (!raw) return unreadable(['devices'], 'layout');
  // None is only believed from an answer that says that it worked.
  if (raw.length === 0 && success !== true) return unreadable(['devices'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(raw, sensor)) };
};

function sensor(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'serial'));
  const name = text(at(raw, 'name'));
  const code = at(raw, 'type');
  if (!id || !name || typeof code !== 'number') return undefined;
  const offline = at(raw, 'flags', 'offline');
  return {
    id,
    name,
    ...present({
      type: TYPES[code],
      firmware: text(at(raw, 'firmwareVersion')),
      online: typeof offline === 'boolean' ? !offline : undefined,
    }),
  };
}

/**
 * The cameras of all systems, from the answer about the subscriptions. A base station has a serial number and no name. Which
 * assistants a plan supports (`supportedIntegrations`) is no link.
 */
const subscriptions: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = list(at(opened.json, 'subscriptions'));
  if (!raw) return unreadable(['devices'], 'layout');
  const cameras = raw.flatMap((one) => [...(list(at(one, 'location', 'system', 'cameras')) ?? [])]);
  // Subscriptions without a camera say nothing about the sensors, so they are no "none".
  return cameras.length === 0 ? NOTHING : { readings: devices(collect(cameras, camera)) };
};

function camera(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'uuid'));
  const name = text(at(raw, 'cameraSettings', 'cameraName'));
  if (!id || !name) return undefined;
  const status = at(raw, 'status');
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'model')),
      type: 'Camera',
      firmware: text(at(raw, 'cameraSettings', 'admin', 'firmwareVersion')),
      online: status === 'online' ? true : status === 'offline' ? false : undefined,
    }),
  };
}

/** Whose account it is. */
const check: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const user = 'json' in opened ? at(opened.json, 'userId') : undefined;
  return typeof user === 'number' && Number.isSafeInteger(user) && user > 0
    ? { account: String(user), readings: [] }
    : NOTHING;
};

export const responseReaders: Record<string, ResponseReader> = { sensors, subscriptions, 'auth-check': check };

export const pageReaders: Record<string, PageReader> = {};
