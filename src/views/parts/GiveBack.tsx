import { t } from '../../locales/text';
import type { VendorCard } from '../../messaging/protocol';
import { usePorts } from './ports-context';
import type { Doing } from './use-doing';

interface Props {
  card: VendorCard;
  doing: Doing;
  class: 'btn' | 'textbtn';
}

/** Gives all access to a vendor's sites back, and says so. */
export function GiveBack({ card, doing, class: look }: Props) {
  const { access } = usePorts();
  return (
    <button
      type="button"
      class={look}
      data-do="give-back"
      onClick={() =>
        doing.run(async () => {
          await access.giveBack(card.granted);
          doing.say(t('access.returned'));
        })
      }
    >
      {t('access.give-back')}
      <span class="unseen"> {card.name}</span>
    </button>
  );
}
