import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, instant, isObject, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, GrantRow, ResponseReader } from '../../../core/reading';
import { collect, devices, grants } from '../../../core/rows';
import { appOf } from './apps';
import { owner } from './owner';
import { SIGN_IN } from './sign-in';

const LISTS = ['devices', 'sessions'] as const;

/**
 * Registered devices and apps, with the day of registration. The address answers every question of the page, each under
 * the name of its activity; an answer under another name is not ours. It is an overview, so nothing says it is all.
 */
export const devicesOverview: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(LISTS, opened.reason, opened.detail);
  const overview = at(opened.json, 'GetDevicesOverview');
  const success = at(opened.json, 'success');
  if (overview === undefined) {
    const otherActivity = isObject(opened.json) && Object.values(opened.json).some(isObject);
    return success === false && !otherActivity ? unreadable(LISTS, 'failed') : NOTHING;
  }
  const flags = [success, at(overview, 'successful')];
  if (flags.some((flag) => flag !== undefined && flag !== true)) return unreadable(LISTS, 'failed');
  const raw = list(at(overview, 'deviceList'));
  if (!raw) return unreadable(LISTS, 'layout');
  if (raw.length === 0) {
    // None is only believed from an answer that says of itself that it worked.
    if (flags.includes(undefined)) return unreadable(LISTS, 'layout');
    return { readings: LISTS.map((name) => ({ list: name, state: 'empty' })) };
  }
  return {
    ...owner(raw, 'customerID'),
    readings: [...devices(collect(raw, device)), ...grants('sessions', collect(raw, session))],
  };
};

function device(raw: unknown): DeviceRow | null | undefined {
  const type = text(at(raw, 'deviceFamily'));
  if (appOf(type)) return null;
  const id = rawId(at(raw, 'deviceSerialNumber'));
  const name = text(at(raw, 'deviceName'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'deviceTypeString')),
      type,
      addedAt: instant(at(raw, 'lastRegisteredDate', 'millis')),
      lastSeenAt: instant(at(raw, 'lastUsedDate', 'millis')),
    }),
  };
}

function session(raw: unknown): GrantRow | null | undefined {
  const party = appOf(text(at(raw, 'deviceFamily')));
  if (!party) return null;
  const id = rawId(at(raw, 'deviceSerialNumber'));
  const name = text(at(raw, 'deviceName'));
  if (!id || !name) return undefined;
  return {
    id,
    kind: 'session',
    name,
    party,
    scopes: [],
    ...present({
      linkedAt: instant(at(raw, 'lastRegisteredDate', 'millis')),
      lastUsedAt: instant(at(raw, 'lastUsedDate', 'millis')),
    }),
  };
}
