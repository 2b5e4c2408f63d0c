import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { numberFormat } from '../../locales/formats';
import { language, t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { Mark } from '../parts/Mark';
import { useArrival } from './arrive';
import { Icon } from './Icon';
import { planOf } from './plan-of';
import { hashOf, type Route, VIEWS, type ViewName } from './route';
import { HEADLINE } from './ViewHead';

interface Props {
  known: Lookup;
  route: Route;
  turn: number;
  /** What the last action came to. */
  said: string | undefined;
  children: ComponentChildren;
}

/** The frame of the tab: the way to every view at the side, or behind a button where there is no room. */
export function Shell({ known, route, turn, said, children }: Props) {
  const [open, setOpen] = useState(false);
  useArrival(route, turn, t(`audit.${route.view}`));
  return (
    <div class="audit">
      <a
        class="skip btn"
        href={`#${HEADLINE}`}
        onClick={(event) => {
          // A jump by address would leave the view.
          event.preventDefault();
          document.getElementById(HEADLINE)?.focus();
        }}
      >
        {t('audit.skip')}
      </a>
      <header class="side">
        <div class="side-top">
          <a class="brand" href={hashOf('overview')}>
            <Mark />
            Latchkey
          </a>
          <button
            type="button"
            class="btn btn-bare menu"
            aria-expanded={open}
            aria-controls="nav"
            onClick={() => setOpen(!open)}
          >
            <Icon name="menu" />
            {t(`audit.${route.view}`)}
          </button>
        </div>
        <nav id="nav" class={open ? 'nav nav-open' : 'nav'} aria-label={t('audit.nav')}>
          <ul>
            {VIEWS.filter((view) => isOffered(known, view) || view === route.view).map((view) => (
              <li key={view} class={view === 'sources' ? 'gap' : undefined}>
                <a
                  href={hashOf(view)}
                  aria-current={view === route.view ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  <Icon name={view} />
                  <span>{t(`audit.${view}`)}</span>
                  <Count known={known} view={view} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="side-foot caption">
          {t('audit.kept')}
          <br />
          {t('audit.nothing-sent')}
        </p>
      </header>
      <main class="main">{children}</main>
      <p class="said" role="status">
        {said}
      </p>
    </div>
  );
}

/** What was read by its looks has a place of its own once there is any. */
function isOffered({ view: { recognised = [], said = [], sites = {} } }: Lookup, view: ViewName): boolean {
  return view !== 'recognised' || recognised.length + said.length + Object.keys(sites).length > 0;
}

function Count({ known, view }: { known: Lookup; view: ViewName }) {
  const { audit } = known.view;
  const counts: Partial<Record<ViewName, number>> = {
    links: audit.grants.length,
    devices: audit.devices.length,
    recognised: known.view.recognised?.filter(({ said }) => said === undefined).length ?? 0,
    checklist: planOf(known).entries.filter(({ state, flags }) => state === 'open' && flags.length > 0).length,
  };
  const count = counts[view];
  if (!count) return null;
  return (
    <span class="n">{view === 'checklist' ? t('audit.left', { count }) : numberFormat(language()).format(count)}</span>
  );
}
