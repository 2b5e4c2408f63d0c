import type { Entry } from '../../../core/checklist/entry';
import { t } from '../../../locales/text';
import { Fold } from '../../parts/Fold';
import { LinkForm } from '../../parts/LinkForm';
import { LongList } from '../../parts/LongList';
import { usePorts } from '../../parts/ports-context';
import { Empty } from '../Empty';
import type { PageProps } from '../Page';
import { planOf } from '../plan-of';
import { useSteady } from '../use-steady';
import { Block, ViewHead } from '../ViewHead';
import { EntryRow } from './EntryRow';
import { Progress } from './Progress';

/** What is to do, in order, with the steps at both ends and the user's answer to each. */
export function Checklist({ known, doing, subject }: PageProps) {
  const { act } = usePorts();
  const rows = useSteady(planOf(known).entries, ({ key }) => key);
  if (rows.length === 0) return <Empty known={known} />;
  // A row stays where it was when the view opened; what it says is new.
  const some = (fits: (first: Entry) => boolean) => rows.filter(({ first }) => fits(first)).map(({ item }) => item);
  const open = some(({ flags, state }) => flags.length > 0 && state === 'open');
  const answered = some(({ flags, state }) => flags.length > 0 && state !== 'open');
  const byHand = some(({ flags }) => flags.length === 0);
  const flagged = [...open, ...answered];
  const left = flagged.filter(({ state }) => state === 'open');
  const list = (entries: readonly Entry[], shown: number) => (
    <LongList items={entries} first={shown} class="entries">
      {(entry) => (
        <EntryRow
          key={entry.key}
          known={known}
          doing={doing}
          entry={entry}
          isCurrent={entry === left[0]}
          isAsked={subject !== undefined && entry.subject?.id === subject.id}
        />
      )}
    </LongList>
  );
  return (
    <>
      <ViewHead title={t('audit.checklist')} above={t('audit.saved-always')}>
        <Progress done={flagged.length - left.length} all={flagged.length} />
      </ViewHead>
      <Block head={t('audit.to-decide')} count={left.length} aside={t('audit.in-order')}>
        {open.length === 0 ? <p class="lead second">{t('audit.all-decided')}</p> : list(open, 20)}
      </Block>
      {answered.length > 0 && (
        <Block head={t('audit.decided')} count={answered.length}>
          {list(answered, 20)}
        </Block>
      )}
      {byHand.length > 0 && (
        <Block head={t('audit.by-hand')} count={byHand.length} aside={t('audit.by-hand-aside')}>
          {list(byHand, 20)}
        </Block>
      )}
      <Fold id="tell" title={t('tell.title')} class="tell">
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
