import { subjectKey } from '../../../core/model';
import type { Label } from '../../../core/verdicts/types';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import type { Item } from '../../model/todo';
import { Chip } from '../../parts/Chip';
import { Fold } from '../../parts/Fold';
import { LongList } from '../../parts/LongList';
import { Block } from '../ViewHead';
import { KeyRow } from './KeyRow';

interface Props {
  known: Lookup;
  label: Label | 'put-off';
  items: readonly Item[];
}

/** What has one label, in rows. What asks for nothing is folded. */
export function ItemBlock({ known, label, items }: Props) {
  if (items.length === 0) return null;
  const isFolded = label === 'Nothing to do' || label === 'put-off';
  const rows = (
    <LongList items={items} first={6} class="keyrows">
      {(item) => <KeyRow key={subjectKey(item.subject)} known={known} item={item} />}
    </LongList>
  );
  return (
    <Block
      head={label === 'put-off' ? t('audit.put-off') : <Chip label={label} />}
      count={items.length}
      aside={t(`audit.aside-${label}`)}
    >
      {isFolded ? <Fold title={t('action.show-all', { count: items.length })}>{rows}</Fold> : rows}
    </Block>
  );
}
