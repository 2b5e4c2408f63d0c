import type { Device } from '../../../core/model';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { Name } from '../../parts/Say';
import { sayShort } from '../../wording/age';
import { holderName, partyName } from '../../wording/names';
import { LooksLink } from '../LooksMark';
import { homeOf } from '../route';

/** Model, firmware, whether it is online, its days, and the link through which it is seen. */
export function DeviceFacts({ known, device }: { known: Lookup; device: Device }) {
  const through = device.via === undefined ? undefined : known.grants.get(device.via);
  const facts = [
    device.model ?? device.type,
    device.firmware && t('account.firmware', { version: device.firmware }),
    device.online === undefined ? undefined : t(device.online ? 'audit.online' : 'audit.offline'),
    device.addedAt && t('audit.added', { when: sayShort(device.addedAt) }),
    device.lastSeenAt && t('audit.last-seen', { when: sayShort(device.lastSeenAt) }),
  ].filter(Boolean);
  return (
    <>
      <Name>{facts.join(' · ')}</Name>
      {device.how === 'recognised' && (
        <>
          {' '}
          <LooksLink />
        </>
      )}
      {through && (
        <>
          {' '}
          <a href={homeOf({ type: 'grant', id: through.id })}>
            {t('audit.through', { holder: holderName(known, through), issuer: partyName(known, through.issuer) })}
          </a>
        </>
      )}
    </>
  );
}
