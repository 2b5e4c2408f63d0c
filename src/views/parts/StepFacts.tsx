import type { StepDef } from '../../core/steps';
import { sayDate } from '../../locales/dates';
import { t } from '../../locales/text';
import { Fold } from './Fold';
import { OutLink } from './OutLink';

const CONFIDENCE = {
  documented: 'steps.documented',
  'seen in code': 'steps.seen-in-code',
  inferred: 'steps.inferred',
} as const;

const OTHER_END = { true: 'steps.other-end', false: 'steps.no-other-end', unknown: 'steps.other-end-unknown' } as const;

/** Keys that may have to be taken back at both ends. */
const TWO_ENDED: readonly StepDef['about'][] = ['linked-services', 'held-services', 'api-tokens'];

/** Doubt in its own sentence, what stops, whether the other end needs a step; who says so and when it was looked at. */
export function StepFacts({ step }: { step: StepDef }) {
  const { doubt, stops, otherEnd, source, checked, confidence } = step;
  const isRemoval = step.keeps !== true && TWO_ENDED.includes(step.about);
  return (
    <>
      {doubt && (
        <p class="doubt" lang="en">
          {doubt}
        </p>
      )}
      {stops && (
        <p class="second">
          {t('steps.stops')} <span lang="en">{stops}</span>
        </p>
      )}
      {isRemoval && (
        <p class="second">
          {t(OTHER_END[`${otherEnd.needed}`])} <span lang="en">{otherEnd.why}</span>
        </p>
      )}
      <Fold class="step-source" title={t('steps.checked', { day: sayDate(checked) })}>
        {!isRemoval && (
          <p class="second" lang="en">
            {otherEnd.why}
          </p>
        )}
        <p class="caption">
          {source.publisher && <b>{source.publisher}: </b>}
          <OutLink url={source.url} lang="en">
            {source.title}
          </OutLink>
        </p>
        <p class="caption">{t(CONFIDENCE[confidence])}</p>
      </Fold>
    </>
  );
}
