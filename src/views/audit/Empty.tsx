import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { hashOf } from './route';
import { ViewHead } from './ViewHead';

/** Nothing has been read or told yet: what the tab is for, and where to begin. */
export function Empty({ known }: { known: Lookup }) {
  const hasBrands = known.view.settings.brands.length > 0;
  return (
    <>
      <ViewHead title={t('here.never')} />
      <p class="lead">{t('here.never-text')}</p>
      <p class="lead second">{t(hasBrands ? 'audit.empty-brands' : 'audit.empty')}</p>
      <p class="actions">
        <a class="btn btn-next btn-big" data-do="begin" href={hashOf(hasBrands ? 'checklist' : 'settings')}>
          {t(hasBrands ? 'audit.to-checklist' : 'audit.pick-brands')}
        </a>
        <a class="btn btn-big" href={hashOf('export')}>
          {t('audit.restore')}
        </a>
      </p>
    </>
  );
}
