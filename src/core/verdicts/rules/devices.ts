import type { Device } from '../../model';
import { basis } from '../basis';
import type { Case } from '../case';
import type { ExposedDevices } from '../incident';
import { type Judged, verdictOf, type Word } from '../judged';
import { ModelNames } from '../models';
import type { Basis, Verdict } from '../types';
import { compareVersions } from '../versions';

/** One verdict for each device and each incident that names its model, and one for all devices without a model. */
export function judgeDevices(judging: Case): Verdict[] {
  const { incidents, context, lists, count } = judging;
  const names = new ModelNames(context.vendors);
  const unnamed = new Map<string, Set<string>>();
  const verdicts = byMaker(judging).flatMap(({ device, maker, own }) => {
    if (device.model === undefined) {
      if (own) unnamed.set(maker, (unnamed.get(maker) ?? new Set()).add(JSON.stringify([device.account, device.id])));
      return [];
    }
    const stale = lists.staleness([lists.of(device.vendor, 'devices', device.account)]);
    return names.of(maker, device.model).flatMap((model) =>
      incidents.ofModel(maker, model).map(({ judged, entry, named }) => {
        count();
        const { word, facts } = rowOf(device, entry, judged);
        const matched = basis('model', { value: device.model ?? '', named });
        const subject = { type: 'device' as const, id: device.id };
        return verdictOf(judged, subject, word, [matched, ...facts], stale);
      }),
    );
  });
  return [...verdicts, ...withoutModel(judging, unnamed)];
}

interface Made {
  device: Device;
  /** Vendor whose incidents it meets. */
  maker: string;
  /** Listed by its maker, not seen through a link. */
  own: boolean;
}

/**
 * A device seen through a link is its issuer's, not the holder's. The issuer's own list knows the firmware, so the
 * holder's view of it counts only where that list shows no device.
 */
function byMaker({ rows, links }: Case): Made[] {
  const issuers = new Map(links.map(({ grant }) => [grant.id, grant.issuer]));
  const listed = new Set(rows.devices.filter((device) => device.via === undefined).map((device) => device.vendor));
  return rows.devices.flatMap((device): Made[] => {
    if (device.via === undefined) return [{ device, maker: device.vendor, own: true }];
    const maker = issuers.get(device.via);
    return maker === undefined || listed.has(maker) ? [] : [{ device, maker, own: false }];
  });
}

function rowOf({ firmware }: Device, entry: ExposedDevices, judged: Judged): { word: Word; facts: Basis[] } {
  const facts = [
    ...(entry.cve?.length ? [basis('cve', { ids: entry.cve })] : []),
    ...(entry.note === undefined ? [] : [basis('device-note', { note: entry.note })]),
    ...(judged.unused ? [basis('unused-vulnerability')] : []),
    firmware === undefined ? basis('firmware-unknown') : basis('firmware', { value: firmware }),
  ];
  const affected: Word = ['affected', judged.unused ? 'Review soon' : 'Act now'];
  const unknown: Word = ['cannot-tell', judged.unused ? 'Tidy up' : 'Review soon'];
  if (entry.noFix) return { word: affected, facts: [...facts, basis('no-fix')] };
  if (entry.fixedIn === undefined) return { word: unknown, facts: [...facts, basis('fix-unknown')] };
  const order = firmware === undefined ? undefined : compareVersions(firmware, entry.fixedIn);
  const fix = basis('fixed-in', { value: entry.fixedIn });
  if (order === undefined) return { word: unknown, facts: [...facts, fix] };
  return { word: order < 0 ? affected : ['fixed', 'Nothing to do'], facts: [...facts, fix] };
}

/** Devices without a model may be any of those that the vendor's incidents name: counted, not passed over. */
function withoutModel({ incidents, count }: Case, unnamed: ReadonlyMap<string, ReadonlySet<string>>): Verdict[] {
  return [...unnamed].flatMap(([vendor, devices]) =>
    (incidents.byVendor.get(vendor) ?? []).flatMap((judged) => {
      count();
      if (!judged.incident.devices?.some((entry) => entry.models.length > 0)) return [];
      const subject = { type: 'list' as const, id: `${vendor}/devices` };
      const facts = [basis('devices-without-model', { count: devices.size })];
      return [verdictOf(judged, subject, ['cannot-tell', 'Could not check'], facts)];
    }),
  );
}
