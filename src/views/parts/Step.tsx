import type { Entry, PlannedStep } from '../../core/checklist/entry';
import { t } from '../../locales/text';
import type { Lookup } from '../model/lookup';
import { listName, partyName } from '../wording/names';
import { OutLink } from './OutLink';
import { StepFacts } from './StepFacts';

interface Props {
  known: Lookup;
  entry: Entry;
  planned: PlannedStep;
  /** It is done at another end than the one before. */
  moved: boolean;
}

/** One step: where, what to do, the page with its host or the way in the app, and what is to be known before. */
export function Step({ known, entry, planned, moved }: Props) {
  const { phase, at, end, link, app, step } = planned;
  const vendor = partyName(known, at);
  // The app is the holder's, not the vendor's behind it: Alexa's, not Amazon's.
  const holder = end === 'holder' ? (planned.for ?? entry.holder) : undefined;
  const owner = holder === undefined ? vendor : partyName(known, holder);
  return (
    <li data-phase={phase} data-at={at}>
      {moved && (
        <p class="end-head">
          {vendor}
          {entry.about === 'link' && entry.holder !== undefined && (
            <span class="caption">{t(end === 'holder' ? 'steps.holds' : 'steps.opened')}</span>
          )}
        </p>
      )}
      {phase === 'keep' && <p class="caption">{t('steps.keep')}</p>}
      <p class="step-text">{step ? <span lang="en">{step.text}</span> : sayWithoutRecord(entry, planned, vendor)}</p>
      {link && (
        <p>
          <OutLink url={link}>{t('steps.open', { vendor })}</OutLink>
        </p>
      )}
      {app && (
        <p class="step-app">
          <span class="caption">{t('steps.app', { vendor: owner })}</span> <b lang="en">{app}</b>
        </p>
      )}
      {step && <StepFacts step={step} />}
    </li>
  );
}

/** What no record words: looking at a list, and linking again what was removed. */
function sayWithoutRecord({ subject }: Entry, { phase }: PlannedStep, vendor: string): string {
  if (phase === 'relink') return t('steps.relink');
  const list = subject?.type === 'list' ? subject.id.split('/').at(-1) : undefined;
  return list === undefined ? t('steps.look') : t('steps.look-list', { list: listName(list), vendor });
}
