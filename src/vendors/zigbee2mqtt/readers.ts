import { NOTHING, unreadable } from '../../core/answer';
import { at, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices as deviceList } from '../../core/rows';
import type { PageReader } from '../dom';

const TOPIC = 'bridge/devices';

/** The devices of the network, which the hub sends to each page that connects, and again after each change. */
const devices: ResponseReader = (capture) => {
  const payload = payloadOf(capture);
  if (payload === undefined) return NOTHING;
  const rows = list(payload.json);
  if (!rows) return unreadable(['devices'], 'layout');
  if (rows.length === 0) return { readings: [{ list: 'devices', state: 'empty', complete: true }] };
  return { readings: deviceList(collect(rows, device), true) };
};

function payloadOf({ status, body }: ResponseCapture): { json: unknown } | undefined {
  if (status !== 200 || !body.includes(`"${TOPIC}"`)) return undefined;
  try {
    const message: unknown = JSON.parse(body);
    return at(message, 'topic') === TOPIC ? { json: at(message, 'payload') } : undefined;
  } catch {
    // A socket may carry anything, and what is no JSON is about no list.
    return undefined;
  }
}

function device(raw: unknown): DeviceRow | null | undefined {
  const type = text(at(raw, 'type'));
  // The radio of the hub itself.
  if (type === 'Coordinator') return null;
  const id = rawId(at(raw, 'ieee_address'));
  const name = text(at(raw, 'friendly_name'));
  if (!id || !name) return undefined;
  const known = [text(at(raw, 'definition', 'vendor')), text(at(raw, 'definition', 'model'))];
  return {
    id,
    name,
    ...present({
      model: known.filter((part) => part !== undefined).join(' ') || text(at(raw, 'model_id')),
      type,
      firmware: text(at(raw, 'software_build_id')),
    }),
  };
}

/** The interface may stand below a path of its own. */
export const responseReaders: Record<string, ResponseReader> = { devices, 'devices-below': devices };

export const pageReaders: Record<string, PageReader> = {};
