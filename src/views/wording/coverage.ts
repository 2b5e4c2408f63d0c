import type { Label } from '../../core/verdicts/types';
import { t } from '../../locales/text';
import type { CoverageCount } from '../model/coverage';

/** "Read 2 of 3 lists. 1 could not be read. 3 more are only in the Wyze app." `vendor`: name; absent for all of them. */
export function sayCoverage(count: CoverageCount, vendor?: string): string {
  const touched = count.read + count.part + count.unreadable > 0;
  return [
    ...(count.lists === 0
      ? []
      : [touched ? t('coverage.read', { read: count.read, count: count.lists }) : t('coverage.none')]),
    ...(count.part > 0 ? [t('coverage.part', { count: count.part })] : []),
    ...(count.unreadable > 0 ? [t('coverage.missing', { count: count.unreadable })] : []),
    ...(count.byHand > 0 ? [t('coverage.by-hand', { count: count.byHand })] : []),
    ...(count.app > 0
      ? [
          vendor === undefined
            ? t('coverage.app-all', { count: count.app })
            : t('coverage.app', { count: count.app, vendor }),
        ]
      : []),
  ].join(' ');
}

/** "9 of 11 lists; 2 could not be read": the headline of what was read. */
export function sayCoverageHead({ lists, read, part, unreadable }: CoverageCount): string {
  if (read + part + unreadable === 0) return t('audit.nothing-read');
  const said = t('audit.lists-read', { read, count: lists });
  const missing = lists - read;
  if (missing === 0) return said;
  const how = unreadable === missing ? 'unreadable' : part === missing ? 'part' : 'not-read';
  return t('audit.and', { first: said, more: t(`audit.${how}`, { count: missing }) });
}

/** "1 act now, 3 review soon." */
export function sayLabels(labels: Partial<Record<Label, number>>): string {
  const parts = [
    ...(labels['Act now'] ? [t('coverage.label-act', { count: labels['Act now'] })] : []),
    ...(labels['Review soon'] ? [t('coverage.label-review', { count: labels['Review soon'] })] : []),
    ...(labels['Tidy up'] ? [t('coverage.label-tidy', { count: labels['Tidy up'] })] : []),
    ...(labels['Could not check'] ? [t('coverage.label-unchecked', { count: labels['Could not check'] })] : []),
  ];
  return parts.length > 0 ? `${parts.join(', ')}.` : t('coverage.nothing-flagged');
}
