import { sayDate } from '../../../locales/dates';
import { t } from '../../../locales/text';
import type { IncidentCard } from '../../../messaging/protocol';
import type { Flag, Lookup } from '../../model/lookup';
import { Fold } from '../../parts/Fold';
import { LongList } from '../../parts/LongList';
import { hostOf } from '../../parts/Say';
import { SourceLink } from '../../parts/SourceLink';

/** The incident behind a flag: its title, its sources, what is disputed and by whom, what is advised. */
export function IncidentSources({ known, flag }: { known: Lookup; flag: Extract<Flag, { incident: string }> }) {
  const incident = known.incidents.get(flag.incident);
  if (!incident) {
    return <Sources sources={flag.sources.map((url) => ({ url, title: hostOf(url) }))} />;
  }
  return (
    <>
      <p class="incident-title" lang="en">
        {incident.title}
      </p>
      <Sources sources={incident.sources} />
      {incident.disputed && incident.disputed.length > 0 && (
        <Fold title={t('audit.disputed', { count: incident.disputed.length })}>
          <Disputed incident={incident} />
        </Fold>
      )}
      {incident.summary && (
        <Fold title={t('audit.whole-entry')}>
          <p class="second" lang="en">
            {incident.summary}
          </p>
          <Advice incident={incident} />
        </Fold>
      )}
    </>
  );
}

/** Publisher, kind and date of each, and the page itself. */
export function Sources({ sources }: { sources: IncidentCard['sources'] }) {
  return (
    <LongList items={sources} class="sources">
      {(source) => (
        <li key={`${source.url ?? ''} ${source.title}`}>
          {(source.publisher || source.tier) && (
            <span class="who">
              <span lang="en">{source.publisher}</span>{' '}
              {source.tier && <span class="tier">{t(`audit.tier-${source.tier}`)}</span>}
            </span>
          )}
          <span class="nums quiet">{source.published ? sayDate(source.published) : t('reasons.undated')}</span>
          <span class="source-link">
            <SourceLink source={source} />
          </span>
        </li>
      )}
    </LongList>
  );
}

/** Both sides of what is disputed, in one row. */
export function Disputed({ incident }: { incident: IncidentCard }) {
  return (
    <ul class="disputed">
      {(incident.disputed ?? []).map(({ claim, by, answer }) => (
        <li key={`${by} ${claim}`}>
          <div>
            <p class="caption">
              {t('audit.claim')} <span lang="en">{by}</span>
            </p>
            <p lang="en">{claim}</p>
          </div>
          <div>
            <p class="caption">{t('audit.answer')}</p>
            <p lang="en">{answer}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Advice({ incident }: { incident: IncidentCard }) {
  const advice = incident.advice ?? [];
  if (advice.length === 0) return null;
  return (
    <div class="advice">
      <h3 class="h-small">{t('audit.advice')}</h3>
      <ul class="bullets" lang="en">
        {advice.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
