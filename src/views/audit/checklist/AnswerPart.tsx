import { useId } from 'preact/hooks';
import { DECIDED } from '../../../core/answers/fields';
import { type Answer, type AnswerField, type Subject, subjectKey } from '../../../core/model';
import { sayWhen } from '../../../locales/dates';
import { type TextKey, t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { dayOf } from '../../model/today';
import { AnswerForm } from '../../parts/AnswerForm';
import { Fold } from '../../parts/Fold';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { subjectName } from '../../wording/names';
import { choiceOf, Decide } from './Decide';

interface Props {
  known: Lookup;
  doing: Doing;
  subject: Subject;
}

/** The user's own word about one thing. Every answer is kept, and taken back, at once, and the verdicts follow it. */
export function AnswerPart({ known, doing, subject }: Props) {
  const { act, now } = usePorts();
  const answer = known.answers.get(subjectKey(subject));
  const name = subjectName(known, subject);
  const keep = (given: Omit<Answer, 'subject'>) =>
    doing.run(async () => {
      await act.answer({ subject, ...given });
      doing.say(t('audit.saved', { name }));
    });
  const takeBack = (...fields: AnswerField[]) =>
    doing.run(async () => {
      await act.unanswer(subject, fields);
      doing.say(t('audit.taken-back', { name }));
    });
  return (
    <div class="answers">
      <Decide
        name={name}
        type={subject.type}
        chosen={choiceOf(subject, answer)}
        onChoose={(choice) => keep(choice === 'done' ? { doneAt: dayOf(now()) } : { decision: choice })}
        onTakeBack={() => takeBack(...DECIDED)}
      />
      {answer?.doneAt && <p class="second">{t('audit.done-said', { when: sayWhen(answer.doneAt) })}</p>}
      {subject.type === 'grant' && (
        <Dated
          field="relinkedAt"
          ask="link.relinked-ask"
          label="link.relinked"
          said="link.relinked-said"
          before={answer?.relinkedAt}
          isOpen={answer?.decision === 'remove'}
          onAnswer={(relinkedAt) => keep({ relinkedAt })}
          onTakeBack={() => takeBack('relinkedAt')}
        />
      )}
      {subject.type === 'account' && (
        <Dated
          field="passwordChangedAt"
          ask="account.password-ask"
          label="account.password"
          said="account.password-said"
          before={answer?.passwordChangedAt}
          isOpen={false}
          onAnswer={(passwordChangedAt) => keep({ passwordChangedAt })}
          onTakeBack={() => takeBack('passwordChangedAt')}
        />
      )}
      <Note
        name={name}
        before={answer?.note ?? ''}
        onNote={(note) => (note === '' ? takeBack('note') : keep({ note }))}
      />
    </div>
  );
}

interface DatedProps {
  field: 'relinkedAt' | 'passwordChangedAt';
  ask: TextKey;
  label: TextKey;
  said: TextKey;
  before: string | undefined;
  isOpen: boolean;
  onAnswer: (date: string) => void;
  onTakeBack: () => void;
}

function Dated({ field, ask, label, said, before, isOpen, onAnswer, onTakeBack }: DatedProps) {
  return (
    <>
      {before && <p class="second">{t(said, { when: sayWhen(before) })}</p>}
      <Fold title={t(ask)} class="dated" open={isOpen && !before}>
        <AnswerForm name={field} label={label} before={before} onAnswer={onAnswer} onTakeBack={onTakeBack} />
      </Fold>
    </>
  );
}

function Note({ name, before, onNote }: { name: string; before: string; onNote: (note: string) => void }) {
  const id = useId();
  return (
    <>
      {before && (
        <p class="second note">
          {t('audit.your-note')} <bdi>{before}</bdi>
        </p>
      )}
      <Fold title={t(before ? 'audit.change-note' : 'audit.add-note')}>
        <label for={id} class="unseen">
          {t('audit.note-on', { name })}
        </label>
        <textarea
          id={id}
          name="note"
          class="box"
          rows={2}
          maxLength={2000}
          defaultValue={before}
          onChange={(event) => {
            const note = event.currentTarget.value.trim();
            if (note !== before) onNote(note);
          }}
        />
        <p class="caption">{t('audit.note-hint')}</p>
      </Fold>
    </>
  );
}
