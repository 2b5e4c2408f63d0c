import type { Entry } from '../../core/checklist/entry';
import type { Lookup } from '../model/lookup';
import { partyName } from '../wording/names';
import { OutLink } from './OutLink';

/** The steps of one thing to do, in order, each at its end. */
export function StepList({ known, entry }: { known: Lookup; entry: Entry }) {
  return (
    <ol class="steps">
      {entry.steps.map((step) => (
        <li key={`${step.for ?? ''} ${step.key}`}>
          <b>{partyName(known, step.at)}</b> <span lang="en">{step.step?.text}</span>
          {step.link && <OutLink url={step.link}>{partyName(known, step.at)}</OutLink>}
        </li>
      ))}
    </ol>
  );
}
