import { useId } from 'preact/hooks';
import type { Answer, Decision, Subject } from '../../../core/model';
import { type TextKey, t } from '../../../locales/text';

/** `done` is no decision of the book but a day (`Answer.doneAt`). */
export type Choice = Decision | 'done';

const OF_A_THING: readonly (readonly [Choice, TextKey])[] = [
  ['keep', 'audit.decide-keep'],
  ['remove', 'audit.decide-remove'],
  ['not-mine', 'audit.decide-not-mine'],
  ['later', 'audit.decide-later'],
];

/** What may be decided: a link or device can go; an account or a list is only done, or put off. */
const CHOICES: Record<Subject['type'], readonly (readonly [Choice, TextKey])[]> = {
  grant: OF_A_THING,
  device: OF_A_THING,
  account: [
    ['done', 'audit.decide-done'],
    ['later', 'audit.decide-later'],
  ],
  list: [
    ['done', 'audit.decide-looked'],
    ['later', 'audit.decide-later'],
  ],
};

/** What was chosen. `keep` on an account or a list is how "done" was stored once. */
export function choiceOf({ type }: Subject, answer: Answer | undefined): Choice | undefined {
  if (answer?.decision === undefined) return answer?.doneAt === undefined ? undefined : 'done';
  return answer.decision === 'keep' && (type === 'account' || type === 'list') ? 'done' : answer.decision;
}

interface Props {
  name: string;
  type: Subject['type'];
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
  onTakeBack: () => void;
}

/**
 * Joined toggle buttons, ink where chosen; the chosen one pressed again is taken back. No radio buttons: arrow keys would
 * choose, and so save, each one that they pass, and there would be no way back to none.
 */
export function Decide({ name, type, chosen, onChoose, onTakeBack }: Props) {
  const hint = useId();
  return (
    <>
      <fieldset class="decide">
        <legend class="unseen">{t('audit.decide', { name })}</legend>
        {CHOICES[type].map(([choice, words]) => (
          <button
            key={choice}
            type="button"
            value={choice}
            aria-pressed={chosen === choice}
            aria-describedby={chosen === choice ? hint : undefined}
            onClick={() => (chosen === choice ? onTakeBack() : onChoose(choice))}
          >
            {t(words)}
          </button>
        ))}
      </fieldset>
      {chosen !== undefined && (
        <p class="caption" id={hint}>
          {t('audit.decide-again')}
        </p>
      )}
    </>
  );
}
