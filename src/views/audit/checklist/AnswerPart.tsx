import { useId } from 'preact/hooks';
import type { Answer, Decision, Subject } from '../../../core/model';
import { sayWhen } from '../../../locales/dates';
import { type TextKey, t } from '../../../locales/text';
import { keyOf, type Lookup } from '../../model/lookup';
import { AnswerForm } from '../../parts/AnswerForm';
import { Fold } from '../../parts/Fold';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';
import { subjectName } from '../../wording/names';

interface Props {
  known: Lookup;
  doing: Doing;
  subject: Subject;
}

/** What may be decided: a link or device can go; an account or a list is only done, or put off. */
const CHOICES: Record<Subject['type'], readonly (readonly [Decision, TextKey])[]> = {
  grant: [
    ['keep', 'audit.decide-keep'],
    ['remove', 'audit.decide-remove'],
    ['not-mine', 'audit.decide-not-mine'],
    ['later', 'audit.decide-later'],
  ],
  device: [
    ['keep', 'audit.decide-keep'],
    ['remove', 'audit.decide-remove'],
    ['not-mine', 'audit.decide-not-mine'],
    ['later', 'audit.decide-later'],
  ],
  account: [
    ['keep', 'audit.decide-done'],
    ['later', 'audit.decide-later'],
  ],
  list: [
    ['keep', 'audit.decide-looked'],
    ['later', 'audit.decide-later'],
  ],
};

/** The user's own word about one thing. Every answer is kept at once, and the verdicts follow it. */
export function AnswerPart({ known, doing, subject }: Props) {
  const { act } = usePorts();
  const answer = known.answers.get(keyOf(subject));
  const name = subjectName(known, subject);
  const keep = (given: Omit<Answer, 'subject'>) =>
    doing.run(async () => {
      await act.answer({ subject, ...given });
      doing.say(t('audit.saved', { name }));
    });
  return (
    <div class="answers">
      <Decide name={name} type={subject.type} chosen={answer?.decision} onChoose={(decision) => keep({ decision })} />
      {subject.type === 'grant' && (
        <Dated
          field="relinkedAt"
          ask="link.relinked-ask"
          label="link.relinked"
          said="link.relinked-said"
          before={answer?.relinkedAt}
          isOpen={answer?.decision === 'remove'}
          onAnswer={(relinkedAt) => keep({ relinkedAt })}
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
        />
      )}
      <Note name={name} before={answer?.note ?? ''} onNote={(note) => keep({ note })} />
    </div>
  );
}

interface DecideProps {
  name: string;
  type: Subject['type'];
  chosen: Decision | undefined;
  onChoose: (decision: Decision) => void;
}

/** Joined radio buttons, ink where chosen. */
function Decide({ name, type, chosen, onChoose }: DecideProps) {
  const group = useId();
  return (
    <fieldset class="decide">
      <legend class="unseen">{t('audit.decide', { name })}</legend>
      {CHOICES[type].map(([decision, words]) => (
        <label key={decision}>
          <input
            type="radio"
            name={group}
            value={decision}
            checked={chosen === decision}
            onChange={() => onChoose(decision)}
          />
          {t(words)}
        </label>
      ))}
    </fieldset>
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
}

function Dated({ field, ask, label, said, before, isOpen, onAnswer }: DatedProps) {
  return (
    <>
      {before && <p class="second">{t(said, { when: sayWhen(before) })}</p>}
      <Fold title={t(ask)} class="dated" open={isOpen && !before}>
        <AnswerForm name={field} label={label} before={before} onAnswer={onAnswer} />
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
