import { t, word } from '../../../locales/text';
import type { RecognisedCard } from '../../../messaging/protocol';
import { Fold } from '../../parts/Fold';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { LooksMark } from '../LooksMark';
import { JudgeButtons, type Judged } from './JudgeButtons';

interface Props {
  doing: Doing;
  subject: Judged;
  row: RecognisedCard['rows'][number];
}

/** One row that was read by its looks: how sure that is, and on request why. */
export function RowPart({ doing, subject, row: { name, confidence, signs = [], said } }: Props) {
  return (
    <li class="row looked-row" data-row={subject.row}>
      <div class="row-what">
        <p class="name">
          <Name>{name}</Name>
        </p>
        <p class="caption">
          <LooksMark said={said} /> · {t(`looks.sure-${sureness(confidence)}`)}
        </p>
        <Fold title={t('looks.why')}>
          {signs.length === 0 ? (
            <p class="second">{t('looks.no-why')}</p>
          ) : (
            <ul class="facts">
              {signs.map((sign) => (
                <li key={sign}>{word('sign', sign)}</li>
              ))}
            </ul>
          )}
        </Fold>
      </div>
      <JudgeButtons
        doing={doing}
        subject={subject}
        name={name}
        said={said}
        words={['looks.confirm', 'looks.throw-out']}
      />
    </li>
  );
}

/** In words: a number would say more than anybody knows. What is below a half is not given at all. */
function sureness(confidence = 0): 'high' | 'middle' | 'low' {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.65 ? 'middle' : 'low';
}
