import { t } from '../../locales/text';
import { hashOf } from './route';

/** On everything that was read by its looks: never without it, even once it was confirmed. */
export function LooksMark({ said }: { said?: 'confirmed' | undefined }) {
  return <span class="looks-mark">{t(said ? 'looks.mark-confirmed' : 'looks.mark')}</span>;
}

/** The same beside a row in another view, as the way to where it can be checked. */
export function LooksLink() {
  return (
    <a class="looks-mark" href={hashOf('recognised')}>
      {t('looks.mark')}
    </a>
  );
}
