import type { Entry, PlannedStep } from '../../core/checklist/entry';
import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { partyName } from '../wording/names';
import { Step } from './Step';

/** The steps of one thing to do, in order, each at its end; what stops working when they are done. */
export function StepList({ known, entry }: { known: Lookup; entry: Entry }) {
  return (
    <div class="step-list">
      {entry.after.length > 0 && <p class="second">{t('steps.after')}</p>}
      {parts(entry.steps).map(({ party, steps }) => (
        <section key={party ?? ''}>
          {party && <p class="h-small">{partyName(known, party)}</p>}
          <ol class="steps">
            {steps.map((step, index) => (
              <Step
                key={step.key}
                known={known}
                entry={entry}
                planned={step}
                moved={steps[index - 1]?.at !== step.at}
              />
            ))}
          </ol>
        </section>
      ))}
      {entry.devices > 0 && (
        <p class="second step-devices">
          {t('steps.devices', { count: entry.devices, holder: partyName(known, entry.holder ?? entry.vendor) })}
        </p>
      )}
    </div>
  );
}

/** One part for what is the same for all, then one for each party. */
function parts(steps: readonly PlannedStep[]): { party?: string; steps: PlannedStep[] }[] {
  const names = [...new Set(steps.map((step) => step.for))];
  return names.map((party) => ({
    ...(party === undefined ? {} : { party }),
    steps: steps.filter((step) => step.for === party),
  }));
}
