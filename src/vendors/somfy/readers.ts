import { openJson, unreadable } from '../../core/answer';
import { at, bool, instant, list, rawId, text } from '../../core/json';
import { present } from '../../core/present';
import type { DeviceRow, ResponseReader } from '../../core/reading';
import { collect, devices } from '../../core/rows';
import type { PageReader } from '../dom';

const SIGN_IN = /type="password"/i;

/** The devices of one installation. Its boxes (`gateways`) have numbers and no names. */
const setup: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = list(at(opened.json, 'gateways')) && list(at(opened.json, 'devices'));
  if (!raw) return unreadable(['devices'], 'layout');
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(raw, device)) };
};

function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'deviceURL'));
  const name = text(at(raw, 'label'));
  if (!id || !name) return undefined;
  return {
    id,
    name,
    ...present({
      model: text(at(raw, 'controllableName')),
      type: text(at(raw, 'uiClass')) ?? text(at(raw, 'definition', 'uiClass')),
      online: bool(at(raw, 'available')),
      addedAt: instant(at(raw, 'creationTime')),
    }),
  };
}

export const responseReaders: Record<string, ResponseReader> = { setup };

export const pageReaders: Record<string, PageReader> = {};
