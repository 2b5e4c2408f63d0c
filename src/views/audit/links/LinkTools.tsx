import { useId } from 'preact/hooks';
import { LABELS } from '../../../core/verdicts/types';
import { numberFormat } from '../../../locales/formats';
import { language, t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { LabelGlyph } from '../../parts/Chip';
import { Icon } from '../Icon';
import { type LinkLine, SORTS, type Sort, type Wanted } from './link-lines';

interface Props {
  known: Lookup;
  lines: readonly LinkLine[];
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

/** Search, brand, label and order. */
export function LinkTools({ known, lines, wanted, onWant }: Props) {
  const id = useId();
  const want = (change: Partial<Wanted>) => onWant({ ...wanted, ...change });
  const vendors = [...known.vendors.values()].filter((card) => lines.some((line) => line.vendors.includes(card.id)));
  return (
    <search class="tools">
      <label class="field tools-find">
        <Icon name="search" />
        <span class="unseen">{t('audit.find')}</span>
        <input
          type="search"
          name="find"
          placeholder={t('audit.find-hint')}
          value={wanted.text}
          onInput={(event) => want({ text: event.currentTarget.value })}
        />
      </label>
      {vendors.length > 1 && (
        <select
          class="box tools-box"
          name="vendor"
          aria-label={t('audit.brand')}
          value={wanted.vendor ?? ''}
          onChange={(event) => want({ vendor: event.currentTarget.value || undefined })}
        >
          <option value="">{t('coverage.all-brands')}</option>
          {vendors.map((card) => (
            <option key={card.id} value={card.id}>
              {card.name}
            </option>
          ))}
        </select>
      )}
      <label class="tools-sort" for={`${id}-sort`}>
        <span class="second">{t('audit.sort')}</span>
        <select
          id={`${id}-sort`}
          class="box tools-box"
          name="sort"
          value={wanted.sort}
          onChange={(event) => want({ sort: event.currentTarget.value as Sort, down: false })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`audit.sort-${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="tools-picks">
        <legend class="unseen">{t('audit.label')}</legend>
        {([undefined, ...LABELS, 'none'] as const).map((label) => {
          const count = lines.filter((line) => label === undefined || (line.label ?? 'none') === label).length;
          if (count === 0) return null;
          return (
            <button
              type="button"
              key={label ?? ''}
              class="filter"
              data-label={label ?? 'all'}
              aria-pressed={wanted.label === label}
              onClick={() => want({ label })}
            >
              {label !== undefined && label !== 'none' && <LabelGlyph label={label} />}
              {label === undefined ? t('audit.all') : t(label === 'none' ? 'label.none-known' : `label.${label}`)}{' '}
              <span class="n">{numberFormat(language()).format(count)}</span>
            </button>
          );
        })}
      </fieldset>
    </search>
  );
}
