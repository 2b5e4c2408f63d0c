import { useMemo } from 'preact/hooks';
import { t } from '../../locales/text';
import { hereOf } from '../model/here';
import { lookup } from '../model/lookup';
import { Mark } from '../parts/Mark';
import { Notices } from '../parts/Notices';
import { PortsContext } from '../parts/ports-context';
import { Trouble } from '../parts/Trouble';
import { useDoing } from '../parts/use-doing';
import { useSeen } from '../parts/use-seen';
import type { Ports, Seen } from '../ports';
import { sayLabels } from '../wording/coverage';
import { Brands } from './Brands';
import { Foot } from './Foot';
import { Hero } from './Hero';
import { Later } from './Later';
import { Others } from './Others';
import { QuietAsk } from './QuietAsk';

const hubHere = () => import('./HubHere').then(({ HubHere }) => HubHere);
const told = () => import('./Told').then(({ Told }) => Told);

/** The popup under the toolbar icon: is there something to do here; then this vendor; then all of them. */
export function Popup({ ports }: { ports: Ports }) {
  const { glance, seen, trouble, again } = useSeen(ports);
  return (
    <PortsContext.Provider value={ports}>
      <main class="popup" aria-busy={!seen && !trouble}>
        <header class="popup-head">
          <h1 class="brand">
            <Mark />
            Latchkey
          </h1>
          <button
            type="button"
            class="btn btn-icon"
            data-do="settings"
            aria-label={t('popup.settings')}
            title={t('popup.settings')}
            onClick={() => ports.tab.audit('#settings')}
          >
            <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6" />
              <circle cx="10" cy="4.5" r="1.75" />
              <circle cx="6" cy="11.5" r="1.75" />
            </svg>
          </button>
        </header>
        {trouble && <Trouble what={trouble} again={again} />}
        {seen ? (
          <Filled seen={seen} />
        ) : (
          !trouble && (
            <div class="popup-body">
              <p class="eyebrow">{t('here.loading')}</p>
              {glance && <p class="say-4 glance">{sayLabels(glance.labels)}</p>}
            </div>
          )
        )}
      </main>
    </PortsContext.Provider>
  );
}

function Filled({ seen }: { seen: Seen }) {
  const known = useMemo(() => lookup(seen.view), [seen.view]);
  const here = useMemo(() => hereOf(known), [known]);
  const doing = useDoing();
  const asking = (outcome: 'given' | 'refused' | Error) => {
    if (outcome instanceof Error) doing.say(t('error.action', { what: outcome.message }));
    else doing.say(t(outcome === 'given' ? 'access.given' : 'access.refused'));
  };
  return (
    <>
      <div class="popup-body">
        <Notices notices={seen.view.notices} />
        <QuietAsk view={seen.view} doing={doing} />
        <Hero known={known} here={here} doing={doing} />
        {seen.view.here === undefined && here.state !== 'newer' && (
          <Later of={hubHere} known={known} doing={doing} asking={asking} />
        )}
        <Others known={known} here={here} doing={doing} />
        <Brands known={known} here={here} doing={doing} asking={asking} />
        {here.state !== 'newer' && <Later of={told} known={known} doing={doing} asking={asking} />}
      </div>
      <Foot known={known} here={here} reload={seen.reload} doing={doing} asking={asking} />
    </>
  );
}
