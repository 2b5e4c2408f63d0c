import { NOTHING, openJson, unreadable } from '../../../core/answer';
import { at, bool, list, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';

const SIGN_IN = /name="txtPassword"|id="aspnetForm"[^>]*login|action="[^"]*login/i;

/** Types of JSON:API resources that are devices; a partition is one to the user, who arms it by its name. */
const DEVICE = /^(?:devices|video)\/[\w-]+$/;

/** The whole catalogue of Manage Devices: the devices stand beside the answer proper. */
export const catalog: ResponseReader = (capture) =>
  resources(
    capture,
    'included',
    undefined,
    (json) => text(at(json, 'data', 'type'))?.endsWith('/device-catalog') === true,
  );

/** Devices of one type, or some of them: never all of the account. */
export const ofType: ResponseReader = (capture) => resources(capture, 'data', false, () => true);

function resources(
  capture: ResponseCapture,
  key: 'included' | 'data',
  complete: false | undefined,
  isOurs: (json: unknown) => boolean,
): Read {
  const opened = openJson(capture, SIGN_IN);
  if ('reason' in opened) return unreadable(['devices'], opened.reason, opened.detail);
  const raw = isOurs(opened.json) ? list(at(opened.json, key)) : undefined;
  if (!raw) return unreadable(['devices'], 'layout');
  // Of one type, none may be left; of the catalogue, "none" is more than an answer without resources can say.
  if (raw.length === 0) return complete === false ? NOTHING : unreadable(['devices'], 'layout');
  return { readings: devices(collect(raw, device), complete) };
}

function device(raw: unknown): DeviceRow | null | undefined {
  const type = text(at(raw, 'type'));
  if (type === undefined) return undefined;
  if (!DEVICE.test(type)) return null;
  const id = rawId(at(raw, 'id'));
  const attributes = at(raw, 'attributes');
  const name = text(at(attributes, 'description'));
  if (!id || !name) return undefined;
  const unreachable = bool(at(attributes, 'isUnreachable'));
  return {
    id,
    name,
    ...present({
      model: text(at(attributes, 'deviceModel')),
      type: type.replace(/^\w+\//, ''),
      firmware: text(at(attributes, 'firmwareVersion')),
      online: unreachable === undefined ? undefined : !unreachable,
    }),
  };
}

/** Whose account it is. */
export const identities: ResponseReader = (capture) => {
  const opened = openJson(capture, SIGN_IN);
  const [first, ...others] = ('json' in opened ? list(at(opened.json, 'data')) : undefined) ?? [];
  const isIdentity = text(at(first, 'type'))?.startsWith('identit') === true;
  const account = isIdentity && others.length === 0 ? rawId(at(first, 'id')) : undefined;
  return account ? { account, readings: [] } : NOTHING;
};
