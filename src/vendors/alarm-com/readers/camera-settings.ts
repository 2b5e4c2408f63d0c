import { unreadable } from '../../../core/answer';
import { rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import type { DeviceRow } from '../../../core/reading';
import { collect, devices } from '../../../core/rows';
import type { PageReader } from '../../dom';

/**
 * The settings page of one camera, an older page than the rest. A selector names every camera; model and the rest belong to
 * the one that is chosen. There are many more selectors on the page, none of them of devices.
 */
export const cameraSettings: PageReader = ({ root }) => {
  if (root.querySelector('input[name="txtPassword"]')) return unreadable(['devices'], 'signed-out');
  const selector = root.querySelector('select[id$="_CamSelector_ddlCams"]');
  if (!selector) return unreadable(['devices'], 'layout');
  const model = text(root.querySelector('[id$="_phBody_lblModel"]')?.textContent);
  const options = [...selector.querySelectorAll('option')];
  return {
    readings: devices(
      collect(options, (option) => camera(option, model)),
      false,
    ),
  };
};

function camera(option: HTMLOptionElement, model: string | undefined): DeviceRow | undefined {
  const id = rawId(option.value);
  const name = text(option.textContent);
  if (!id || !name) return undefined;
  return { id, name, ...present({ type: 'camera', model: option.hasAttribute('selected') ? model : undefined }) };
}
