import { t } from '../../locales/text';
import type { View } from '../../messaging/protocol';
import { usePorts } from '../parts/ports-context';
import { Hosts, Say } from '../parts/Say';
import type { Doing } from '../parts/use-doing';

/** "No banners on this site" was clicked on a page, which may have covered the card: here the user says that he meant it. */
export function QuietAsk({ view: { quietAsked = [], settings }, doing }: { view: View; doing: Doing }) {
  const { act } = usePorts();
  if (quietAsked.length === 0) return null;
  const answer = (more: string[]) =>
    doing.run(async () => {
      await act.settings({ quietHosts: [...new Set([...settings.quietHosts, ...more])] });
      doing.say(t(more.length > 0 ? 'popup.quiet-done' : 'popup.quiet-kept'));
    });
  return (
    <section class="notice quiet-ask" aria-label={t('popup.quiet-title')}>
      <p>
        <Say text="popup.quiet" hosts={<Hosts urls={quietAsked.map((host) => `https://${host}`)} />} />
      </p>
      <p class="puts-off">
        <button type="button" class="textbtn" data-do="quiet" onClick={() => answer(quietAsked)}>
          {t('popup.quiet-yes')}
        </button>
        <button type="button" class="textbtn" data-do="not-quiet" onClick={() => answer([])}>
          {t('popup.quiet-no')}
        </button>
      </p>
    </section>
  );
}
