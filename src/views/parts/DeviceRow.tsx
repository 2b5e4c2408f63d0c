import type { Device } from '../../core/model';
import { t } from '../../locales/text';
import { flagsOf, type Lookup } from '../model/lookup';
import { Chip } from './Chip';
import { FlagList } from './FlagList';
import { Name } from './Say';

/** One device: its name, model and firmware, and what is known to be wrong with it. */
export function DeviceRow({ known, device }: { known: Lookup; device: Device }) {
  const flags = flagsOf(known, { type: 'device', id: device.id });
  const firmware = device.firmware ? t('account.firmware', { version: device.firmware }) : undefined;
  const details = [device.model ?? device.type, firmware].filter((part) => part !== undefined);
  return (
    <li class="popup-find device">
      <span class="what">
        <Name>{device.name}</Name>
      </span>
      {flags[0] && <Chip label={flags[0].label} />}
      {details.length > 0 && (
        <p class="second">
          <Name>{details.join(', ')}</Name>
        </p>
      )}
      <FlagList known={known} flags={flags} />
    </li>
  );
}
