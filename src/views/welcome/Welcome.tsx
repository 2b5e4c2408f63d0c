import '../../locales/tab-texts';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../locales/text';
import { type Brand, brandsOf, likelyPlace } from '../model/brands';
import { lookup } from '../model/lookup';
import { BrandPick } from '../parts/BrandPick';
import { Mark } from '../parts/Mark';
import { Notices } from '../parts/Notices';
import { PlacePick } from '../parts/PlacePick';
import { PortsContext } from '../parts/ports-context';
import { Trouble } from '../parts/Trouble';
import { useDoing } from '../parts/use-doing';
import { useSeen } from '../parts/use-seen';
import type { Ports, Seen } from '../ports';
import { Access } from './Access';
import { Board } from './Board';
import { Checklists } from './Checklists';
import { Three } from './Three';
import { untouched } from './untouched';

interface Props {
  ports: Ports;
  /** Where the icon is differs by browser. */
  firefox: boolean;
  /** Of the user, best first (BCP 47). */
  languages: readonly string[];
}

/** The page after the installation: what Latchkey does, and a checklist before any access. */
export function Welcome({ ports, firefox, languages }: Props) {
  const { seen, trouble, again } = useSeen(ports, true);
  return (
    <PortsContext.Provider value={ports}>
      <main class="welcome" aria-busy={!seen && !trouble}>
        <header class="welcome-head">
          <p class="brand">
            <Mark />
            Latchkey
          </p>
          <p class="caption">{t('welcome.once')}</p>
        </header>
        <div class="welcome-top">
          <div>
            <h1 class="welcome-say">{t('welcome.headline')}</h1>
            <p class="welcome-lead">{t('welcome.lead')}</p>
          </div>
          <Board />
        </div>
        <Three firefox={firefox} />
        {trouble && <Trouble what={trouble} again={again} />}
        {seen && <Start seen={seen} ports={ports} languages={languages} />}
      </main>
    </PortsContext.Provider>
  );
}

function Start({
  seen: { view },
  ports: { act },
  languages,
}: {
  seen: Seen;
  ports: Ports;
  languages: readonly string[];
}) {
  const known = useMemo(() => lookup(view), [view]);
  const doing = useDoing();
  // What was clicked counts at once: a second click must not start from what is not stored yet.
  const [picked, setPicked] = useState(view.settings.brands);
  const [places, setPlaces] = useState(view.settings.places);
  const brands = useMemo(() => brandsOf(view), [view]);
  const chosen = picked.flatMap((id) => brands.find((brand) => brand.id === id) ?? []);
  const cards = chosen.flatMap(({ card }) => card ?? []);

  const pickPlaces = (vendor: string, of: string[]) => {
    const next = { ...places, [vendor]: of };
    setPlaces(next);
    doing.run(() => act.settings({ places: next }));
  };
  const pick = ({ id, card }: Brand, on: boolean) => {
    const next = on ? [...picked, id] : picked.filter((one) => one !== id);
    setPicked(next);
    doing.say(undefined);
    doing.run(async () => {
      await act.settings({ brands: next });
      if (card && on) await act.addAccount(id);
      if (card && !on && untouched(view.audit, id)) await act.forget(id);
    });
    const place = on && card && places[id] === undefined ? likelyPlace(card, languages) : undefined;
    if (place) pickPlaces(id, [place.id]);
  };

  return (
    <>
      <Notices notices={view.notices} />
      <section class="block">
        <header class="block-head">
          <h2 class="say-5">{t('welcome.pick')}</h2>
          <p class="caption" role="status">
            {t('welcome.picked', { count: picked.length })}
          </p>
        </header>
        <BrandPick brands={brands} picked={picked} onPick={pick} />
        {cards
          .filter(({ groups }) => groups !== undefined)
          .map((card) => (
            <PlacePick
              key={card.id}
              card={card}
              picked={places[card.id] ?? []}
              onPick={(of) => pickPlaces(card.id, of)}
            />
          ))}
      </section>
      <section class="block">
        <header class="block-head">
          <h2 class="say-5">{t('welcome.checklist')}</h2>
          <p class="caption">{t('welcome.checklist-from')}</p>
        </header>
        {chosen.length === 0 && <p class="pretty">{t('welcome.checklist-none')}</p>}
        <Checklists known={known} brands={chosen} doing={doing} />
      </section>
      <Access view={view} brands={chosen} places={places} doing={doing} />
    </>
  );
}
