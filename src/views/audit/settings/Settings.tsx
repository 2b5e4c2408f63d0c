import type { Settings as Choices } from '../../../core/settings';
import { t } from '../../../locales/text';
import { brandsOf } from '../../model/brands';
import { BrandPick } from '../../parts/BrandPick';
import { PlacePick } from '../../parts/PlacePick';
import { usePorts } from '../../parts/ports-context';
import type { PageProps } from '../Page';
import { Block, ViewHead } from '../ViewHead';
import { AccessPart } from './AccessPart';
import { Accounts } from './Accounts';
import { Erase } from './Erase';
import { Hubs } from './Hubs';
import { Warnings } from './Warnings';

/** What the user has chosen, given and named; and the ways to take it all back. */
export function Settings({ known, doing }: PageProps) {
  const { act } = usePorts();
  const { view } = known;
  const { settings, vendors } = view;
  const change = (some: Partial<Choices>) =>
    doing.run(async () => {
      await act.settings(some);
      doing.say(t('audit.setting-saved'));
    });
  const isNewer = view.notices.some(({ code }) => code === 'newer-book');
  const placed = vendors.filter((card) => (card.groups?.length ?? 0) > 1 && settings.brands.includes(card.id));
  return (
    <>
      <ViewHead title={t('audit.settings')} above={t('audit.saved-always')} />
      {!isNewer && (
        <>
          <Block id="brands" head={t('audit.your-brands')} aside={t('audit.your-brands-aside')}>
            <BrandPick
              brands={brandsOf(view)}
              picked={settings.brands}
              onPick={({ id }, on) => change({ brands: withOne(settings.brands, id, on) })}
            />
            {placed.map((card) => (
              <PlacePick
                key={card.id}
                card={card}
                picked={settings.places[card.id] ?? card.places ?? []}
                onPick={(places) => change({ places: { ...settings.places, [card.id]: places } })}
              />
            ))}
          </Block>
          <Block id="accounts" head={t('audit.accounts')} aside={t('audit.accounts-aside')}>
            <Accounts known={known} doing={doing} />
          </Block>
          <Block id="access" head={t('audit.access')} aside={t('audit.access-aside')}>
            <AccessPart known={known} doing={doing} />
          </Block>
          <Block id="hubs" head={t('hubs.title')} aside={t('hubs.aside')}>
            <Hubs known={known} doing={doing} />
          </Block>
          <Block id="warnings" head={t('audit.warnings')}>
            <Warnings known={known} doing={doing} change={change} />
          </Block>
          <Block id="language" head={t('audit.language')}>
            <p class="second">{t('audit.language-text')}</p>
          </Block>
        </>
      )}
      <Block id="erase" head={t('audit.erase')}>
        <Erase doing={doing} />
      </Block>
    </>
  );
}

function withOne(all: readonly string[], id: string, on: boolean): string[] {
  return on ? [...all, id] : all.filter((one) => one !== id);
}
