import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, bool, instant, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, Read, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /accounts\.google\.com/;

/** First part of the keys of buckets that are devices, and what they are. */
const TYPES: Readonly<Record<string, string>> = {
  device: 'Thermostat',
  topaz: 'Protect',
  quartz: 'Camera',
  kryptonite: 'Temperature sensor',
};

interface Bucket {
  kind: string;
  id: string;
  value: unknown;
}

/**
 * Everything that the older Nest web app knows, in buckets. Newer devices come another way and are not among them, so this
 * is never known to be all.
 */
const appLaunch: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = list(at(opened.json, 'updated_buckets'));
  const found = raw?.map(bucket);
  if (!found?.every((one) => one !== undefined)) return unreadable(['devices'], 'layout');
  const buckets = new Map(found.map((one) => [`${one.kind}.${one.id}`, one]));
  const things = found.filter(({ kind }) => Object.hasOwn(TYPES, kind));
  const user = found.find(({ kind }) => kind === 'user');
  const who = user ? { account: user.id } : {};
  if (things.length > 0) return { ...who, readings: devices(collect(things, (one) => device(one, buckets))) };
  return { ...who, ...none(found) };
};

/** The answer may be a part: there are none only where every structure says so. */
function none(found: readonly Bucket[]): Read {
  const structures = found.filter(({ kind }) => kind === 'structure');
  const listed = structures.map(({ value }) => list(at(value, 'devices')));
  const empty = listed.length > 0 && listed.every((one) => one?.length === 0);
  return empty ? { readings: [{ list: 'devices', state: 'empty' }] } : NOTHING;
}

function bucket(raw: unknown): Bucket | undefined {
  const [, kind, id] = /^([a-z_]+)\.(.+)$/s.exec(rawId(at(raw, 'object_key')) ?? '') ?? [];
  return kind !== undefined && id !== undefined ? { kind, id, value: at(raw, 'value') } : undefined;
}

function device({ kind, id, value }: Bucket, buckets: ReadonlyMap<string, Bucket>): DeviceRow | undefined {
  const type = TYPES[kind];
  const beside = (other: string) => buckets.get(`${other}.${id}`)?.value;
  const own = text(at(beside('shared'), 'name')) ?? text(at(value, 'description')) ?? text(at(value, 'name'));
  // Without a name of its own a device is called after where it hangs.
  const name = own ?? where(at(value, 'where_id'), buckets) ?? type;
  if (!name) return undefined;
  return {
    id,
    name,
    ...present({
      type,
      firmware: text(at(value, 'current_version')) ?? text(at(value, 'software_version')),
      online: bool(at(beside('track'), 'online')),
      lastSeenAt: instant(at(beside('track'), 'last_connection')),
    }),
  };
}

function where(id: unknown, buckets: ReadonlyMap<string, Bucket>): string | undefined {
  const places = [...buckets.values()].filter(({ kind }) => kind === 'where');
  const rooms = places.flatMap(({ value }) => list(at(value, 'wheres')) ?? []);
  return (
    rawId(id) &&
    text(
      at(
        rooms.find((room) => at(room, 'where_id') === id),
        'name',
      ),
    )
  );
}

export const responseReaders: Record<string, ResponseReader> = { 'app-launch': appLaunch };

export const pageReaders: Record<string, PageReader> = {};
