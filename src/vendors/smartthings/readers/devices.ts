import { unreadable } from '../../../core/answer';
import { at, isoInstant, rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow, GrantRow, Read, ResponseCapture, ResponseReader } from '../../../core/reading';
import { type Collected, collect, devices, grants } from '../../../core/rows';
import { owner, type Page, pageOf } from './answer';
import { apps, clouds, via } from './links';

/** The list of the advanced web app. Devices that came through another cloud or through an app show that link, too. */
export const advancedDevices: ResponseReader = (capture) => {
  const { read, page } = deviceList(capture);
  if (!page) return read;
  const whole = page.complete === true && read.readings.every((one) => one.state === 'rows' && !one.skipped);
  const links = (name: 'held-services' | 'linked-services', found: Collected<GrantRow>) =>
    // What has no device is not seen this way, so what is found is never all. Of a part of the devices, not even "none
    // among them" is said.
    grants(name, found, found.rows.length === 0 && whole ? undefined : false);
  return {
    ...read,
    readings: [
      ...read.readings,
      ...links('held-services', clouds(page.items)),
      ...links('linked-services', apps(page.items)),
    ],
  };
};

/** The same list as a token gets it. What a token may see is up to whoever made it, so no link is concluded from it. */
export const publicDevices: ResponseReader = (capture) => deviceList(capture).read;

function deviceList(capture: ResponseCapture): { read: Read; page?: Page } {
  const page = pageOf(capture);
  if ('reason' in page) return { read: unreadable(['devices'], page.reason, page.detail) };
  const { items, complete } = page;
  if (items.length === 0) {
    return {
      read: { readings: complete === false ? [] : [{ list: 'devices', state: 'empty', ...present({ complete }) }] },
    };
  }
  return { read: { ...owner(items, 'ownerId'), readings: devices(collect(items, device), complete) }, page };
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
