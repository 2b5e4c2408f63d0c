import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, isObject, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, ResponseReader } from '../../core/reading';
import { collect, devices, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /type="password"/i;

const deviceList: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = list(opened.json);
  // A bare empty list could be the answer to anything.
  if (!raw || raw.length === 0) return unreadable(['devices'], 'layout');
  return { readings: devices(collect(raw, device)) };
};

function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const name = text(at(raw, 'name'));
  if (!id || !name || !text(at(raw, 'type_tag'))) return undefined;
  const silent = at(raw, 'faults', 'no_response');
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'model')),
      type: text(at(raw, 'type')),
      firmware: text(at(raw, 'version')),
      online: silent === 1 ? false : silent === 0 ? true : undefined,
    }),
  };
}

/**
 * The answer to signing in: whose account it is, and the services of others that Abode holds a key to. It also holds the
 * token. What the plan permits (`permissions`) is no link. That none is connected is not said of services it leaves out.
 */
const login: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return NOTHING;
  const account = rawId(at(opened.json, 'user', 'id'));
  const held = at(opened.json, 'integrations');
  if (!account || !isObject(held)) return NOTHING;
  return { account, readings: grants('held-services', collect(Object.entries(held), integration), false) };
};

function integration([service, state]: [string, unknown]): GrantRow | null | undefined {
  const connected = at(state, 'is_connected');
  if (connected === 0 || connected === '0' || connected === false) return null;
  const id = rawId(service);
  const name = text(service);
  if (!id || !name || (connected !== 1 && connected !== '1' && connected !== true)) return undefined;
  return { id, kind: 'linked-service', name, party: name, scopes: [] };
}

export const responseReaders: Record<string, ResponseReader> = { devices: deviceList, login };

export const pageReaders: Record<string, PageReader> = {};
