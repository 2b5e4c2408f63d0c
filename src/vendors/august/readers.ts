import { openJson, unreadable } from '../../core/answer';
import { at, isObject, isoInstant, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /type="password"/i;

/** Both lists are objects with the id of each device as the key. An empty one could be the answer to anything. */
function byId(capture: ResponseCapture, row: (id: string, raw: unknown) => DeviceRow | undefined): Read {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const entries = isObject(opened.json) ? Object.entries(opened.json) : [];
  if (entries.length === 0) return unreadable(['devices'], 'layout');
  return { readings: devices(collect(entries, ([key, raw]) => row(key, raw))) };
}

const locks: ResponseReader = (capture) =>
  byId(capture, (key, raw) => {
    const id = rawId(key);
    const name = text(at(raw, 'LockName'));
    return id && name ? { id, name, type: 'Lock' } : undefined;
  });

const doorbells: ResponseReader = (capture) =>
  byId(capture, (key, raw) => {
    const id = rawId(key);
    const name = text(at(raw, 'name'));
    if (!id || !name || !text(at(raw, 'serialNumber'))) return undefined;
    const status = text(at(raw, 'status')) ?? '';
    return {
      id,
      name,
      ...present({
        type: 'Doorbell',
        firmware: text(at(raw, 'currentDoorbellAppVersion')),
        online: status.endsWith('_online') ? true : status.endsWith('_offline') ? false : undefined,
        addedAt: isoInstant(at(raw, 'installDate')) ?? isoInstant(at(raw, 'createdAt')),
      }),
    };
  });

export const responseReaders: Record<string, ResponseReader> = {
  locks,
  'locks-global': locks,
  doorbells,
  'doorbells-global': doorbells,
};

export const pageReaders: Record<string, PageReader> = {};
