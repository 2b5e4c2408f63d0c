import { useState } from 'preact/hooks';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { More } from '../../parts/LongList';
import type { Doing } from '../../parts/use-doing';
import { askedFirst } from '../arrive';
import { Icon } from '../Icon';
import { LinkLineRow } from './LinkLineRow';
import type { LinkLine, Sort, Wanted } from './link-lines';

interface Props {
  known: Lookup;
  doing: Doing;
  lines: readonly LinkLine[];
  /** How many rows stand there at first. */
  first: number;
  name: string;
  wanted: Wanted;
  /** Id of the link whose evidence is to be open. */
  opened: string | undefined;
  onSort: (sort: { sort: Sort; down: boolean }) => void;
}

const COLUMNS = [
  ['number', 'c-no'],
  ['holder', 'c-h'],
  [undefined, 'c-e'],
  ['issuer', 'c-i'],
  ['linked', 'c-d'],
  ['used', 'c-u'],
  ['label', 'c-v'],
] as const;

/** Links as a ledger: a row each, with its evidence under it. On a narrow screen a row is a card. */
export function LinkTable({ known, doing, lines, first, name, wanted, opened, onSort }: Props) {
  const [shown, setShown] = useState(first);
  const ordered = askedFirst(lines, ({ grant }) => grant.id === opened);
  return (
    <>
      <table class="ledger links">
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col" class="c-x">
              <span class="unseen">{t('audit.details')}</span>
            </th>
            {COLUMNS.map(([sort, look]) =>
              sort === undefined ? (
                <th key={look} scope="col" class={look}>
                  <span class="unseen">{t('audit.seen-at')}</span>
                </th>
              ) : (
                <HeadCell key={look} sort={sort} look={look} wanted={wanted} onSort={onSort} />
              ),
            )}
          </tr>
        </thead>
        {ordered.slice(0, shown).map((line) => (
          <LinkLineRow
            key={line.grant.id}
            known={known}
            doing={doing}
            line={line}
            isOpened={line.grant.id === opened}
          />
        ))}
      </table>
      <More count={lines.length} shown={shown} onShow={setShown} />
    </>
  );
}

interface HeadProps {
  sort: Sort;
  look: string;
  wanted: Wanted;
  onSort: Props['onSort'];
}

function HeadCell({ sort, look, wanted, onSort }: HeadProps) {
  const isSorted = wanted.sort === sort;
  const order = wanted.down ? 'descending' : 'ascending';
  return (
    <th scope="col" class={look} aria-sort={isSorted ? order : undefined}>
      <button
        type="button"
        class="th-sort"
        data-sort={sort}
        onClick={() => onSort({ sort, down: isSorted && !wanted.down })}
      >
        {t(`audit.sort-${sort}`)}
        {isSorted && <Icon name={wanted.down ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
