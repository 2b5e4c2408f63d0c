import { useState } from 'preact/hooks';
import { subjectKey } from '../../../core/model';
import { sayDate } from '../../../locales/dates';
import { t } from '../../../locales/text';
import type { IncidentCard } from '../../../messaging/protocol';
import type { Lookup } from '../../model/lookup';
import { Fold } from '../../parts/Fold';
import { LongList } from '../../parts/LongList';
import { Name } from '../../parts/Say';
import { partyName, subjectName } from '../../wording/names';
import type { PageProps } from '../Page';
import { homeOf } from '../route';
import { ViewHead } from '../ViewHead';
import { Advice, Disputed, Sources as SourceList } from './IncidentSources';

/** The incidents that concern what was read and the brands that were picked, each with its sources; or all of them. */
export function Sources({ known }: PageProps) {
  const all = known.view.incidents ?? [];
  const own = all.filter((incident) => concerns(known, incident));
  const [isAll, setAll] = useState(own.length === 0);
  const shown = isAll ? all : own;
  return (
    <>
      <ViewHead title={t('audit.sources')} above={t('audit.sources-above')}>
        {([false, true] as const).map((whole) => (
          <button
            type="button"
            class="filter"
            key={String(whole)}
            aria-pressed={isAll === whole}
            onClick={() => setAll(whole)}
          >
            {t(whole ? 'audit.sources-all' : 'audit.sources-own')}{' '}
            <span class="n">{whole ? all.length : own.length}</span>
          </button>
        ))}
      </ViewHead>
      {shown.length === 0 && <p class="lead">{t('audit.sources-none')}</p>}
      <LongList items={[...shown].sort(newestFirst)} first={20} class="incidents">
        {(incident) => <IncidentEntry key={incident.id} known={known} incident={incident} />}
      </LongList>
    </>
  );
}

function IncidentEntry({ known, incident }: { known: Lookup; incident: IncidentCard }) {
  const subjects = known.view.audit.verdicts.filter(
    (verdict) => verdict.incident === incident.id && verdict.label !== 'Nothing to do',
  );
  return (
    <li class="incident-entry">
      <div>
        <p class="caption">
          {partyName(known, incident.vendor)}
          {incident.disclosed && `, ${t('audit.disclosed', { day: sayDate(incident.disclosed) })}`}
        </p>
        <h2 class="say-4" lang="en">
          {incident.title}
        </h2>
        {incident.summary && (
          <p class="pretty" lang="en">
            {incident.summary}
          </p>
        )}
        <Advice incident={incident} />
        {subjects.length > 0 && (
          <>
            <h3 class="h-small">{t('audit.concerns')}</h3>
            <LongList items={subjects} first={5} class="concerned">
              {({ subject }) => (
                <li key={subjectKey(subject)}>
                  <a href={homeOf(subject)}>
                    <Name>{subjectName(known, subject)}</Name>
                  </a>
                </li>
              )}
            </LongList>
          </>
        )}
      </div>
      <div>
        <h3 class="h-small">{t('reasons.sources')}</h3>
        <SourceList sources={incident.sources} />
      </div>
      {incident.disputed && incident.disputed.length > 0 && (
        <div class="incident-wide">
          <Fold title={t('audit.disputed', { count: incident.disputed.length })}>
            <Disputed incident={incident} />
          </Fold>
        </div>
      )}
    </li>
  );
}

function concerns(known: Lookup, { id, vendor }: IncidentCard): boolean {
  const { audit, settings } = known.view;
  return audit.verdicts.some(({ incident }) => incident === id) || settings.brands.includes(vendor);
}

function newestFirst(a: IncidentCard, b: IncidentCard): number {
  return (b.disclosed ?? '').localeCompare(a.disclosed ?? '');
}
