import { openJson, unreadable } from '../../core/answer';
import { at, list, rawId, secondsInstant, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /type="password"/i;

/** A list in eufy's envelope `{ code, msg, data }`. In newer answers `data` is one encrypted text, which is no list. */
function eufyList(capture: ResponseCapture, row: (raw: unknown) => DeviceRow | undefined): Read {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const code = at(opened.json, 'code');
  if (typeof code === 'number' && code !== 0) return unreadable(['devices'], 'failed', `code ${code}`);
  const raw = code === 0 ? list(at(opened.json, 'data')) : undefined;
  if (!raw) return unreadable(['devices'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(raw, row)) };
}

const cameras: ResponseReader = (capture) => eufyList(capture, (raw) => named(raw, 'device'));

/** Base stations. The cameras in them are those of the other list. */
const stations: ResponseReader = (capture) => eufyList(capture, (raw) => named(raw, 'station'));

function named(raw: unknown, kind: 'device' | 'station'): DeviceRow | undefined {
  const id = rawId(at(raw, `${kind}_sn`));
  const name = text(at(raw, `${kind}_name`));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, `${kind}_model`)),
      type: kind === 'station' ? 'Base station' : undefined,
      firmware: text(at(raw, 'main_sw_version')),
      addedAt: secondsInstant(at(raw, 'bind_time')),
    }),
  };
}

export const responseReaders: Record<string, ResponseReader> = {
  devices: cameras,
  'devices-older': cameras,
  hubs: stations,
  'hubs-older': stations,
};

export const pageReaders: Record<string, PageReader> = {};
