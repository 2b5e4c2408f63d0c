import { type TextKey, t } from '../../../locales/text';
import type { RequestOf } from '../../../messaging/protocol';
import { usePorts } from '../../parts/ports-context';
import type { Doing } from '../../parts/use-doing';

type Request = RequestOf<'own:judge-recognised'>;

/** A list that was read by its looks, or one row of it. */
export type Judged = Omit<Request, 'said'>;

interface Props {
  doing: Doing;
  subject: Judged;
  name: string;
  said: 'confirmed' | undefined;
  /** On the buttons that confirm and that throw out. */
  words: [TextKey, TextKey];
}

/** The user's word on a list or a row: it is right, or it is wrong; and what was confirmed can be taken back. */
export function JudgeButtons({ doing, subject, name, said, words: [right, wrong] }: Props) {
  const { act } = usePorts();
  const judge = (word: Request['said']) =>
    doing.run(async () => {
      await act.judgeRecognised({ ...subject, said: word });
      doing.say(t(`looks.said-${word ?? 'back'}`, { name }));
    });
  return (
    <p class="looked-judge">
      {said === undefined ? (
        <button type="button" class="textbtn" data-do="confirm" onClick={() => judge('confirmed')}>
          {t(right)} <span class="unseen">{name}</span>
        </button>
      ) : (
        <button type="button" class="textbtn" data-do="take-back" onClick={() => judge(null)}>
          {t('action.take-back')} <span class="unseen">{name}</span>
        </button>
      )}
      <button type="button" class="textbtn" data-do="throw-out" onClick={() => judge('thrown-out')}>
        {t(wrong)} <span class="unseen">{name}</span>
      </button>
    </p>
  );
}
