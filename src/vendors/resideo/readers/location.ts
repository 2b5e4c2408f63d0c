import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { list, rawId } from '../../../core/json';
import type { DeviceRow, Read, ResponseCapture } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';

/** The portals answer with their sign-in form when the session has ended. */
const SIGN_IN = /name="(?:UserName|Password)"|\/Account\/Login/i;

/** What stands for a location whose devices are not where they should be: a row that cannot be read. */
export const UNREAD = [undefined] as const;

/**
 * The devices of all locations of an account.
 *
 * @param locations the list of locations in the answer; `null` for an answer that is about something else
 * @param within the devices of one location
 */
export function ofLocations(
  capture: ResponseCapture,
  locations: (json: unknown) => readonly unknown[] | null | undefined,
  within: (location: unknown) => readonly unknown[],
  row: (raw: unknown) => DeviceRow | null | undefined,
): Read {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const all = locations(opened.json);
  if (all === null) return NOTHING;
  // A bare empty list could be the answer to anything.
  if (!all || all.length === 0) return unreadable(['devices'], 'layout');
  const raw = all.flatMap((location) => [...within(location)]);
  if (raw.length === 0) return { readings: [{ list: 'devices', state: 'empty' }] };
  return { readings: devices(collect(raw, row)) };
}

/** Lists of a location, or a row that says that there was something else. */
export function listOr(value: unknown): readonly unknown[] {
  return list(value) ?? UNREAD;
}

/** Ids are numbers at the portals and texts in the API. */
export function numberOrId(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? String(value) : rawId(value);
}
