import { sayReadAt } from '../../../locales/dates';
import { t } from '../../../locales/text';
import type { RecognisedCard } from '../../../messaging/protocol';
import type { Lookup } from '../../model/lookup';
import { LongList } from '../../parts/LongList';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { listName, partyName } from '../../wording/names';
import { JudgeButtons } from './JudgeButtons';
import { RowPart } from './RowPart';

interface Props {
  known: Lookup;
  doing: Doing;
  card: RecognisedCard;
}

/** One list that was read by its looks, with its rows; or that the page says there are none. */
export function ListPart({ known, doing, card }: Props) {
  const { now } = usePorts();
  const { vendor, list, structure, state, readAt, rows, said } = card;
  const site = partyName(known, vendor);
  const subject = { vendor, list, structure };
  return (
    <section class="looked" data-list={`${vendor}/${list}`}>
      <h3 class="h-small">
        {listName(list)} <span class="caption">{state === 'rows' && t('looks.rows', { count: rows.length })}</span>
      </h3>
      <p class="caption">
        {t('looks.read', { when: sayReadAt(readAt, now()), site })} {said && t('looks.you-confirmed')}
      </p>
      {state === 'empty' && <p class="say-4">{t('looks.says-none')}</p>}
      <JudgeButtons
        doing={doing}
        subject={subject}
        name={t('looks.list-of', { list: listName(list), site })}
        said={said}
        words={['looks.confirm-list', 'looks.throw-out-list']}
      />
      {rows.length > 0 && (
        <LongList items={rows} first={30} class="rows">
          {(row) => <RowPart key={row.id} doing={doing} subject={{ ...subject, row: row.id }} row={row} />}
        </LongList>
      )}
    </section>
  );
}
