import { t } from '../../locales/text';

/** Why nothing can be shown, and the way to try again. */
export function Trouble({ what, again }: { what: string; again: () => void }) {
  return (
    <div class="notice" role="alert">
      <p>{t('error.view', { what })}</p>
      <button type="button" class="textbtn" onClick={again}>
        {t('error.again')}
      </button>
    </div>
  );
}
