import { sayDate } from '../../locales/dates';
import { t } from '../../locales/text';
import type { IncidentCard } from '../../messaging/protocol';
import type { Flag, Lookup } from '../model/lookup';
import { sayFact } from '../wording/facts';
import { sayWhatToDo, sayWhy } from '../wording/flags';
import { Fold } from './Fold';
import { LongList } from './LongList';
import { OutLink } from './OutLink';
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
        {'incident' in flag && <IncidentText known={known} flag={flag} />}
        <p class="caption">
          {t('reasons.name')}: <code class="host">{'finding' in flag ? flag.finding : flag.verdict}</code>
        </p>
      </Fold>
    </div>
  );
}

function IncidentText({ known, flag }: { known: Lookup; flag: Extract<Flag, { incident: string }> }) {
  const incident = known.incidents.get(flag.incident);
  const sources: IncidentCard['sources'] =
    incident?.sources ?? flag.sources.map((url) => ({ url, title: hostOf(url) }));
  return (
    <>
      <p class="incident">
        <span class="caption">{t('reasons.incident')}: </span>
        <b lang="en">{incident?.title ?? flag.incident}</b>
      </p>
      {incident?.summary && (
        <p class="second" lang="en">
          {incident.summary}
        </p>
      )}
      {sources.length > 0 && <h4 class="h-small">{t('reasons.sources')}</h4>}
      <LongList items={sources} class="sources">
        {(source) => (
          <li key={`${source.url ?? ''} ${source.title}`}>
            {source.url ? (
              <OutLink url={source.url} lang="en">
                {source.title}
              </OutLink>
            ) : (
              <span lang="en">{source.title}</span>
            )}
            {incident && <span class="caption">{publisherAndDate(source)}</span>}
          </li>
        )}
      </LongList>
    </>
  );
}

function publisherAndDate(source: IncidentCard['sources'][number]): string {
  const date = source.published ? sayDate(source.published) : t('reasons.undated');
  return source.publisher ? `${source.publisher}, ${date}` : date;
}
