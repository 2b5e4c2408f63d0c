import { unreadable } from '../../../core/answer';
import type { DeviceRow } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import type { PageReader } from '../../dom';
import { deviceId, isSignedOut, shown, zoneIn } from './portal';

/**
 * Sensors and cameras of the summary, which leaves out the rest. Its times have no year and no zone, so that they are none.
 */
export const summary: PageReader = ({ root }) => {
  if (isSignedOut(root)) return unreadable(['devices'], 'signed-out');
  const sensors = root.querySelector('#orbSensorsList');
  if (!sensors) return unreadable(['devices'], 'layout');
  const names = [...sensors.querySelectorAll('tr.p_listRow'), ...root.querySelectorAll('.sumCameraName')];
  return { readings: devices(collect(names, device), false) };
};

function device(row: Element): DeviceRow | undefined {
  const link = row.querySelector('a.p_deviceNameText');
  const name = shown(link);
  const number = /\/camera-(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
  const id = deviceId(zoneIn(shown(row.querySelector('.p_grayNormalText'))), number);
  return id && name ? { id, name, ...(number === undefined ? {} : { type: 'Camera' }) } : undefined;
}
