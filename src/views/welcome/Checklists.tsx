import { planForBrand } from '../../core/checklist/brand';
import { t } from '../../locales/text';
import type { Brand } from '../model/brands';
import type { Lookup } from '../model/lookup';
import { Fold } from '../parts/Fold';
import { IncidentText } from '../parts/IncidentText';
import { LongList } from '../parts/LongList';
import type { Doing } from '../parts/use-doing';
import { TodoRow } from './TodoRow';

interface Props {
  known: Lookup;
  brands: readonly Brand[];
  doing: Doing;
}

/** What can be done about each picked brand with nothing read and nothing allowed, and the incidents behind it. */
export function Checklists({ known, brands, doing }: Props) {
  const { incidents = [], steps = {}, vendors, audit } = known.view;
  const world = { incidents, guides: steps, vendors, evidence: audit };
  return (
    <>
      {brands.map((brand) => {
        const plan = planForBrand(brand.id, world);
        return (
          <section class="checklist" data-brand={brand.id} key={brand.id}>
            <h3 class="say-4">{brand.name}</h3>
            {plan.incidents.length + plan.entries.length === 0 && (
              <p class="pretty">{t('welcome.no-steps', { brand: brand.name })}</p>
            )}
            {plan.incidents.length > 0 && (
              <Fold
                class="incident-fold"
                title={t('welcome.brand-incidents', { count: plan.incidents.length, brand: brand.name })}
              >
                <LongList items={plan.incidents} first={6} class="incidents">
                  {(incident) => (
                    <li key={incident.id}>
                      <IncidentText incident={incident} />
                    </li>
                  )}
                </LongList>
              </Fold>
            )}
            <LongList items={plan.entries} first={4} class="todo">
              {(entry) => <TodoRow key={entry.key} known={known} entry={entry} doing={doing} />}
            </LongList>
          </section>
        );
      })}
    </>
  );
}
