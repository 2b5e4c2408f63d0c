import { t } from '../../locales/text';
import type { VendorCard } from '../../messaging/protocol';
import { placesOf } from '../model/brands';
import { Pick } from './Pick';

interface Props {
  card: VendorCard;
  picked: readonly string[];
  onPick: (places: string[]) => void;
}

/** Which of a vendor's places (marketplaces) the user has an account at. */
export function PlacePick({ card, picked, onPick }: Props) {
  return (
    <fieldset class="places">
      <legend>{t('welcome.places', { vendor: card.name })}</legend>
      <ul class="picks">
        {placesOf(card).map(({ id, site }) => (
          <li key={id}>
            <Pick
              name={`${card.id}-${id}`}
              on={picked.includes(id)}
              onPick={(on) => onPick(on ? [...picked, id] : picked.filter((one) => one !== id))}
            >
              <span class="pick-name host">{site}</span>
            </Pick>
          </li>
        ))}
      </ul>
      <p class="caption">{t('welcome.places-hint')}</p>
    </fieldset>
  );
}
