import { t } from '../../locales/text';
import { Mark } from '../parts/Mark';

/** The three things to know: what is read, what leaves the computer, where the icon is. */
export function Three({ firefox }: { firefox: boolean }) {
  return (
    <div class="three">
      <section>
        <h2 class="say-4">{t('welcome.reads')}</h2>
        <p>{t('welcome.reads-text')}</p>
      </section>
      <section>
        <h2 class="say-4">{t('welcome.leaves')}</h2>
        <p>
          <b class="nothing">{t('welcome.nothing')}</b> {t('welcome.leaves-text')}
        </p>
      </section>
      <section>
        <h2 class="say-4">{t('welcome.icon')}</h2>
        <div class="toolbar" role="img" aria-label={t('welcome.icon-picture')}>
          <span class="toolbar-field" />
          <svg class="i toolbar-puzzle" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.25 3.75a1.5 1.5 0 0 1 3 0v.5h3.5v3.5h-.5a1.5 1.5 0 0 0 0 3h.5v2.5h-9.5v-3h-.25a1.5 1.5 0 0 1 0-3h.25v-3h3Z" />
          </svg>
          <span class="toolbar-icon">
            <Mark />
          </span>
        </div>
        <p>{t(firefox ? 'welcome.icon-firefox' : 'welcome.icon-chromium')}</p>
      </section>
    </div>
  );
}
