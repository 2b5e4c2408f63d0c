import { openJson, unreadable } from '../../core/answer';
import { at, bool, cut, instant, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, ResponseReader } from '../../core/reading';
import { collect, devices, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const LISTS = ['devices', 'shared-users'] as const;

const SIGN_IN = /type="password"/i;

/** Lists of devices beside the console itself. Not every version has all of them. */
const KINDS = ['cameras', 'lights', 'sensors', 'bridges', 'viewers', 'chimes', 'doorlocks', 'aiports'] as const;

/** All that a console with Protect tells after signing in. It also holds the console's own key. */
const bootstrap: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(LISTS, opened.reason, opened.detail);
  const { json } = opened;
  const nvr = at(json, 'nvr');
  const users = list(at(json, 'users'));
  if (at(nvr, 'mac') === undefined || !users) return unreadable(LISTS, 'layout');
  const parts = KINDS.flatMap((kind) => {
    const value = at(json, kind);
    // One that is there and is no list is a row that cannot be read.
    return value === undefined ? [] : [...(list(value) ?? [undefined])];
  });
  const account = rawId(at(json, 'authUserId'));
  return {
    ...(account === undefined ? {} : { account }),
    readings: [...devices(collect([nvr, ...parts], device)), ...grants('shared-users', collect(users, user))],
  };
};

/** A new camera has no name of its own until somebody gives it one. */
function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const model = text(at(raw, 'marketName')) ?? text(at(raw, 'type'));
  const name = text(at(raw, 'name')) ?? model;
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model,
      type: text(at(raw, 'modelKey')),
      firmware: text(at(raw, 'firmwareVersion')),
      online: bool(at(raw, 'isConnected')),
      lastSeenAt: instant(at(raw, 'lastSeen')),
    }),
  };
}

/** People who may use the console, the owner among them. */
function user(raw: unknown): GrantRow | undefined {
  const id = rawId(at(raw, 'id'));
  const parts = [text(at(raw, 'firstName')), text(at(raw, 'lastName'))].filter((part) => part !== undefined);
  const name =
    text(at(raw, 'name')) ??
    (parts.length > 0 ? cut(parts.join(' ')) : undefined) ??
    text(at(raw, 'localUsername')) ??
    text(at(raw, 'email'));
  if (!id || !name) return undefined;
  return {
    id,
    kind: 'shared-user',
    name,
    party: name,
    scopes: at(raw, 'isOwner') === true ? ['owner'] : [],
    ...present({ lastUsedAt: instant(at(raw, 'lastLoginTime')) }),
  };
}

export const responseReaders: Record<string, ResponseReader> = { bootstrap };

export const pageReaders: Record<string, PageReader> = {};
