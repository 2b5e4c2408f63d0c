import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, bool, cut, instant, list, rawId, text } from '../../core/json';
import type { ListName } from '../../core/model';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, ListReading, Read, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /<title>[^<]*(?:log|sign) ?in|type="password"/i;

type Made = (raw: readonly unknown[]) => ListReading[];

/** One list of Arlo's envelope `{ success, data }`; the answers about sign-in say `meta.code` 200 in place of `success`. */
function arloList(capture: ResponseCapture, name: ListName, path: readonly string[], made: Made): Read {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable([name], opened.reason, opened.detail);
  const { json } = opened;
  if (at(json, 'success') === false) return unreadable([name], 'failed', errorOf(json));
  const worked = at(json, 'success') === true || at(json, 'meta', 'code') === 200;
  const raw = worked ? list(at(json, ...path)) : undefined;
  if (!raw) return unreadable([name], 'layout');
  if (raw.length === 0) return { readings: [{ list: name, state: 'empty' }] };
  return { readings: made(raw) };
}

function errorOf(json: unknown): string | undefined {
  const code = at(json, 'data', 'error');
  return typeof code === 'string' && /^\d{1,6}$/.test(code) ? `error ${code}` : undefined;
}

/** A device that was removed, or never finished its setup, stays in the list in another state. */
function device(raw: unknown): DeviceRow | null | undefined {
  const id = rawId(at(raw, 'deviceId'));
  const name = text(at(raw, 'deviceName'));
  if (!id || !name) return undefined;
  const state = text(at(raw, 'state'));
  if (state !== undefined && state !== 'provisioned') return null;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'modelId')) ?? text(at(raw, 'properties', 'modelId')),
      type: text(at(raw, 'deviceType')),
      firmware: text(at(raw, 'firmwareVersion')),
      online: bool(at(raw, 'connectivity', 'connected')),
      addedAt: instant(at(raw, 'dateCreated')),
    }),
  };
}

/** A person whom the owner let in. An invitation that ran out opens nothing. */
function friend(raw: unknown): GrantRow | null | undefined {
  const id = rawId(at(raw, 'id'));
  const name = fullName(raw) ?? text(at(raw, 'email'));
  if (!id || !name) return undefined;
  if (at(raw, 'status') === 'EXPIRED') return null;
  const seen = (list(at(raw, 'devices')) ?? []).flatMap((one) => text(at(one, 'deviceName')) ?? []);
  return {
    id,
    kind: 'shared-user',
    name,
    party: name,
    scopes: [...new Set(seen)].slice(0, 100),
    ...present({ linkedAt: instant(at(raw, 'createdDate')) }),
  };
}

function fullName(raw: unknown): string | undefined {
  const parts = [text(at(raw, 'firstName')), text(at(raw, 'lastName'))].filter((part) => part !== undefined);
  return parts.length > 0 ? cut(parts.join(' ')) : undefined;
}

/** Phones and browsers that sign in without a code. Addresses and numbers that codes are sent to are none. */
function trusted(raw: unknown): GrantRow | null | undefined {
  const type = text(at(raw, 'factorType'));
  if (type === 'EMAIL' || type === 'SMS') return null;
  const id = rawId(at(raw, 'factorId'));
  const name = text(at(raw, 'factorNickname'));
  if (!id || !name || !type) return undefined;
  return { id, kind: 'session', name, party: name, scopes: [] };
}

const deviceList: ResponseReader = (capture) =>
  arloList(capture, 'devices', ['data'], (raw) => devices(collect(raw, device)));

/** Whose account it is. The answer also holds the token of the session. */
const session: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const worked = 'json' in opened && at(opened.json, 'success') === true;
  const account = worked ? rawId(at(opened.json, 'data', 'userId')) : undefined;
  return account ? { account, readings: [] } : NOTHING;
};

export const responseReaders: Record<string, ResponseReader> = {
  'devices-v2': deviceList,
  devices: deviceList,
  friends: (capture) =>
    arloList(capture, 'shared-users', ['data'], (raw) => grants('shared-users', collect(raw, friend))),
  factors: (capture) =>
    arloList(capture, 'sessions', ['data', 'items'], (raw) => grants('sessions', collect(raw, trusted))),
  session,
};

export const pageReaders: Record<string, PageReader> = {};
