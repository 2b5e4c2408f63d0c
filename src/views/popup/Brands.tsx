import { t } from '../../locales/text';
import { accountsOf } from '../model/accounts';
import { addCounts, countCoverage } from '../model/coverage';
import type { Here } from '../model/here';
import type { Lookup } from '../model/lookup';
import { countLabels, openItems } from '../model/todo';
import type { Asking } from '../parts/AccessButton';
import { LongList } from '../parts/LongList';
import { usePorts } from '../parts/ports-context';
import type { Doing } from '../parts/use-doing';
import { VendorFold } from '../parts/VendorFold';
import { sayCoverage, sayLabels } from '../wording/coverage';

interface Props {
  known: Lookup;
  here: Here;
  doing: Doing;
  asking: Asking;
}

/** All brands in one line, then each of them: the one in the tab first, then those of which something was read. */
export function Brands({ known, here, doing, asking }: Props) {
  const { tab } = usePorts();
  const { audit, vendors } = known.view;
  const at = known.view.here?.vendor;
  const used = new Set([...audit.coverage.map(({ vendor }) => vendor), ...audit.grants.map(({ issuer }) => issuer)]);
  const rank = (id: string) => (id === at ? 0 : used.has(id) ? 1 : 2);
  const sorted = [...vendors].sort((a, b) => rank(a.id) - rank(b.id));
  const touched = sorted.filter(({ id }) => used.has(id));
  const count = addCounts(touched.flatMap((card) => accountsOf(known, card).map(({ lines }) => countCoverage(lines))));
  const items = openItems(known);
  // "Nothing flagged" may be said of what was read and judged, and of nothing else.
  const isJudged = here.state !== 'not-judged' && count.read + count.part > 0;
  return (
    <section aria-label={t('brands.title')}>
      {touched.length > 0 && (
        <p class="popup-line">
          <span>{t('coverage.all-brands')}</span>
          <span>
            {(items.length > 0 || isJudged) && `${sayLabels(countLabels(items))} `}
            {sayCoverage(count)}{' '}
            <button type="button" class="textbtn" data-do="to-audit" onClick={() => tab.audit('#coverage')}>
              {t('popup.open-audit')}
            </button>
          </span>
        </p>
      )}
      <LongList items={sorted} first={8}>
        {(card) => (
          <li key={card.id}>
            <VendorFold
              known={known}
              card={card}
              doing={doing}
              asking={asking}
              readable={here.state !== 'newer'}
              asked={here.state === 'no-access' && here.vendor === card.id}
            />
          </li>
        )}
      </LongList>
    </section>
  );
}
