import { DECIDED } from '../../core/answers/fields';
import type { Entry } from '../../core/checklist/entry';
import type { LooseDate, Subject } from '../../core/model';
import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { dayOf } from '../model/today';
import { AnswerForm } from '../parts/AnswerForm';
import { Fold } from '../parts/Fold';
import { Pick } from '../parts/Pick';
import { usePorts } from '../parts/ports-context';
import { Host, Name } from '../parts/Say';
import { StepList } from '../parts/StepList';
import type { Doing } from '../parts/use-doing';
import { partyName, subjectName } from '../wording/names';

interface Props {
  known: Lookup;
  entry: Entry;
  doing: Doing;
}

/** One thing to go through: a tick, the steps at both ends, and the first page of them beside it. */
export function TodoRow({ known, entry, doing }: Props) {
  const { tab } = usePorts();
  const name = nameOf(known, entry);
  const page = entry.steps.find(({ link }) => link !== undefined)?.link;
  const app = page === undefined ? entry.steps.find((step) => step.app !== undefined)?.app : undefined;
  return (
    <li class="todo-row" data-entry={entry.key}>
      {entry.subject ? <Tick subject={entry.subject} entry={entry} name={name} doing={doing} /> : <span />}
      <div>
        <p class="what">
          <Name>{name}</Name>
        </p>
        {entry.about === 'link' && <HaveLink known={known} entry={entry} doing={doing} />}
        <Fold title={t('welcome.steps', { count: entry.steps.length })}>
          <StepList known={known} entry={entry} />
        </Fold>
      </div>
      <p class="todo-go">
        {page !== undefined && (
          <>
            <button type="button" class="btn" data-do="page" onClick={() => tab.open(page)}>
              {t('welcome.open-page')} <span class="unseen">{name}</span>
              <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 3.5H3.5v9h9V10M9 2.75h4.25V7M13 3 7.5 8.5" />
              </svg>
            </button>
            <span class="caption">
              <Host url={page} />
            </span>
          </>
        )}
        {app !== undefined && <span class="caption">{t('welcome.in-app', { path: app })}</span>}
      </p>
    </li>
  );
}

interface TickProps {
  subject: Subject;
  entry: Entry;
  name: string;
  doing: Doing;
}

/** "Done" is the user's word for it; it is kept at once, and taken back with the tick. */
function Tick({ subject, entry, name, doing }: TickProps) {
  const { act, now } = usePorts();
  const done = entry.state === 'done' || entry.state === 'kept';
  return (
    <Pick
      name={entry.key}
      on={done}
      onPick={(on) =>
        doing.run(() => (on ? act.answer({ subject, doneAt: dayOf(now()) }) : act.unanswer(subject, [...DECIDED])))
      }
    >
      <span class="unseen">{t('welcome.done', { name })}</span>
    </Pick>
  );
}

/** A link that no page was asked about: the user may say that it is there. */
function HaveLink({ known, entry: { vendor, holder }, doing }: Props) {
  const { act } = usePorts();
  if (holder === undefined) return null;
  const has = known.view.audit.grants.some((grant) => grant.issuer === vendor && grant.holder === holder);
  if (has) return <p class="second">{t('welcome.has-link')}</p>;
  const tell = (linkedAt?: LooseDate) => {
    const link = { issuer: vendor, holder, kind: 'linked-service' } as const;
    doing.run(() => act.tell(linkedAt === undefined ? link : { ...link, linkedAt }));
  };
  return (
    <Fold class="have-link" title={t('welcome.have-link')}>
      <AnswerForm name="linkedAt" label="tell.linked" onAnswer={tell} />
      <button type="button" class="textbtn" data-do="have-link" onClick={() => tell()}>
        {t('welcome.no-date')}
      </button>
    </Fold>
  );
}

function nameOf(known: Lookup, { about, holder, subject, vendor }: Entry): string {
  if (about === 'account') return t('welcome.about-account');
  if (holder !== undefined) return t('welcome.about-link', { holder: partyName(known, holder) });
  return subject ? subjectName(known, subject) : partyName(known, vendor);
}
