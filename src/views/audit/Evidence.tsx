import { alertKey } from '../../core/alerts/keys';
import type { Subject } from '../../core/model';
import { t } from '../../locales/text';
import { type Flag, type Lookup, vendorsOf } from '../model/lookup';
import { putOff } from '../model/put-off';
import { Fold } from '../parts/Fold';
import { usePorts } from '../parts/ports-context';
import { RestsOn } from '../parts/RestsOn';
import { StepList } from '../parts/StepList';
import type { Doing } from '../parts/use-doing';
import { sayWhatToDo, sayWhy } from '../wording/flags';
import { AnswerPart } from './checklist/AnswerPart';
import { TakeBack } from './coverage/TakeBack';
import { entryOf } from './plan-of';
import { IncidentSources } from './sources/IncidentSources';
import { WarnAgain } from './WarnAgain';

interface Props {
  known: Lookup;
  doing: Doing;
  subject: Subject;
  flags: readonly Flag[];
}

/** Why, what to do at both ends, and the sources; then further reasons, each with its own. */
export function Evidence({ known, doing, subject, flags }: Props) {
  const [worst, ...others] = flags;
  const entry = entryOf(known, subject);
  const card = known.vendors.get(vendorsOf(known, subject)[0] ?? '');
  return (
    <div class="evidence">
      <section class="ev-why">
        <h2 class="h-small">{t('audit.why')}</h2>
        {worst ? <Why known={known} flag={worst} /> : <p class="fact">{t('audit.no-reason')}</p>}
        {others.map((flag) => (
          <Fold key={alertKey(flag)} class="other-reason" title={sayWhy(known, flag)}>
            <Why known={known} flag={flag} doing={doing} />
            {'incident' in flag && <IncidentSources known={known} flag={flag} />}
          </Fold>
        ))}
      </section>
      <section class="ev-do">
        <h2 class="h-small">{t('audit.what-to-do')}</h2>
        {entry && entry.steps.length > 0 ? (
          <StepList known={known} entry={entry} />
        ) : (
          <p class="second">{t('audit.no-steps')}</p>
        )}
        {card && <TakeBack known={known} card={card} />}
        <AnswerPart known={known} doing={doing} subject={subject} />
      </section>
      <section class="ev-sources">
        <h2 class="h-small">{t('reasons.sources')}</h2>
        {worst && 'incident' in worst ? (
          <IncidentSources known={known} flag={worst} />
        ) : (
          <p class="second">{t('audit.no-sources')}</p>
        )}
        {worst && <PutOff known={known} doing={doing} flag={worst} />}
      </section>
    </div>
  );
}

function Why({ known, flag, doing }: { known: Lookup; flag: Flag; doing?: Doing }) {
  const what = sayWhatToDo(flag);
  return (
    <>
      <p class="fact">{sayWhy(known, flag)}</p>
      {what && <p class="action">{what}</p>}
      <Fold title={t('reasons.rests-on')} open>
        <RestsOn known={known} flag={flag} />
      </Fold>
      {doing && <PutOff known={known} doing={doing} flag={flag} />}
    </>
  );
}

/** "Later" and "Ignore" of one warning, or the way back. */
function PutOff({ known, doing, flag }: { known: Lookup; doing: Doing; flag: Flag }) {
  const { act } = usePorts();
  const key = alertKey(flag);
  const before = putOff(known, flag);
  if (before) {
    return (
      <p class="second put-off">
        {t(`audit.was-${before.how}`)} <WarnAgain doing={doing} alert={key} />
      </p>
    );
  }
  if (!known.view.alerts.includes(key)) return null;
  return (
    <p class="put-off">
      {(['later', 'ignore'] as const).map((how) => (
        <button
          key={how}
          type="button"
          class="textbtn"
          data-do={how}
          onClick={() =>
            doing.run(async () => {
              await act.dismiss(key, how);
              doing.say(t(`audit.did-${how}`));
            })
          }
        >
          {t(`audit.${how}`)}
        </button>
      ))}
    </p>
  );
}
