import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, ResponseReader } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import { SIGN_IN } from './sign-in';

/**
 * The resources of a bridge, all kinds of them in one array: lamps, buttons, rooms and scenes have names, too, and only
 * `device` is a thing. The bridge itself is one. Answers come with an envelope or, from tools that saved them, without.
 */
export const resource: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const enveloped = list(at(opened.json, 'data'));
  const all = enveloped ?? list(opened.json);
  if (!all?.every((one) => text(at(one, 'type')) !== undefined)) return unreadable(['devices'], 'layout');
  if (all.length === 0) return enveloped ? { readings: [{ list: 'devices', state: 'empty' }] } : NOTHING;
  const things = all.filter((one) => at(one, 'type') === 'device');
  if (things.length === 0) return NOTHING;
  const online = reachable(all);
  return { readings: devices(collect(things, (raw) => device(raw, online))) };
};

function device(raw: unknown, online: ReadonlyMap<string, boolean>): DeviceRow | undefined {
  const id = rawId(at(raw, 'id'));
  const name = text(at(raw, 'metadata', 'name'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'product_data', 'model_id')),
      type: text(at(raw, 'product_data', 'product_name')),
      firmware: text(at(raw, 'product_data', 'software_version')),
      online: online.get(id),
    }),
  };
}

/** Whether the radio of a device answers, by the device's id. */
function reachable(all: readonly unknown[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const one of all) {
    const owner = rawId(at(one, 'owner', 'rid'));
    const status = at(one, 'status');
    if (owner === undefined || typeof status !== 'string' || at(one, 'type') !== 'zigbee_connectivity') continue;
    found.set(owner, status === 'connected');
  }
  return found;
}
