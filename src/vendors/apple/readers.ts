import { openJson, unreadable } from '../../core/answer';
import { at, bool, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { GrantRow, ResponseReader } from '../../core/reading';
import { collect, grants } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /idmsa\.apple\.com/;

/** The devices that are signed in to an Apple account. Each is a key to it, so they are sessions and no smart devices. */
const devices: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['sessions'], opened.reason, opened.detail);
  const found = list(at(opened.json, 'devices'));
  if (!found) return unreadable(['sessions'], 'layout');
  if (found.length === 0) return { readings: [{ list: 'sessions', state: 'empty' }] };
  return { readings: grants('sessions', collect(found, device)) };
};

function device(raw: unknown): GrantRow | undefined {
  const id = rawId(at(raw, 'id'));
  const kind = text(at(raw, 'modelName')) ?? text(at(raw, 'qualifiedDeviceClass')) ?? text(at(raw, 'deviceClass'));
  const name = text(at(raw, 'name')) ?? kind;
  // Other vendors answer with `devices` that have an id and a name, too.
  if (!id || !name || !kind) return undefined;
  const current = bool(at(raw, 'currentDevice'));
  return { id, kind: 'session', name, party: kind, scopes: [], ...present({ current }) };
}

export const responseReaders: Record<string, ResponseReader> = { devices };

export const pageReaders: Record<string, PageReader> = {};
