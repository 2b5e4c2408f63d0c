import { useMemo } from 'preact/hooks';
import { inventory } from '../../../core/exchange/inventory';
import { AUDIT_SCHEMA } from '../../../core/model';
import { readEvidence } from '../../../core/verdicts/read-evidence';
import type { Audit } from '../../../core/verdicts/types';
import { t } from '../../../locales/text';
import { type Lookup, lookup } from '../../model/lookup';
import { LongList } from '../../parts/LongList';
import { Name } from '../../parts/Say';
import { sayLink } from '../../wording/link';
import { accountName, subjectName } from '../../wording/names';
import { InventoryList } from './InventoryList';

/** An audit from a file, beside a book that has something: to be looked at, and not judged. */
export function Apart({ audit, known, name }: { audit: unknown; known: Lookup; name: string }) {
  const apart = useMemo(() => {
    const { rows } = readEvidence(audit);
    const read: Audit = { schema: AUDIT_SCHEMA, generatedAt: '', ...rows, verdicts: [], findings: [] };
    return lookup({ ...known.view, audit: read });
  }, [audit, known]);
  const { grants, devices } = apart.view.audit;
  return (
    <section class="apart" aria-label={name}>
      <h3 class="h-small">{t('audit.apart', { name })}</h3>
      <InventoryList inventory={inventory(apart.view.audit)} />
      <LongList items={grants} first={20} class="settings-rows">
        {(grant) => (
          <li key={grant.id}>
            <p class="name">
              <Name>{subjectName(apart, { type: 'grant', id: grant.id })}</Name>
            </p>
            <p class="caption">
              <Name>{accountName(apart, grant.issuer, grant.issuerAccount)}</Name>. {sayLink(apart, grant)}
            </p>
          </li>
        )}
      </LongList>
      <LongList items={devices} first={20} class="settings-rows">
        {(device) => (
          <li key={device.id}>
            <p class="name">
              <Name>{device.name}</Name>
            </p>
            <p class="caption">
              <Name>{accountName(apart, device.vendor, device.account)}</Name>
            </p>
          </li>
        )}
      </LongList>
    </section>
  );
}
