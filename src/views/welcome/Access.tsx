import { useState } from 'preact/hooks';
import { t } from '../../locales/text';
import type { VendorCard, View } from '../../messaging/protocol';
import { type Brand, sitesToAsk } from '../model/brands';
import type { Asking } from '../parts/AccessButton';
import { usePorts } from '../parts/ports-context';
import { Hosts, hostOf, Say } from '../parts/Say';
import type { Doing } from '../parts/use-doing';
import { sayList } from '../wording/facts';

interface Props {
  view: View;
  /** Those that were picked. */
  brands: readonly Brand[];
  places: Record<string, string[]>;
  doing: Doing;
}

/** Access to the sites of the picked brands: all in one prompt, or brand by brand, or not at all. */
export function Access({ view, brands, places, doing }: Props) {
  const { access } = usePorts();
  const [declined, setDeclined] = useState(false);
  const cards = brands.flatMap(({ card }) => card ?? []);
  const asks = cards
    .map((card) => ({ card, sites: sitesToAsk(card, places[card.id]) }))
    .filter(({ sites }) => sites.length > 0);
  const all = [...new Set(asks.flatMap(({ sites }) => sites))];
  const asking: Asking = (outcome) => {
    if (outcome instanceof Error) doing.say(t('error.action', { what: outcome.message }));
    else doing.say(outcome === 'given' ? undefined : t('welcome.refused'));
  };
  return (
    <section class="allow" data-state={all.length > 0 ? 'ask' : 'nothing'}>
      <h2 class="say-5">{t('welcome.access')}</h2>
      <Given cards={cards} />
      {all.length === 0 && !cards.some(({ granted }) => granted.length > 0) && (
        <p class="pretty">{t(brands.length > 0 ? 'welcome.access-by-name' : 'welcome.access-none')}</p>
      )}
      {all.length > 0 && !declined && (
        <>
          <p class="pretty">
            <Say text="welcome.access-ask" hosts={<Hosts urls={all} />} />
          </p>
          <p class="actions">
            <button
              type="button"
              class="btn btn-next btn-big"
              data-do="allow-all"
              onClick={() => access.request(all, asking)}
            >
              {t('welcome.access-all', { count: all.length })}
            </button>
            <button
              type="button"
              class="textbtn"
              data-do="not-now"
              onClick={() => {
                setDeclined(true);
                doing.say(t('welcome.not-now-said'));
              }}
            >
              {t('welcome.not-now')}
            </button>
          </p>
          {asks.length > 1 && (
            <div>
              <h3 class="h-small">{t('welcome.access-each')}</h3>
              <ul class="each">
                {asks.map(({ card, sites }) => (
                  <li key={card.id}>
                    <span>
                      <Hosts urls={sites} />
                    </span>
                    <button
                      type="button"
                      class="btn"
                      data-do={`allow-${card.id}`}
                      onClick={() => access.request(sites, asking)}
                    >
                      {t('welcome.access-one', { vendor: card.name })}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
      {all.length > 0 && <NotAsked brands={brands} />}
      <p class="second said" role="status">
        {doing.said}
      </p>
      {view.audit.coverage.some(({ readAt }) => readAt !== undefined) && <OpenAudit />}
    </section>
  );
}

/** The picked brands for which there is nothing to ask: no page of theirs is read, or nobody has told where it is. */
function NotAsked({ brands }: { brands: readonly Brand[] }) {
  const without = brands.filter(({ card }) => (card?.origins.length ?? 0) === 0);
  const hubs = without.filter(({ kind }) => kind === 'hub');
  const others = without.filter(({ kind }) => kind !== 'hub');
  return (
    <>
      {others.length > 0 && <p class="second">{t('welcome.not-asked', { vendors: sayNames(others) })}</p>}
      {hubs.length > 0 && <p class="second">{t('welcome.not-asked-hub', { vendors: sayNames(hubs) })}</p>}
    </>
  );
}

function sayNames(brands: readonly Brand[]): string {
  return sayList(brands.map(({ name }) => name));
}

/** What may be read already, with the pages to open. */
function Given({ cards }: { cards: VendorCard[] }) {
  const { tab } = usePorts();
  const given = cards.filter(({ granted }) => granted.length > 0);
  if (given.length === 0) return null;
  return (
    <div class="given">
      <p class="pretty">
        <Say text="welcome.given" hosts={<Hosts urls={given.flatMap(({ granted }) => granted)} />} />
      </p>
      <p class="actions">
        {given.map((card) => (
          <button
            type="button"
            class="btn"
            key={card.id}
            data-do={`open-${card.id}`}
            onClick={() => tab.open(pageOf(card))}
          >
            {t('welcome.open', { vendor: card.name })} <span class="host">{hostOf(pageOf(card))}</span>
          </button>
        ))}
      </p>
    </div>
  );
}

function OpenAudit() {
  const { tab } = usePorts();
  return (
    <p class="actions">
      <button type="button" class="btn" data-do="audit" onClick={() => tab.audit()}>
        {t('welcome.open-audit')}
      </button>
    </p>
  );
}

/** The first page of a list that is read there, at a site that is open to us. */
function pageOf({ lists, granted }: VendorCard): string {
  const pages = lists.flatMap(({ where, url }) => (where === 'web' && url !== undefined ? [url] : []));
  return pages.find((url) => granted.includes(new URL(url).origin)) ?? granted[0] ?? '';
}
