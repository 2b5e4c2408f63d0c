import { openJson, unreadable } from '../../core/answer';
import { at, instant, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /auth\.wyze\.com|services\.wyze\.com\/api\/v2\/user\/login/;

/** Codes of Wyze's envelope, which are strings: "1" is success, "2001" a token that is no longer good. */
const OK = '1';
const BAD_TOKEN = '2001';

/**
 * Devices of a Wyze answer, always at `data.device_list`: groups carry lists of the same name. Neither answer says that it
 * is the whole list.
 */
function wyzeDevices(capture: ResponseCapture, row: (raw: unknown) => DeviceRow | undefined): Read {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const code = at(opened.json, 'code');
  const word = typeof code === 'number' ? String(code) : code;
  if (word === BAD_TOKEN) return unreadable(['devices'], 'signed-out');
  if (typeof word === 'string' && word !== OK) {
    return unreadable(['devices'], 'failed', /^\w{1,12}$/.test(word) ? `code ${word}` : undefined);
  }
  const raw = word === OK ? list(at(opened.json, 'data', 'device_list')) : undefined;
  if (!raw) return unreadable(['devices'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(raw, row)) };
}

function camera(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'device_id'));
  const name = text(at(raw, 'nickname'));
  if (!id || !name) return undefined;
  const category = text(at(raw, 'device_category'));
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'device_model')),
      // The request says "camera", answers say "Camera".
      type: category?.toLowerCase() === 'camera' ? 'Camera' : category,
      firmware: firmware(at(raw, 'device_param', 'firmware_version')),
    }),
  };
}

function appDevice(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'mac'));
  const name = text(at(raw, 'nickname'));
  if (!id || !name) return undefined;
  const connected = at(raw, 'conn_state');
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'product_model')),
      type: text(at(raw, 'product_type')),
      firmware: firmware(at(raw, 'firmware_ver')),
      online: connected === 1 ? true : connected === 0 ? false : undefined,
      // `binding_ts` is when this owner bound it; `first_binding_ts` may be a former owner's.
      addedAt: instant(at(raw, 'binding_ts')) ?? instant(at(raw, 'first_binding_ts')),
      lastSeenAt: instant(at(raw, 'conn_state_ts')),
    }),
  };
}

/** "0.0.0.0" stands for "none": taken for a version it would be older than every fix. */
function firmware(value: unknown): string | undefined {
  const version = text(value);
  return version === '0.0.0.0' ? undefined : version;
}

const getObjectList: ResponseReader = (capture) => wyzeDevices(capture, appDevice);

export const responseReaders: Record<string, ResponseReader> = {
  'get-home-devices': (capture) => wyzeDevices(capture, camera),
  'get-object-list': getObjectList,
  'get-object-list-app': getObjectList,
};

export const pageReaders: Record<string, PageReader> = {};
