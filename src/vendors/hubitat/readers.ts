import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, isoInstant, list, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, ResponseReader } from '../../core/reading';
import { collect, devices as deviceList, grants } from '../../core/rows';
import type { PageReader } from '../dom';

/** With its own login switched on, a hub sends this page in place of an answer. */
const SIGN_IN = /type=["']?password/i;

/** Apps of a hub that let somebody in, by what their type says. Everything else (rules, notifications) is an automation. */
const KEYS: readonly (readonly [RegExp, GrantRow['kind'], string])[] = [
  [/amazon echo|alexa/i, 'linked-service', 'Amazon Alexa'],
  [/google home/i, 'linked-service', 'Google Home'],
  [/homekit/i, 'linked-service', 'HomeKit'],
  [/ifttt/i, 'linked-service', 'IFTTT'],
  [/life360/i, 'linked-service', 'Life360'],
  [/maker api/i, 'api-token', 'Maker API'],
  [/^hubitat\W*dashboard$/i, 'api-token', 'Hubitat Dashboard'],
];

/** Every node of a tree whose nodes have `children`: a child stands nowhere else. */
function flat(nodes: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  const rest = [...nodes].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    all.push(at(node, 'data'));
    rest.push(...[...(list(at(node, 'children')) ?? [])].reverse());
  }
  return all;
}

const devices: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const nodes = list(at(opened.json, 'devices'));
  if (!nodes) return unreadable(['devices'], 'layout');
  if (nodes.length === 0) return { readings: [{ list: 'devices', state: 'empty', complete: true }] };
  return { readings: deviceList(collect(flat(nodes), device), true) };
};

function device(raw: unknown): DeviceRow | undefined {
  const id = numbered(at(raw, 'id'));
  const name = text(at(raw, 'name')) ?? text(at(raw, 'secondaryName'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({ model: text(at(raw, 'type')), lastSeenAt: isoInstant(at(raw, 'lastActivity')) }),
  };
}

const flatDevices: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const rows = list(opened.json);
  if (!rows) return unreadable(['devices'], 'layout');
  // A bare `[]` does not say of what there is none.
  if (rows.length === 0) return NOTHING;
  const row = (raw: unknown): DeviceRow | undefined => {
    const id = numbered(at(raw, 'id'));
    const name = text(at(raw, 'label')) ?? text(at(raw, 'name'));
    if (!id || !name) return undefined;
    return { id, name, ...present({ model: text(at(raw, 'deviceTypeName')) }) };
  };
  return { readings: deviceList(collect(rows, row), true) };
};

const apps: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const both = ['linked-services', 'api-tokens'] as const;
  if ('reason' in opened) return unreadable(both, opened.reason, opened.detail);
  const nodes = list(at(opened.json, 'apps'));
  if (!nodes) return unreadable(both, 'layout');
  if (nodes.length === 0) return { readings: both.map((one) => ({ list: one, state: 'empty', complete: true })) };
  const all = flat(nodes);
  const of = (kind: GrantRow['kind']) => collect(all, (raw) => app(raw, kind));
  return {
    readings: [
      ...grants('linked-services', of('linked-service'), true),
      ...grants('api-tokens', of('api-token'), true),
    ],
  };
};

function app(raw: unknown, wanted: GrantRow['kind']): GrantRow | null | undefined {
  const id = numbered(at(raw, 'id'));
  const type = text(at(raw, 'type'));
  if (!id || !type) return undefined;
  const [, kind, party] = KEYS.find(([pattern]) => pattern.test(type)) ?? [];
  if (kind !== wanted || party === undefined) return null;
  return { id, kind, name: text(at(raw, 'name')) ?? type, party, scopes: [] };
}

function numbered(id: unknown): string | undefined {
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? String(id) : undefined;
}

export const responseReaders: Record<string, ResponseReader> = { devices, 'flat-devices': flatDevices, apps };

export const pageReaders: Record<string, PageReader> = {};
