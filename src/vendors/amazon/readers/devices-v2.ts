import { openJson, unreadable } from '../../../core/answer';
import { at, bool, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, GrantRow, ResponseReader } from '../../../core/reading';
import { collect, devices, grants, NO_ROWS } from '../../../core/rows';
import { appOf } from './apps';
import { owner } from './owner';
import { SIGN_IN } from './sign-in';

/** A group of speakers that play together: no device of its own. */
const SPEAKER_GROUP = 'WHA';

/** Echos, Fire devices and registered apps. The answer has no pages, so the devices in it are all that Alexa has. */
export const devicesV2: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices', 'sessions'], opened.reason, opened.detail);
  const raw = list(at(opened.json, 'devices'));
  if (!raw) return unreadable(['devices', 'sessions'], 'layout');
  if (raw.length === 0) {
    return { readings: [{ list: 'devices', state: 'empty', complete: true }, ...grants('sessions', NO_ROWS)] };
  }
  return {
    ...owner(raw, 'deviceOwnerCustomerId'),
    readings: [
      ...devices(collect(raw, device), true),
      // Whether every signed-in phone is in this list is not known: none in it is no "none".
      ...grants('sessions', collect(raw, session)),
    ],
  };
};

function device(raw: unknown): DeviceRow | null | undefined {
  const type = text(at(raw, 'deviceFamily'));
  if (type === SPEAKER_GROUP || appOf(type)) return null;
  const id = rawId(at(raw, 'serialNumber'));
  const name = text(at(raw, 'accountName'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'deviceTypeFriendlyName')),
      type,
      firmware: text(at(raw, 'softwareVersion')),
      online: bool(at(raw, 'online')),
    }),
  };
}

function session(raw: unknown): GrantRow | null | undefined {
  const party = appOf(text(at(raw, 'deviceFamily')));
  if (!party) return null;
  const id = rawId(at(raw, 'serialNumber'));
  const name = text(at(raw, 'accountName'));
  return id && name ? { id, kind: 'session', name, party, scopes: [] } : undefined;
}
