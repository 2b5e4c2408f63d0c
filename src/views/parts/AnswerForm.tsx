import { useState } from 'preact/hooks';
import type { LooseDate } from '../../core/model';
import { type TextKey, t } from '../../locales/text';
import { readTypedDate } from '../model/typed-date';
import { DateField, troubleOf } from './DateField';
import { usePorts } from './ports-context';

interface Props {
  /** Name of the field, for scripts that fill in forms. */
  name: string;
  label: TextKey;
  /** What was answered before. */
  before?: LooseDate | undefined;
  onAnswer: (date: LooseDate) => void;
  /** Takes `before` back. Absent: what is said here cannot be. */
  onTakeBack?: () => void;
}

/** One date that the user gives about something that was read, such as "removed and linked again on". */
export function AnswerForm({ name, label, before, onAnswer, onTakeBack }: Props) {
  const { now } = usePorts();
  const [text, setText] = useState(before ?? '');
  const [trouble, setTrouble] = useState<TextKey>();
  const type = (value: string) => {
    setText(value);
    setTrouble(undefined);
  };
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = readTypedDate(text, now());
        setTrouble(troubleOf(typed));
        if ('date' in typed) onAnswer(typed.date);
      }}
    >
      <DateField name={name} label={label} value={text} hint="form.answer-hint" trouble={trouble} onInput={type} />
      <button type="submit" class="btn">
        {t('action.save')}
      </button>
      {before !== undefined && onTakeBack && (
        <button
          type="button"
          class="textbtn"
          data-do="take-back"
          onClick={(event) => {
            // This button goes with the answer: the keyboard stays in the form.
            event.currentTarget.form?.querySelector('input')?.focus();
            type('');
            onTakeBack();
          }}
        >
          {t('action.take-back')}
        </button>
      )}
    </form>
  );
}
