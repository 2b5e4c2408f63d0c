import type { Entry } from '../../../core/checklist/entry';
import { t } from '../../../locales/text';
import { Fold } from '../../parts/Fold';
import { LinkForm } from '../../parts/LinkForm';
import { LongList } from '../../parts/LongList';
import { usePorts } from '../../parts/ports-context';
import { Empty } from '../Empty';
import type { PageProps } from '../Page';
import { planOf } from '../plan-of';
import { Block, ViewHead } from '../ViewHead';
import { EntryRow } from './EntryRow';
import { Progress } from './Progress';

/** What is to do, in order, with the steps at both ends and the user's answer to each. */
export function Checklist({ known, doing, subject }: PageProps) {
  const { act } = usePorts();
  const { entries } = planOf(known);
  if (entries.length === 0) return <Empty known={known} />;
  const flagged = entries.filter(({ flags }) => flags.length > 0);
  const byHand = entries.filter(({ flags }) => flags.length === 0);
  const open = flagged.filter(({ state }) => state === 'open');
  const answered = flagged.filter(({ state }) => state !== 'open');
  const first = open[0];
  const rows = (list: readonly Entry[], shown: number) => (
    <LongList items={list} first={shown} class="entries">
      {(entry) => (
        <EntryRow
          key={entry.key}
          known={known}
          doing={doing}
          entry={entry}
          isCurrent={entry === first}
          isAsked={subject !== undefined && entry.subject?.id === subject.id}
        />
      )}
    </LongList>
  );
  return (
    <>
      <ViewHead title={t('audit.checklist')} above={t('audit.saved-always')}>
        <Progress done={answered.length} all={flagged.length} />
      </ViewHead>
      <Block head={t('audit.to-decide')} count={open.length} aside={t('audit.in-order')}>
        {open.length === 0 ? <p class="lead second">{t('audit.all-decided')}</p> : rows(open, 20)}
      </Block>
      {answered.length > 0 && (
        <Block head={t('audit.decided')} count={answered.length}>
          {rows(answered, 20)}
        </Block>
      )}
      {byHand.length > 0 && (
        <Block head={t('audit.by-hand')} count={byHand.length} aside={t('audit.by-hand-aside')}>
          {rows(byHand, 20)}
        </Block>
      )}
      <Fold id="tell" title={t('form.title')} class="tell">
        <LinkForm
          known={known}
          onTell={(link) =>
            doing.run(async () => {
              await act.tell(link);
              doing.say(t('audit.told'));
            })
          }
        />
      </Fold>
    </>
  );
}
