import type { Subject } from '../../core/model';
import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import type { Doing } from '../parts/use-doing';
import { Checklist } from './checklist/Checklist';
import { Coverage } from './coverage/Coverage';
import { Devices } from './devices/Devices';
import { Exchange } from './exchange/Exchange';
import { Links } from './links/Links';
import { Overview } from './overview/Overview';
import { Recognised } from './recognised/Recognised';
import { hashOf, type Route } from './route';
import { Settings } from './settings/Settings';
import { Sources } from './sources/Sources';
import { ViewHead } from './ViewHead';

/** What every view of the tab gets. */
export interface PageProps {
  known: Lookup;
  doing: Doing;
  /** What the address asks to be shown. */
  subject?: Subject | undefined;
}

/** The view of the address. While the book is of a newer version, nothing but the settings has anything to show. */
export function Page({ known, route, doing }: { known: Lookup; route: Route; doing: Doing }) {
  const props: PageProps = { known, doing, subject: route.subject };
  if (route.view === 'settings') return <Settings {...props} />;
  if (known.view.notices.some(({ code }) => code === 'newer-book')) return <Newer />;
  switch (route.view) {
    case 'overview':
      return <Overview {...props} />;
    case 'links':
      return <Links {...props} />;
    case 'devices':
      return <Devices {...props} />;
    case 'checklist':
      return <Checklist {...props} />;
    case 'coverage':
      return <Coverage {...props} />;
    case 'recognised':
      return <Recognised {...props} />;
    case 'sources':
      return <Sources {...props} />;
    case 'export':
      return <Exchange {...props} />;
  }
}

function Newer() {
  return (
    <>
      <ViewHead title={t('here.newer')} />
      <p class="lead">{t('here.newer-text')}</p>
      <p>
        <a class="btn" href={hashOf('settings')}>
          {t('audit.newer-erase')}
        </a>
      </p>
    </>
  );
}
