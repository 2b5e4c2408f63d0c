import '../../locales/tab-texts';
import '../../locales/looks-texts';
import { useMemo } from 'preact/hooks';
import { t } from '../../locales/text';
import type { View } from '../../messaging/protocol';
import { type Lookup, lookup } from '../model/lookup';
import { Notices } from '../parts/Notices';
import { PortsContext } from '../parts/ports-context';
import { Trouble } from '../parts/Trouble';
import { useDoing } from '../parts/use-doing';
import { useSeen } from '../parts/use-seen';
import type { Ports } from '../ports';
import { Page } from './Page';
import type { Route } from './route';
import { Shell } from './Shell';
import { useRoute } from './use-route';

/** The audit in a tab of its own: everything that was read, what it means, and what to do about it. */
export function Audit({ ports }: { ports: Ports }) {
  const { seen, trouble, again } = useSeen(ports, true);
  return (
    <PortsContext.Provider value={ports}>
      {trouble && <Trouble what={trouble} again={again} />}
      {seen ? <Tab view={seen.view} /> : !trouble && <Loading />}
    </PortsContext.Provider>
  );
}

function Loading() {
  return (
    <main class="main loading" aria-busy="true">
      <h1 class="say-6">{t('here.loading')}</h1>
    </main>
  );
}

function Tab({ view }: { view: View }) {
  const known = useMemo(() => lookup(view), [view]);
  const { route, turn } = useRoute();
  // Each move is a fresh page: what was said, opened or searched for belongs to the view that was left.
  return <Turn key={turn} known={known} route={route} turn={turn} />;
}

function Turn({ known, route, turn }: { known: Lookup; route: Route; turn: number }) {
  const doing = useDoing();
  return (
    <Shell known={known} route={route} turn={turn} said={doing.said}>
      <Notices notices={known.view.notices} />
      <Page known={known} route={route} doing={doing} />
    </Shell>
  );
}
