import type { IncidentCard } from '../../messaging/protocol';
import { OutLink } from './OutLink';

/** The title of a source, in its English, as the way to its page where it is on the web. */
export function SourceLink({ source: { url, title } }: { source: IncidentCard['sources'][number] }) {
  return url ? (
    <OutLink url={url} lang="en">
      {title}
    </OutLink>
  ) : (
    <span lang="en">{title}</span>
  );
}
