import { t } from '../../../locales/text';
import type { View } from '../../../messaging/protocol';
import type { Lookup } from '../../model/lookup';
import { LongList } from '../../parts/LongList';
import { usePorts } from '../../parts/ports-context';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { listName, partyName } from '../../wording/names';
import { Block } from '../ViewHead';

type Said = NonNullable<View['said']>[number];

interface Props {
  known: Lookup;
  doing: Doing;
  out: Said[];
}

/** What the user threw out, with the way back. */
export function ThrownOut({ known, doing, out }: Props) {
  const { act } = usePorts();
  return (
    <Block id="thrown-out" head={t('looks.thrown-out')} count={out.length}>
      <p class="second">{t('looks.thrown-out-text')}</p>
      <LongList items={out} first={30} class="rows">
        {(one) => {
          const { vendor, list, structure, row } = one;
          const name = nameOf(known, one);
          const takeBack = async () => {
            await act.judgeRecognised({
              ...{ vendor, list, structure, said: null },
              ...(row === undefined ? {} : { row }),
            });
            doing.say(t('looks.said-back'));
          };
          return (
            <li class="row looked-row" key={`${vendor} ${list} ${structure} ${row ?? ''}`}>
              <p class="row-what">
                <Name>{name}</Name>
              </p>
              <p class="looked-judge">
                <button type="button" class="textbtn" data-do="take-back" onClick={() => doing.run(takeBack)}>
                  {t('action.take-back')} <span class="unseen">{name}</span>
                </button>
              </p>
            </li>
          );
        }}
      </LongList>
    </Block>
  );
}

function nameOf(known: Lookup, { vendor, list, row, name }: Said): string {
  const values = { list: listName(list), site: partyName(known, vendor) };
  if (row === undefined) return t('looks.list-of', values);
  return name === undefined ? t('looks.a-row-of', values) : t('looks.row-of', { ...values, name });
}
