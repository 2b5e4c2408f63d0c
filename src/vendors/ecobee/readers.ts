import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, bool, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /auth\.ecobee\.com|type="password"/i;

/** A thermostat or one of its sensors: `rs:100` is a sensor of every thermostat, so that its id needs both. */
interface Part {
  raw: unknown;
  of?: string;
}

/** Thermostats and their remote sensors. A question about some of the thermostats gets a part of the list. */
const thermostats: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const code = at(opened.json, 'status', 'code');
  if (typeof code === 'number' && code !== 0) return unreadable(['devices'], 'failed', `code ${code}`);
  const raw = list(at(opened.json, 'thermostatList'));
  if (!raw) return unreadable(['devices'], 'layout');
  const pages = at(opened.json, 'page', 'totalPages');
  const part = asksForSome(capture.url) || (typeof pages === 'number' && pages > 1);
  if (raw.length === 0) return part ? NOTHING : { readings: [{ list: 'devices', state: 'empty' }] };
  const parts = raw.flatMap((one): Part[] => {
    const of = numberOrId(at(one, 'identifier'));
    const sensors = of === undefined ? [] : (list(at(one, 'remoteSensors')) ?? []);
    return [{ raw: one }, ...sensors.map((sensor) => (of === undefined ? { raw: sensor } : { raw: sensor, of }))];
  });
  return { readings: devices(collect(parts, row), part ? false : undefined) };
};

function asksForSome(url: string): boolean {
  const [, type] = /selectionType(?:"|%22)\s*(?::|%3A)\s*(?:"|%22)(\w+)/i.exec(url) ?? [];
  return type !== undefined && type !== 'registered';
}

function row({ raw, of }: Part): DeviceRow | null | undefined {
  const name = text(at(raw, 'name'));
  if (of !== undefined) return sensor(raw, of, name);
  const id = numberOrId(at(raw, 'identifier'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'modelNumber')),
      type: 'thermostat',
      firmware: text(at(raw, 'version', 'thermostatFirmwareVersion')),
      online: bool(at(raw, 'runtime', 'connected')),
    }),
  };
}

function sensor(raw: unknown, of: string, name: string | undefined): DeviceRow | null | undefined {
  const type = text(at(raw, 'type'));
  // The thermostat's own sensor, which is no device of its own.
  if (type === 'thermostat') return null;
  const id = rawId(at(raw, 'id'));
  return id && name ? { id: `${of}/${id}`, name, ...present({ type }) } : undefined;
}

/** Some answers write the identifier as a number. */
function numberOrId(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? String(value) : rawId(value);
}

export const responseReaders: Record<string, ResponseReader> = { thermostats };

export const pageReaders: Record<string, PageReader> = {};
