import { useRef, useState } from 'preact/hooks';
import { t } from '../../locales/text';
import { BRAND_KINDS, type Brand, type BrandKind, findBrands } from '../model/brands';
import { Fold } from './Fold';
import { Pick } from './Pick';

interface Props {
  brands: readonly Brand[];
  picked: readonly string[];
  onPick: (brand: Brand, on: boolean) => void;
}

/** The brands to pick from: a search, then what Latchkey can do about which, by name. */
export function BrandPick({ brands, picked, onPick }: Props) {
  const [text, setText] = useState('');
  const list = useRef<HTMLFieldSetElement>(null);
  const found = findBrands(brands, text);
  const isAsked = text.trim() !== '';
  const groups = BRAND_KINDS.map((kind) => ({ kind, own: found.filter((brand) => brand.kind === kind) }));

  /** The arrow keys go from the search into the list, along it, and back. */
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const field = list.current?.querySelector<HTMLElement>('[type=search]');
    if (step === undefined || !field) return;
    event.preventDefault();
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('.picks input') ?? [])];
    const stops = [field, ...boxes.filter((box) => box.closest('details')?.open ?? true)];
    stops[stops.findIndex((stop) => stop.contains(document.activeElement)) + step]?.focus();
  };
  /** Enter takes the only one that is left; Escape shows all again. */
  const finish = ({ key }: KeyboardEvent) => {
    const [only, ...more] = found;
    if (key === 'Escape') setText('');
    if (key === 'Enter' && isAsked && only && more.length === 0) onPick(only, !picked.includes(only.id));
  };

  return (
    <fieldset class="brand-list" ref={list} onKeyDown={walk}>
      <legend class="unseen">{t('brands.title')}</legend>
      <search class="brand-find">
        <label class="field">
          <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.75 7a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 1 0-8.5 0M10.25 10.25l3.25 3.25" />
          </svg>
          <span class="unseen">{t('welcome.find')}</span>
          <input
            type="search"
            name="find-brand"
            placeholder={t('welcome.find')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={finish}
          />
        </label>
        <p class="caption" role="status">
          {isAsked && t(found.length === 0 ? 'welcome.found-none' : 'welcome.found', { count: found.length })}
        </p>
      </search>
      {groups.map(({ kind, own }) => (
        <Group key={kind} kind={kind} brands={own} picked={picked} onPick={onPick} isFolded={!isAsked} />
      ))}
    </fieldset>
  );
}

interface GroupProps extends Props {
  kind: BrandKind;
  isFolded: boolean;
}

/** Brands of one kind. Those that are known by name alone are many, and are folded until somebody looks for one. */
function Group({ kind, brands, picked, onPick, isFolded }: GroupProps) {
  const [isOpen] = useState(brands.some(({ id }) => picked.includes(id)));
  if (brands.length === 0) return null;
  const head = t(`welcome.kind-${kind}`, { count: brands.length });
  const picks = (
    <ul class="picks">
      {brands.map((brand) => (
        <li key={brand.id}>
          <Pick name={brand.id} on={picked.includes(brand.id)} onPick={(on) => onPick(brand, on)}>
            <span class="pick-name">{brand.name}</span>
            {brand.incidents > 0 && <span class="caption">{t('welcome.incidents', { count: brand.incidents })}</span>}
          </Pick>
        </li>
      ))}
    </ul>
  );
  if (kind === 'named' && isFolded) {
    return (
      <Fold class="brand-kind" title={head} open={isOpen}>
        {picks}
      </Fold>
    );
  }
  return (
    <section class="brand-kind">
      <h3 class="h-small">{head}</h3>
      {picks}
    </section>
  );
}
