import { t } from '../../../locales/text';
import { addCounts, countCoverage, type SourceLine } from '../../model/coverage';
import type { Lookup } from '../../model/lookup';
import { sayCoverageHead } from '../../wording/coverage';
import { sayList } from '../../wording/facts';
import { accountName, listName } from '../../wording/names';
import { CoverageBar } from '../CoverageBar';
import { hashOf } from '../route';
import { touchedLines } from '../touched-lines';

/** So many lists are named; the rest is counted, and all of them stand under Coverage. */
const NAMED = 4;

/** How much was read, and which lists were not: as large as what was found. */
export function ReadPart({ known }: { known: Lookup }) {
  const lines = touchedLines(known);
  const count = addCounts(lines.map(countCoverage));
  const missing = unreadNames(known, lines.flat());
  const more = missing.length - NAMED;
  return (
    <section aria-labelledby="read">
      <p class="eyebrow">{t('audit.read')}</p>
      <h2 class="say-6" id="read">
        {sayCoverageHead(count)}
      </h2>
      <CoverageBar count={count} />
      <p class="caption">
        {missing.length > 0 &&
          `${t('audit.not-read-names', {
            names: sayList([...missing.slice(0, NAMED), ...(more > 0 ? [t('audit.more-lists', { count: more })] : [])]),
          })} `}
        {count.byHand > 0 && `${t('coverage.by-hand', { count: count.byHand })} `}
        {count.app > 0 && `${t('coverage.app-all', { count: count.app })} `}
        <a href={hashOf('coverage')}>{t('audit.list-by-list')}</a>
      </p>
    </section>
  );
}

/** What the web shows and was not read to its end; what failed comes first. */
function unreadNames(known: Lookup, lines: readonly SourceLine[]): string[] {
  const web = lines.filter(({ where }) => where === 'web');
  const unread = [
    ...web.filter(({ state }) => state === 'unreadable'),
    ...web.filter(({ state }) => state === 'not-read'),
  ];
  const names = unread.map((line) =>
    t('audit.list-at', { list: listName(line.list), account: accountName(known, line.vendor, line.account) }),
  );
  return [...new Set(names)];
}
