import { NOTHING, openJson, unreadable } from '../../core/answer';
import { at, bool, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, GrantRow, ListReading, ResponseReader } from '../../core/reading';
import { collect, devices, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /id\.vivint\.com|type="password"/i;

/** One system: its devices by partition, and the people who may use it. Cameras carry a login, people their codes. */
const system: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices', 'shared-users'], opened.reason, opened.detail);
  const found = at(opened.json, 'system');
  return { readings: [...devicesOf(found), ...peopleOf(found)] };
};

function devicesOf(system: unknown): ListReading[] {
  const parts = list(at(system, 'par')) ?? [];
  const lists = parts.flatMap((part) => {
    const raw = list(at(part, 'd'));
    return raw ? [raw] : [];
  });
  const lost = parts.length - lists.length;
  const raw = lists.flat();
  if (lists.length === 0 || (raw.length === 0 && lost > 0)) return unreadable(['devices'], 'layout').readings;
  if (raw.length === 0) return [{ list: 'devices', state: 'empty' }];
  const panel = idOf(at(system, 'panid'));
  const found = collect(raw, (one) => device(one, panel));
  return devices({ rows: found.rows, skipped: found.skipped + lost });
}

/** Ids count from one at every panel, so the panel's own goes before them. */
function device(raw: unknown, panel: string | undefined): DeviceRow | undefined {
  const id = idOf(at(raw, '_id'));
  const name = text(at(raw, 'n'));
  const type = text(at(raw, 't'));
  const of = idOf(at(raw, 'panid')) ?? panel;
  if (!id || !name || !type || !of) return undefined;
  return {
    id: `${of}/${id}`,
    name,
    type,
    ...present({ firmware: text(at(raw, 'csv')) ?? version(at(raw, 'fwv')), online: bool(at(raw, 'ol')) }),
  };
}

/** Numbers in lists of lists, such as [[1, 2], [3]], are the version 1.2.3. */
function version(value: unknown): string | undefined {
  const parts = (list(value) ?? []).flatMap((group) => list(group) ?? []);
  const whole = parts.length > 0 && parts.every((part) => Number.isSafeInteger(part) || typeof part === 'string');
  return whole ? text(parts.join('.')) : undefined;
}

function peopleOf(system: unknown): ListReading[] {
  const raw = list(at(system, 'u'));
  if (!raw) return unreadable(['shared-users'], 'layout').readings;
  if (raw.length === 0) return [{ list: 'shared-users', state: 'empty' }];
  return grants('shared-users', collect(raw, person));
}

function person(raw: unknown): GrantRow | undefined {
  const id = idOf(at(raw, '_id'));
  const name = text(at(raw, 'n')) ?? text(at(raw, 'e'));
  if (!id || !name) return undefined;
  const scopes = [...(at(raw, 'ad') === true ? ['admin'] : []), ...(at(raw, 'ra') === true ? ['remote access'] : [])];
  return { id, kind: 'shared-user', name, party: name, scopes };
}

/** Ids are numbers or texts. */
function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : rawId(value);
}

/** Whose account it is. The answer may also hold the token of the session. */
const authuser: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const person = 'json' in opened ? at(opened.json, 'u') : undefined;
  const account = list(at(person, 'system')) ? idOf(at(person, '_id')) : undefined;
  return account ? { account, readings: [] } : NOTHING;
};

export const responseReaders: Record<string, ResponseReader> = { system, authuser };

export const pageReaders: Record<string, PageReader> = {};
