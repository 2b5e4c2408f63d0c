import type { ComponentChildren } from 'preact';
import { sayReadAt } from '../../locales/dates';
import { t, word } from '../../locales/text';
import type { SourceLine } from '../model/coverage';
import type { Lookup } from '../model/lookup';
import { listName, partyName } from '../wording/names';
import { OutLink } from './OutLink';
import { usePorts } from './ports-context';

interface Props {
  known: Lookup;
  line: SourceLine;
  /** What else is to be said of it. */
  children?: ComponentChildren;
}

/** One source of one list: what was read of it, or why it was not, and the page to open. */
export function CoverageRow({ known, line, children }: Props) {
  const { now } = usePorts();
  const unread = line.state !== 'rows' && line.state !== 'empty';
  return (
    <li class={unread ? 'cover cover-no' : 'cover'}>
      <span class="cover-list">
        {listName(line.list)}
        {line.name && (
          <span class="caption" lang="en">
            {' '}
            {line.name}
          </span>
        )}
      </span>
      <span class="cover-said">
        {sayLine(line, partyName(known, line.vendor), now())}
        {line.url && (
          <>
            {' '}
            <OutLink url={line.url}>{listName(line.list)}</OutLink>
          </>
        )}
        {children}
      </span>
    </li>
  );
}

function sayLine(line: SourceLine, vendor: string, now: Date): string {
  const when = line.readAt ? sayReadAt(line.readAt, now) : t('date.unknown');
  switch (line.state) {
    case 'rows':
      return `${t('coverage.line-rows', { when, how: t(`how.${line.how ?? 'overheard'}`) })} ${sayExtent(line)}`;
    case 'empty':
      return t(line.how === 'recognised' ? 'coverage.line-empty-recognised' : 'coverage.line-empty', { when });
    case 'unreadable': {
      const reason = word('reason', line.reason ?? 'other');
      return line.readAt
        ? t('coverage.line-unreadable-at', { when, reason })
        : t('coverage.line-unreadable', { reason });
    }
    case 'app-only':
      return line.app ? t('coverage.line-app', { vendor, path: line.app }) : t('coverage.line-app-only', { vendor });
    case 'not-read':
      return t(line.where === 'link' ? 'coverage.line-link' : 'coverage.line-not-read');
  }
}

function sayExtent({ complete }: SourceLine): string {
  if (complete === undefined) return t('coverage.line-unsure');
  return t(complete ? 'coverage.line-all' : 'coverage.line-part');
}
