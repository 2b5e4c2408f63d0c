import { unreadable } from '../../../core/answer';
import { at, isoInstant, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, Read, ResponseCapture, ResponseReader } from '../../../core/reading';
import { collect, devices, grants } from '../../../core/rows';
import { owner, pageOf } from './answer';
import { apps, clouds, via } from './links';

/** The list of the advanced web app. Devices that came through another cloud or through an app show that link, too. */
export const advancedDevices: ResponseReader = (capture) => {
  const read = deviceList(capture);
  if (!read.items) return read.read;
  return {
    ...read.read,
    // What has no device is not seen this way, so none of these is ever complete.
    readings: [
      ...read.read.readings,
      ...grants('held-services', clouds(read.items), false),
      ...grants('linked-services', apps(read.items), false),
    ],
  };
};

/** The same list as a token gets it. What a token may see is up to whoever made it, so no link is concluded from it. */
export const publicDevices: ResponseReader = (capture) => deviceList(capture).read;

function deviceList(capture: ResponseCapture): { read: Read; items?: readonly unknown[] } {
  const page = pageOf(capture);
  if ('reason' in page) return { read: unreadable(['devices'], page.reason, page.detail) };
  const { items, complete } = page;
  if (items.length === 0) {
    return {
      read: { readings: complete === false ? [] : [{ list: 'devices', state: 'empty', ...present({ complete }) }] },
    };
  }
  return { read: { ...owner(items, 'ownerId'), readings: devices(collect(items, device), complete) }, items };
}

function device(raw: unknown): DeviceRow | undefined {
  const id = rawId(at(raw, 'deviceId'));
  // `label` is what the user calls it; `name` is the name of the driver and stands in where there is no label.
  const name = text(at(raw, 'label')) ?? text(at(raw, 'name'));
  if (!id || !name) return undefined;
  const state = at(raw, 'healthState', 'state');
  return {
    id,
    name,
    ...present({
      model: model(raw),
      type: text(at(raw, 'type')),
      firmware: firmware(raw),
      online: state === 'ONLINE' ? true : state === 'OFFLINE' ? false : undefined,
      addedAt: isoInstant(at(raw, 'createTime')),
      lastSeenAt: isoInstant(at(raw, 'healthState', 'lastUpdatedDate')),
      via: via(raw),
    }),
  };
}

function model(raw: unknown): string | undefined {
  return (
    text(at(raw, 'ocf', 'modelNumber')) ??
    text(at(raw, 'viper', 'modelName')) ??
    text(at(raw, 'dth', 'deviceTypeName')) ??
    text(at(raw, 'deviceTypeName')) ??
    text(at(raw, 'name'))
  );
}

function firmware(raw: unknown): string | undefined {
  return (
    text(at(raw, 'ocf', 'firmwareVersion')) ??
    text(at(raw, 'hub', 'firmwareVersion')) ??
    text(at(raw, 'viper', 'swVersion'))
  );
}
