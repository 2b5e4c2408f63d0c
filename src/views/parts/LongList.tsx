import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../locales/text';

interface Props<T> {
  items: readonly T[];
  /** How many stand there at first. */
  first?: number;
  class?: string;
  children: (item: T) => ComponentChild;
}

/** So many rows are added with one click: more would hold up the page. */
const STEP = 200;

/** A list that stays short until the reader asks for more. Says how much is not shown. */
export function LongList<T>({ items, first = 5, class: look, children }: Props<T>) {
  const [shown, setShown] = useState(first);
  return (
    <>
      <ul class={look}>{items.slice(0, shown).map(children)}</ul>
      <More count={items.length} shown={shown} onShow={setShown} />
    </>
  );
}

interface MoreProps {
  count: number;
  shown: number;
  onShow: (shown: number) => void;
}

/** "Show more", and how many are not shown. */
export function More({ count, shown, onShow }: MoreProps) {
  const left = count - shown;
  if (left <= 0) return null;
  return (
    <p class="more">
      <button type="button" class="textbtn" onClick={() => onShow(shown + STEP)}>
        {left <= STEP ? t('action.show-all', { count }) : t('action.show-more', { count: STEP })}
      </button>
      <span class="caption">{t('action.left', { count: left })}</span>
    </p>
  );
}
