import { openJson, unreadable } from '../../core/answer';
import { at, instant, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /<title>[^<]*(?:log|sign) ?in|type="password"/i;

/** A person with all controllers. `GET person/info`, at the same address, has the id alone. */
const person: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const { json } = opened;
  const account = rawId(at(json, 'id'));
  const raw = list(at(json, 'devices'));
  // Only a person has a login name beside the list; a controller has a serial number.
  if (account === undefined || (raw !== undefined && text(at(json, 'username')) === undefined)) {
    return unreadable(['devices'], 'layout');
  }
  if (!raw) return at(json, 'devices') === undefined ? { account, readings: [] } : unreadable(['devices'], 'layout');
  if (raw.length === 0) return { account, readings: [{ list: 'devices', state: 'empty' }] };
  return { account, readings: devices(collect(raw, controller)) };
};

/** A controller that was taken out of the account stays in the list as deleted. */
function controller(raw: unknown): DeviceRow | null | undefined {
  const id = rawId(at(raw, 'id'));
  const name = text(at(raw, 'name'));
  if (!id || !name) return undefined;
  if (at(raw, 'deleted') === true) return null;
  const status = at(raw, 'status');
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'model')),
      type: 'Sprinkler controller',
      online: status === 'ONLINE' ? true : status === 'OFFLINE' ? false : undefined,
      addedAt: instant(at(raw, 'createDate')),
    }),
  };
}

export const responseReaders: Record<string, ResponseReader> = { person };

export const pageReaders: Record<string, PageReader> = {};
