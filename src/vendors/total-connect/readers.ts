import { openJson, unreadable } from '../../core/answer';
import { at, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ListReading, ResponseReader } from '../../core/reading';
import { collect, devices, grants, NO_ROWS } from '../../core/rows';
import type { PageReader } from '../dom';

const LISTS = ['devices', 'linked-services'] as const;

const SIGN_IN = /type="password"/i;

const INVALID_SESSION = -102;

/** Device classes that the client's documentation names. */
const CLASSES: Readonly<Record<number, string>> = {
  1: 'Security panel',
  6: 'Camera',
  7: 'Doorbell',
  303: 'Garage door (myQ)',
};

/** Everything that the web app is told after signing in. */
const session: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(LISTS, opened.reason, opened.detail);
  const { json } = opened;
  const code = at(json, 'ResultCode');
  if (code === INVALID_SESSION) return unreadable(LISTS, 'signed-out');
  if (typeof code === 'number' && code !== 0) return unreadable(LISTS, 'failed', `code ${code}`);
  const details = at(json, 'SessionDetailsResult');
  const locations = code === 0 ? list(at(details, 'Locations')) : undefined;
  if (!locations) return unreadable(LISTS, 'layout');
  const account = numericId(at(details, 'UserInfo', 'UserID'));
  const raw = locations.flatMap((location) => [...(list(at(location, 'DeviceList')) ?? [undefined])]);
  const found: ListReading[] = raw.length === 0 ? [{ list: 'devices', state: 'empty' }] : devices(collect(raw, device));
  return { ...(account === undefined ? {} : { account }), readings: [...found, ...alexa(at(details, 'ModuleFlags'))] };
};

/**
 * The one link that the answer speaks of. That other services are not mentioned says nothing about them; flags that end in
 * `Supported` are what a panel can do.
 */
function alexa(flags: unknown): ListReading[] {
  const on = typeof flags === 'string' && flags.split(',').includes('IsAlexaEnabled=1');
  const row = { id: 'alexa', kind: 'linked-service', name: 'Alexa', party: 'Alexa', scopes: [] } as const;
  return grants('linked-services', on ? { rows: [{ ...row, scopes: [] }], skipped: 0 } : NO_ROWS);
}

function device(raw: unknown): DeviceRow | undefined {
  const id = numericId(at(raw, 'DeviceID'));
  const name = text(at(raw, 'DeviceName'));
  if (!id || !name) return undefined;
  const kind = at(raw, 'DeviceClassID');
  return { id, name, ...present({ type: typeof kind === 'number' ? CLASSES[kind] : undefined }) };
}

function numericId(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? String(value) : rawId(value);
}

export const responseReaders: Record<string, ResponseReader> = { session, 'session-older': session };

export const pageReaders: Record<string, PageReader> = {};
