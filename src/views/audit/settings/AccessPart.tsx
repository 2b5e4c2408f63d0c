import { t } from '../../../locales/text';
import type { VendorCard } from '../../../messaging/protocol';
import { sitesToAsk } from '../../model/brands';
import type { Lookup } from '../../model/lookup';
import { AccessButton, type Asking } from '../../parts/AccessButton';
import { usePorts } from '../../parts/ports-context';
import { Hosts, Say } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';

/** Per vendor, the sites that may be read and those that may be asked for. */
export function AccessPart({ known, doing }: { known: Lookup; doing: Doing }) {
  const asking: Asking = (outcome) => {
    if (outcome instanceof Error) doing.say(t('error.action', { what: outcome.message }));
    else doing.say(t(outcome === 'given' ? 'access.given' : 'access.refused'));
  };
  return (
    <ul class="settings-rows">
      {known.view.vendors.map((card) => (
        <VendorAccess
          key={card.id}
          card={card}
          missing={sitesToAsk(card, known.view.settings.places[card.id])}
          asking={asking}
          doing={doing}
        />
      ))}
    </ul>
  );
}

interface Props {
  card: VendorCard;
  missing: string[];
  asking: Asking;
  doing: Doing;
}

function VendorAccess({ card, missing, asking, doing }: Props) {
  const { access } = usePorts();
  return (
    <li class="settings-row" data-vendor={card.id}>
      <div>
        <p class="name">{card.name}</p>
        {card.granted.length > 0 && (
          <p class="second">
            <Say text="access.has" hosts={<Hosts urls={card.granted} />} />
          </p>
        )}
        {missing.length > 0 && (
          <p class="second">
            <Say text="access.before" hosts={<Hosts urls={missing} />} />
          </p>
        )}
      </div>
      <p class="actions">
        {missing.length > 0 && <AccessButton card={card} origins={missing} asking={asking} class="btn" />}
        {card.granted.length > 0 && (
          <button
            type="button"
            class="btn"
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
        )}
      </p>
    </li>
  );
}
