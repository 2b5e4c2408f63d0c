import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../locales/text';
import '../../locales/tab-texts';
import type { Lookup } from '../model/lookup';
import type { Asking } from '../parts/AccessButton';
import { usePorts } from '../parts/ports-context';
import { hostOf, Say } from '../parts/Say';
import type { Doing } from '../parts/use-doing';
import { partyName } from '../wording/names';

/** Offers to read the hub whose page is in the tab, when it looks like one. Says that access is given by host. */
export function HubHere({ known, doing, asking }: { known: Lookup; doing: Doing; asking: Asking }) {
  const { hubs } = usePorts();
  const [hub, setHub] = useState<{ vendor: string; origin: string } | null>(null);
  const { run } = doing;
  useLayoutEffect(() => run(async () => setHub(await hubs.here())), [hubs]);
  if (hub === null) return null;
  const { vendor, origin } = hub;
  const name = partyName(known, vendor);
  return (
    <section class="hub-here" data-hub={vendor}>
      <h3 class="h-small">
        <Say text="hubs.looks-like" hub={name} address={<span class="host">{origin}</span>} />
      </h3>
      <p class="second">{t('hubs.by-host', { host: new URL(origin).hostname })}</p>
      <button
        type="button"
        class="btn"
        data-do="allow-hub"
        onClick={() => hubs.add(vendor, origin, (outcome) => asking(outcome === 'no-address' ? 'refused' : outcome))}
      >
        {t('access.allow', { host: hostOf(origin) })}
      </button>
    </section>
  );
}
