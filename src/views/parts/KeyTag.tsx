import { t } from '../../locales/text';

/** The number that a link keeps in every table and picture, on a tag as on a key. */
export function KeyTag({ number }: { number: number }) {
  return (
    <span class="tag">
      <span class="unseen">{t('audit.key')} </span>
      {number}
    </span>
  );
}
