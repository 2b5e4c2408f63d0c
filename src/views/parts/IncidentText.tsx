import { sayDate } from '../../locales/dates';
import { t } from '../../locales/text';
import type { IncidentCard } from '../../messaging/protocol';
import { LongList } from './LongList';
import { SourceLink } from './SourceLink';

/** What happened, in the catalogue's own English, and where it says so. */
export function IncidentText({ incident: { title, summary, sources } }: { incident: IncidentCard }) {
  return (
    <>
      <p class="incident">
        <span class="caption">{t('reasons.incident')}: </span>
        <b lang="en">{title}</b>
      </p>
      {summary && (
        <p class="second" lang="en">
          {summary}
        </p>
      )}
      {sources.length > 0 && <p class="h-small">{t('reasons.sources')}</p>}
      <Sources sources={sources} />
    </>
  );
}

/** Where it is said: title and host, publisher and date. */
export function Sources({ sources }: { sources: IncidentCard['sources'] }) {
  return (
    <LongList items={sources} class="sources">
      {(source) => (
        <li key={`${source.url ?? ''} ${source.title}`}>
          <SourceLink source={source} />
          <span class="caption">{publisherAndDate(source)}</span>
        </li>
      )}
    </LongList>
  );
}

function publisherAndDate({ published, publisher }: IncidentCard['sources'][number]): string {
  const date = published ? sayDate(published) : t('reasons.undated');
  return publisher ? `${publisher}, ${date}` : date;
}
