import { t } from '../../../locales/text';
import type { VendorCard } from '../../../messaging/protocol';
import { placesOf, sitesToAsk } from '../../model/brands';
import type { Lookup } from '../../model/lookup';
import { AccessButton, type Asking } from '../../parts/AccessButton';
import { Fold } from '../../parts/Fold';
import { GiveBack } from '../../parts/GiveBack';
import { LongList } from '../../parts/LongList';
import { Hosts, Say } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';

/** So many vendors stand there at first, and all that may be read or were picked. */
const FIRST = 6;

/**
 * Per vendor, the sites that may be read and those that may be asked for, place by place where there are several. Those
 * that the user has come first; a vendor without sites has nothing to ask for.
 */
export function AccessPart({ known, doing }: { known: Lookup; doing: Doing }) {
  const asking: Asking = (outcome) => {
    if (outcome instanceof Error) doing.say(t('error.action', { what: outcome.message }));
    else doing.say(t(outcome === 'given' ? 'access.given' : 'access.refused'));
  };
  const { settings, vendors } = known.view;
  const readable = vendors.filter(({ origins }) => origins.length > 0);
  const isOwn = ({ id, granted }: VendorCard) => granted.length > 0 || settings.brands.includes(id);
  const own = readable.filter(isOwn);
  const others = readable.filter((card) => !isOwn(card));
  return (
    <LongList items={[...own, ...others]} first={Math.max(own.length, FIRST)} class="settings-rows">
      {(card) => {
        const picked = settings.places[card.id];
        const places = placesOf(card);
        const groups = picked || places.length < 2 ? [sitesToAsk(card, picked)] : places.map(({ origins }) => origins);
        return <VendorAccess key={card.id} card={card} groups={groups} asking={asking} doing={doing} />;
      }}
    </LongList>
  );
}

interface Props {
  card: VendorCard;
  /** Sites that are asked for together. */
  groups: string[][];
  asking: Asking;
  doing: Doing;
}

function VendorAccess({ card, groups, asking, doing }: Props) {
  const missing = groups
    .map((group) => group.filter((origin) => !card.granted.includes(origin)))
    .filter((group) => group.length > 0);
  return (
    <li data-vendor={card.id}>
      <div class="settings-row">
        <div>
          <p class="name">{card.name}</p>
          <p class="second">
            {card.granted.length > 0 ? (
              <Say text="access.has" hosts={<Hosts urls={card.granted} />} />
            ) : (
              t('audit.no-access')
            )}
          </p>
        </div>
        {card.granted.length > 0 && <GiveBack card={card} doing={doing} class="btn" />}
      </div>
      {missing.length > 1 ? (
        <Fold title={t('audit.places', { count: missing.length })}>
          {missing.map((origins) => (
            <AskFor key={origins[0]} card={card} origins={origins} asking={asking} />
          ))}
        </Fold>
      ) : (
        missing.map((origins) => <AskFor key={origins[0]} card={card} origins={origins} asking={asking} />)
      )}
    </li>
  );
}

function AskFor({ card, origins, asking }: { card: VendorCard; origins: string[]; asking: Asking }) {
  return (
    <div class="settings-row ask-for">
      <p class="second">
        <Say text="access.before" hosts={<Hosts urls={origins} />} />
      </p>
      <AccessButton card={card} origins={origins} asking={asking} class="btn" />
    </div>
  );
}
