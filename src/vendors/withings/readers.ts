import { NOTHING, openJson, type Unread, unreadable } from '../../core/answer';
import { at, list, rawId, secondsInstant, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /account\.withings\.com/;

/** Withings answers errors with HTTP 200 and a number in `status`: 0 is success, these are a token that is no longer good. */
const BAD_TOKEN: ReadonlySet<unknown> = new Set([100, 101, 102, 200, 401]);

/** Means "no end". */
const FOREVER = 2_147_483_647;

function bodyOf(capture: ResponseCapture): { body: unknown } | Unread {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return opened;
  const status = at(opened.json, 'status');
  if (status === 0) return { body: at(opened.json, 'body') };
  if (BAD_TOKEN.has(status)) return { reason: 'signed-out' };
  return typeof status === 'number' ? { reason: 'failed', detail: `status ${status}` } : { reason: 'layout' };
}

/** Other questions go to the same address: `action` in the body of the request, or in the query, says which. */
const getDevice: ResponseReader = (capture) => {
  const opened = bodyOf(capture);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const found = list(at(opened.body, 'devices'));
  if (!found) return /[?&]action=/.test(capture.url) ? unreadable(['devices'], 'layout') : NOTHING;
  if (found.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(found, device)) };
};

function device(raw: unknown): DeviceRow | undefined {
  const serial = rawId(at(raw, 'deviceid')) ?? rawId(at(raw, 'hash_deviceid'));
  const type = text(at(raw, 'type'));
  const model = text(at(raw, 'model'));
  // Users cannot name a device: its model is what the app shows.
  const name = model ?? type;
  if (!serial || !name) return undefined;
  const kind = at(raw, 'model_id');
  return {
    // Answers with one id for devices of several models were seen, so the model belongs to it.
    id: typeof kind === 'number' ? `${serial}/${kind}` : serial,
    name,
    ...present({
      model,
      type,
      addedAt: secondsInstant(at(raw, 'first_session_date')),
      lastSeenAt: secondsInstant(at(raw, 'last_session_date')),
    }),
  };
}

/** What Withings sends on to others, one row for each subscription. */
const notifyList: ResponseReader = (capture) => {
  const opened = bodyOf(capture);
  if ('reason' in opened) return unreadable(['linked-services'], opened.reason, opened.detail);
  const found = list(at(opened.body, 'profiles'));
  if (!found) return unreadable(['linked-services'], 'layout');
  if (found.length === 0) return { readings: [{ list: 'linked-services', state: 'empty' }] };
  return { readings: grants('linked-services', collect(found, subscription)) };
};

function subscription(raw: unknown): GrantRow | undefined {
  const host = hostOf(at(raw, 'callbackurl'));
  const topic = at(raw, 'appli');
  if (host === undefined || typeof topic !== 'number') return undefined;
  const name = text(at(raw, 'comment')) ?? host;
  const end = at(raw, 'expires');
  const expiresAt = end === FOREVER ? undefined : secondsInstant(end);
  return {
    id: `${host}/${topic}/${name}`,
    kind: 'linked-service',
    name,
    party: host,
    scopes: [`appli ${topic}`],
    ...present({ expiresAt }),
  };
}

/** The host alone: the path of such an address is often a secret. */
function hostOf(address: unknown): string | undefined {
  return typeof address === 'string' ? text(/^https?:\/\/([^/?#@:\s]+)(?=[:/?#]|$)/i.exec(address)?.[1]) : undefined;
}

export const responseReaders: Record<string, ResponseReader> = {
  'get-device': getDevice,
  'get-device-us': getDevice,
  'notify-list': notifyList,
  'notify-list-us': notifyList,
};

export const pageReaders: Record<string, PageReader> = {};
