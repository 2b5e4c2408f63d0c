import { useState } from 'preact/hooks';
import { t } from '../../locales/text';
import type { VendorCard } from '../../messaging/protocol';
import { type Brand, placesOf } from '../model/brands';
import { sayList } from '../wording/facts';
import { Pick } from './Pick';

interface Props {
  brands: readonly Brand[];
  picked: readonly string[];
  onPick: (brand: Brand, on: boolean) => void;
}

/** How many brands stand there at first, beside those that are picked. */
const FIRST = 12;

/** The brands to pick from. */
export function BrandPick({ brands, picked, onPick }: Props) {
  const [all, setAll] = useState(false);
  const read = brands.flatMap(({ card, name }) => (card ? [name] : []));
  const shown = all ? brands : brands.filter(({ id }, at) => at < FIRST || picked.includes(id));
  return (
    <>
      <ul class="picks">
        {shown.map((brand) => (
          <li key={brand.id}>
            <Pick name={brand.id} on={picked.includes(brand.id)} onPick={(on) => onPick(brand, on)}>
              <span class="pick-name">{brand.name}</span>
              {brand.incidents > 0 && <span class="caption">{t('welcome.incidents', { count: brand.incidents })}</span>}
            </Pick>
          </li>
        ))}
      </ul>
      <p class="caption reads-of">{t('welcome.reads-of', { vendors: sayList(read) })}</p>
      {shown.length < brands.length && (
        <p class="more-brands">
          <button type="button" class="textbtn" data-do="all-brands" onClick={() => setAll(true)}>
            {t('welcome.all-brands', { count: brands.length })}
          </button>
        </p>
      )}
    </>
  );
}

interface PlaceProps {
  card: VendorCard;
  picked: readonly string[];
  onPick: (places: string[]) => void;
}

/** Which of a vendor's places (marketplaces) the user has an account at. */
export function PlacePick({ card, picked, onPick }: PlaceProps) {
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
