import { openJson, unreadable } from '../../core/answer';
import { at, bool, instant, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /type="password"/i;

/** Mowers of an account. Work areas and zones have names, too, and are no devices. */
const mowers: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = list(at(opened.json, 'data'));
  if (!raw) return unreadable(['devices'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(raw, mower)) };
};

function mower(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const system = at(raw, 'attributes', 'system');
  const name = text(at(system, 'name'));
  if (at(raw, 'type') !== 'mower' || !id || !name) return undefined;
  const metadata = at(raw, 'attributes', 'metadata');
  return {
    id,
    name,
    ...present({
      model: text(at(system, 'model')),
      type: 'mower',
      online: bool(at(metadata, 'connected')),
      lastSeenAt: instant(at(metadata, 'statusTimestamp')),
    }),
  };
}

/** Devices of one garden: each is several resources, of which the one called COMMON has the name. */
const garden: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = at(opened.json, 'data', 'type') === 'LOCATION' ? list(at(opened.json, 'included')) : undefined;
  if (!raw) return unreadable(['devices'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  const common = raw.filter((one) => at(one, 'type') === 'COMMON');
  if (common.length === 0) return unreadable(['devices'], 'layout', `0 of ${raw.length} resources have a name`);
  return { readings: devices(collect(common, device)) };
};

function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const name = text(attribute(raw, 'name'));
  if (!id || !name) return undefined;
  const link = attribute(raw, 'rfLinkState');
  return {
    id,
    name,
    ...present({
      model: text(attribute(raw, 'modelType')),
      online: link === 'ONLINE' ? true : link === 'OFFLINE' ? false : undefined,
    }),
  };
}

/** Attributes are wrapped: `{ value, timestamp }`. */
function attribute(raw: unknown, name: string): unknown {
  return at(raw, 'attributes', name, 'value');
}

export const responseReaders: Record<string, ResponseReader> = { mowers, 'mowers-slash': mowers, garden };

export const pageReaders: Record<string, PageReader> = {};
