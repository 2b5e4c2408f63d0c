import { useState } from 'preact/hooks';
import type { Entry } from '../../../core/checklist/entry';
import { subjectKey } from '../../../core/model';
import { sayReadAt } from '../../../locales/dates';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { Chip } from '../../parts/Chip';
import { KeyTag } from '../../parts/KeyTag';
import { usePorts } from '../../parts/ports-context';
import { Name } from '../../parts/Say';
import { StepList } from '../../parts/StepList';
import type { Doing } from '../../parts/use-doing';
import { sayWhatToDo, sayWhy } from '../../wording/flags';
import { partyName, subjectName } from '../../wording/names';
import { rowId } from '../arrive';
import { Icon, type IconName } from '../Icon';
import { homeOf } from '../route';
import { AnswerPart } from './AnswerPart';

const ICONS = { link: 'links', device: 'devices', account: 'account', list: 'coverage' } satisfies Record<
  Entry['about'],
  IconName
>;

interface Props {
  known: Lookup;
  doing: Doing;
  entry: Entry;
  /** The first that is open: its steps stand there. */
  isCurrent: boolean;
  isAsked: boolean;
}

/** One thing to do: what and why, the steps at both ends, and the answer. */
export function EntryRow({ known, doing, entry, isCurrent, isAsked }: Props) {
  const { now } = usePorts();
  const [open, setOpen] = useState(isCurrent || isAsked);
  const { subject } = entry;
  const [flag] = entry.flags;
  const number = subject?.type === 'grant' ? known.numbers.get(subject.id) : undefined;
  const name = entryName(known, entry);
  const what = flag && sayWhatToDo(flag);
  const id = subject ? rowId(subject) : entry.key.replace(/\s/g, '-');
  return (
    <li class={isCurrent ? 'crow crow-current' : 'crow'} data-state={entry.state}>
      {number === undefined ? <Icon name={ICONS[entry.about]} class="keyrow-icon" /> : <KeyTag number={number} />}
      <div class="crow-what">
        <h3 class="what" id={id} tabIndex={-1}>
          <Name>{name}</Name>
        </h3>
        {flag && entry.state === 'open' && (
          <p class="why">
            {sayWhy(known, flag)} {what && <b>{what}</b>}{' '}
            {subject && <a href={homeOf(subject)}>{t('audit.reason-and-sources')}</a>}
          </p>
        )}
        <EntryState entry={entry} />
      </div>
      <span class="crow-label">
        {entry.label && entry.state === 'open' && <Chip label={entry.label} />}
        {entry.state !== 'open' && <span class="none-known">{sayState(known, entry, now())}</span>}
      </span>
      <div class="crow-do">
        {entry.steps.length > 0 && (
          <button
            type="button"
            class="textbtn"
            aria-expanded={open}
            data-do="steps"
            aria-label={t(open ? 'audit.hide-steps-of' : 'audit.show-steps-of', { name, count: entry.steps.length })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'audit.hide-steps' : 'audit.steps', { count: entry.steps.length })}
          </button>
        )}
        {open && <StepList known={known} entry={entry} />}
        {subject && <AnswerPart known={known} doing={doing} subject={subject} />}
      </div>
    </li>
  );
}

/** "Closed at 14:32": by the user's word, so the time is that of his answer. */
function sayState(known: Lookup, { state, subject }: Entry, now: Date): string {
  const at = subject && known.view.answeredAt?.[subjectKey(subject)];
  return state === 'done' && at ? t('audit.closed-at', { when: sayReadAt(at, now) }) : t(`audit.state-${state}`);
}

/** What the user says and what the page says, apart: an answer is no proof. */
function EntryState({ entry }: { entry: Entry }) {
  if (entry.state === 'done') {
    return <p class="caption">{t(entry.listed ? 'audit.done-listed' : 'audit.done-unlisted')}</p>;
  }
  if (entry.state === 'later') return <p class="caption">{t('audit.later-said')}</p>;
  return null;
}

function entryName(known: Lookup, entry: Entry): string {
  if (entry.subject) return subjectName(known, entry.subject);
  const issuer = partyName(known, entry.vendor);
  return entry.holder ? t('link.ends', { holder: partyName(known, entry.holder), issuer }) : issuer;
}
