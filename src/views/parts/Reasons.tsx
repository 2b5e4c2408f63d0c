import { t } from '../../locales/text';
import type { Flag, Lookup } from '../model/lookup';
import { sayFact } from '../wording/facts';
import { sayWhatToDo, sayWhy } from '../wording/flags';
import { Fold } from './Fold';
import { IncidentText } from './IncidentText';
import { usePorts } from './ports-context';
import { hostOf } from './Say';

/** Fact and action in a sentence each; what they rest on, and the sources, one click away. */
export function Reason({ known, flag, foldId }: { known: Lookup; flag: Flag; foldId?: string | undefined }) {
  const { now } = usePorts();
  const what = sayWhatToDo(flag);
  return (
    <div class="reason">
      <p class="why">
        {sayWhy(known, flag)} {what && <b>{what}</b>}
      </p>
      <Fold {...(foldId ? { id: foldId } : {})} title={t('reasons.rests-on')}>
        <ul class="facts">
          {flag.basis.map((basis) => {
            const { text, english } = sayFact(known, flag, basis, now());
            return (
              <li key={`${basis.fact} ${text} ${english ?? ''}`}>
                {text} {english && <span lang="en">{english}</span>}
              </li>
            );
          })}
        </ul>
        {'incident' in flag && <Behind known={known} flag={flag} />}
        <p class="caption">
          {t('reasons.name')}: <code class="host">{'finding' in flag ? flag.finding : flag.verdict}</code>
        </p>
      </Fold>
    </div>
  );
}

/** The incident as the catalogue has it; one that it has no longer is named with the addresses that the verdict carries. */
function Behind({ known, flag }: { known: Lookup; flag: Extract<Flag, { incident: string }> }) {
  const found = known.incidents.get(flag.incident);
  if (found) return <IncidentText incident={found} />;
  const sources = flag.sources.map((url) => ({ url, title: hostOf(url) }));
  return <IncidentText incident={{ id: flag.incident, vendor: '', title: flag.incident, sources }} />;
}
