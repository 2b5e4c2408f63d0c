import { t } from '../../locales/text';
import type { Notice } from '../../messaging/protocol';

/** Trouble that the user must know of. What exactly it is about stands under it, as data. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <>
      {notices.map(({ code, detail }) => (
        <div class="notice" role="alert" key={code}>
          <p>{t(`notice.${code}`)}</p>
          {detail && <p class="caption">{t('notice.detail', { detail })}</p>}
        </div>
      ))}
    </>
  );
}
