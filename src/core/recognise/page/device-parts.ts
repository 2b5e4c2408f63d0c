import type { DeviceRow } from '../../reading';
import type { Case } from './case';
import type { Facts } from './facts';
import { isIdentity, isNumber } from './shape';

const VERSION = /^v?\d+(?:\.\d+){1,4}(?:[-+_]\w+)*$/;

/** What else a row says of a device: its type, model and firmware by the heads of columns, and whether it can be reached. */
export function deviceParts(
  facts: Facts,
  name: string,
  of: Case,
): Pick<DeviceRow, 'model' | 'type' | 'firmware' | 'online'> {
  const parts: ReturnType<typeof deviceParts> = {};
  for (const { text, cell, within } of facts.row.texts) {
    if (text === name || text.length > 100) continue;
    const head = of.columns[cell]?.meant;
    const isWord = !isNumber(text) && !isIdentity(text);
    if (head?.has('model') && isWord) parts.model ??= text;
    else if (head?.has('type') && isWord) parts.type ??= text;
    else if (head?.has('firmware') && VERSION.test(text)) parts.firmware ??= text;
    else if (of.words.of(text).has('device-word') && (within === 'picture' || text.length <= 40)) parts.type ??= text;
  }
  const { meant } = facts;
  if (meant.has('offline')) parts.online = false;
  else if (meant.has('online')) parts.online = true;
  return parts;
}
