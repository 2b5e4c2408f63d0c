import { readKey } from '../../../core/alerts/keys';
import type { Dismissal, Settings } from '../../../core/settings';
import { sayReadAt } from '../../../locales/dates';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { LongList } from '../../parts/LongList';
import { Pick } from '../../parts/Pick';
import { usePorts } from '../../parts/ports-context';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { subjectName } from '../../wording/names';
import { WarnAgain } from '../WarnAgain';

interface Props {
  known: Lookup;
  doing: Doing;
  change: (some: Partial<Settings>) => void;
}

/** The number on the icon, the cards on pages, and what was put off, ignored or switched off: each can be undone. */
export function Warnings({ known, doing, change }: Props) {
  const { settings, dismissals } = known.view;
  return (
    <>
      <Pick name="badge" on={settings.badge} onPick={(badge) => change({ badge })}>
        <span class="pick-name">{t('audit.badge')}</span>
      </Pick>
      <Pick name="banners" on={settings.banners} onPick={(banners) => change({ banners })}>
        <span class="pick-name">{t('audit.banners')}</span>
      </Pick>
      <h3 class="h-small">{t('audit.quiet-hosts')}</h3>
      {settings.quietHosts.length === 0 && <p class="second">{t('audit.quiet-none')}</p>}
      <LongList items={settings.quietHosts} first={20} class="settings-rows">
        {(host) => (
          <li class="settings-row" key={host}>
            <span class="host">{host}</span>
            <button
              type="button"
              class="textbtn"
              data-do="unquiet"
              onClick={() => change({ quietHosts: settings.quietHosts.filter((one) => one !== host) })}
            >
              {t('audit.unquiet')}
              <span class="unseen"> {host}</span>
            </button>
          </li>
        )}
      </LongList>
      <h3 class="h-small">{t('audit.put-off')}</h3>
      {dismissals.length === 0 && <p class="second">{t('audit.put-off-none')}</p>}
      <LongList items={dismissals} first={20} class="settings-rows">
        {(dismissal) => <PutOffRow key={dismissal.key} known={known} doing={doing} dismissal={dismissal} />}
      </LongList>
    </>
  );
}

function PutOffRow({ known, doing, dismissal }: { known: Lookup; doing: Doing; dismissal: Dismissal }) {
  const { now } = usePorts();
  const { key, how, at } = dismissal;
  const read = readKey(key);
  const name = read ? subjectName(known, read.subject) : key;
  const title = read && known.incidents.get(read.about)?.title;
  return (
    <li class="settings-row" data-key={key}>
      <div>
        <p class="name">
          <Name>{name}</Name>
        </p>
        <p class="caption">
          {t(`audit.said-${how}`, { when: sayReadAt(at, now()) })} {title && <span lang="en">{title}</span>}
        </p>
      </div>
      <WarnAgain doing={doing} alert={key} name={name} />
    </li>
  );
}
