import { t } from '../../locales/text';
import type { Flag, Lookup } from '../model/lookup';
import { sayWhatToDo, sayWhy } from '../wording/flags';
import { Fold } from './Fold';
import { IncidentText } from './IncidentText';
import { RestsOn } from './RestsOn';
import { hostOf } from './Say';

/** Fact and action in a sentence each; what they rest on, and the sources, one click away. */
export function Reason({ known, flag, foldId }: { known: Lookup; flag: Flag; foldId?: string | undefined }) {
  const what = sayWhatToDo(flag);
  return (
    <div class="reason">
      <p class="why">
        {sayWhy(known, flag)} {what && <b>{what}</b>}
      </p>
      <Fold {...(foldId ? { id: foldId } : {})} title={t('reasons.rests-on')}>
        <RestsOn known={known} flag={flag}>
          {'incident' in flag && <Behind known={known} flag={flag} />}
        </RestsOn>
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
