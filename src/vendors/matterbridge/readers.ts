import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, bool, isObject, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, Read, ResponseCapture, ResponseReader } from '../../core/reading';
import { collect, devices as deviceList, grants } from '../../core/rows';
import type { PageReader } from '../dom';

/** What the hub answers to one of the page's questions on its socket; undefined: this message is another. */
function answerTo({ status, body }: ResponseCapture, method: string): { json: unknown } | undefined {
  if (status !== 200 || !body.includes(`"${method}"`)) return undefined;
  try {
    const message: unknown = JSON.parse(body);
    const isAnswer = at(message, 'src') === 'Matterbridge' && at(message, 'method') === method;
    return isAnswer && isObject(message) && 'response' in message ? { json: message.response } : undefined;
  } catch {
    // A socket may carry anything, and what is no JSON is about no list.
    return undefined;
  }
}

function deviceRows(json: unknown): Read {
  const rows = list(json);
  if (!rows) return unreadable(['devices'], 'layout');
  if (rows.length === 0) return { readings: [{ list: 'devices', state: 'empty', complete: true }] };
  return { readings: deviceList(collect(rows, device), true) };
}

function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'uniqueId')) ?? rawId(at(raw, 'serial'));
  const name = text(at(raw, 'name'));
  if (!id || !name) return undefined;
  return { id, name, ...present({ type: text(at(raw, 'type')), online: bool(at(raw, 'reachable')) }) };
}

/** The homes (Matter: fabrics) that control the hub, of one of its servers: one that is a bridge for each plug-in has several. */
function fabricRows(json: unknown): Read {
  const servers = Array.isArray(json) ? json : [json];
  const lists = servers.map((server) => list(at(server, 'fabricInformations')));
  if (lists.some((rows) => rows === undefined)) return NOTHING;
  const rows = lists.flatMap((one) => one ?? []);
  if (rows.length === 0) return { readings: [{ list: 'linked-services', state: 'empty' }] };
  return { readings: grants('linked-services', collect(rows, fabric)) };
}

function fabric(raw: unknown): GrantRow | undefined {
  const id = rawId(at(raw, 'fabricId'));
  const party = text(at(raw, 'rootVendorName'));
  if (!id || !party) return undefined;
  return { id, kind: 'linked-service', name: text(at(raw, 'label')) ?? party, party, scopes: [] };
}

export const responseReaders: Record<string, ResponseReader> = {
  devices(capture) {
    const answer = answerTo(capture, '/api/devices');
    return answer === undefined ? NOTHING : deviceRows(answer.json);
  },
  fabrics(capture) {
    const answer = answerTo(capture, '/api/matter');
    return answer === undefined ? NOTHING : fabricRows(answer.json);
  },
  'devices-asked'(capture) {
    const opened = openJson(capture, /<div id="root"/);
    if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
    // A bare `[]` does not say of what there is none.
    return list(opened.json)?.length === 0 ? NOTHING : deviceRows(opened.json);
  },
};

export const pageReaders: Record<string, PageReader> = {};
