import { unreadable } from '../../../core/answer';
import { present } from '../../../core/present';
import type { DeviceRow } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import type { PageReader } from '../../dom';
import { deviceId, isSignedOut, shown, zoneIn } from './portal';

/** The list of devices. Headings and blank lines are rows of the same class, without a click. */
export const system: PageReader = ({ root }) => {
  if (isSignedOut(root)) return unreadable(['devices'], 'signed-out');
  const rows = [...root.querySelectorAll('#systemContentList tr.p_listRow[onclick]')];
  // Even a system without sensors has a panel or a gateway; while the page renews the list there is none for a moment.
  if (rows.length === 0) return unreadable(['devices'], 'layout');
  return { readings: devices(collect(rows, device)) };
};

function device(row: Element): DeviceRow | undefined {
  const cells = [...row.children];
  const name = shown(cells[1]?.querySelector('a'));
  const page = /goToUrl\('(?:device\.jsp\?id=(\d+)|(gateway)\.jsp)/.exec(row.getAttribute('onclick') ?? '');
  const id = deviceId(zoneIn(shown(cells[2])), page?.[1] ?? page?.[2]);
  if (!id || !name) return undefined;
  const status = row.querySelector('canvas.p_ic_icon_device')?.getAttribute('title');
  return {
    id,
    name,
    ...present({
      type: shown(cells[4]),
      online: status === 'Online' ? true : status === 'Offline' ? false : undefined,
    }),
  };
}
