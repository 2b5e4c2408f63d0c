import { useMemo, useState } from 'preact/hooks';
import { t } from '../../../locales/text';
import { addCounts, countCoverage } from '../../model/coverage';
import { Fold } from '../../parts/Fold';
import { LinkForm } from '../../parts/LinkForm';
import { usePorts } from '../../parts/ports-context';
import { sayCoverageHead } from '../../wording/coverage';
import type { PageProps } from '../Page';
import { hashOf } from '../route';
import { touchedLines } from '../touched-lines';
import { useSteady } from '../use-steady';
import { Gone, NoRows, ViewHead } from '../ViewHead';
import { LinkTable } from './LinkTable';
import { LinkTools } from './LinkTools';
import { linkLines, pickLines, type Wanted } from './link-lines';

/** So many rows stand there at first; with more, a click on "Show more" is quicker than drawing them all. */
const FIRST = 50;

const ALL: Wanted = { text: '', label: undefined, vendor: undefined, sort: 'label', down: false };

/** Every link with both ends, age, label and reason; what no incident touches is folded under it. */
export function Links({ known, doing, subject }: PageProps) {
  const { act } = usePorts();
  const [wanted, setWanted] = useState(ALL);
  const lines = useMemo(() => linkLines(known), [known]);
  const picked = useMemo(() => pickLines(lines, wanted), [lines, wanted]);
  const found = useSteady(picked, ({ grant }) => grant.id, wanted).map(({ item }) => item);
  const coverage = sayCoverageHead(addCounts(touchedLines(known).map(countCoverage)));
  const opened = subject?.type === 'grant' ? subject.id : undefined;
  const isOpened = (id: string) => id === opened;
  // A search, a filter or a row that was asked for must not end behind a fold.
  const isWhole = wanted.text !== '' || wanted.label !== undefined || wanted.sort !== 'label';
  const flagged = isWhole ? found : found.filter(({ label }) => label !== undefined);
  const others = isWhole ? [] : found.filter(({ label }) => label === undefined);
  const table = { known, doing, wanted, opened, onSort: (sort: Partial<Wanted>) => setWanted({ ...wanted, ...sort }) };
  const isGone = opened !== undefined && !known.grants.has(opened);
  return (
    <>
      <ViewHead title={t('audit.links-count', { count: lines.length })} above={coverage}>
        <a class="btn" href={hashOf('export')}>
          {t('audit.export')}
        </a>
      </ViewHead>
      {isGone && <Gone />}
      {lines.length === 0 ? (
        <NoRows say={t('audit.no-links')} more={t('audit.no-links-text')} />
      ) : (
        <>
          <LinkTools known={known} lines={lines} wanted={wanted} onWant={setWanted} />
          <p class="unseen" role="status">
            {isWhole && t('audit.found-links', { count: found.length })}
          </p>
          {found.length === 0 && <NothingFound onReset={() => setWanted(ALL)} />}
          {flagged.length > 0 && <LinkTable {...table} lines={flagged} first={FIRST} name={t('audit.flagged-table')} />}
          {others.length > 0 && (
            <Fold
              class="none-known-fold"
              open={flagged.length === 0 || others.some(({ grant }) => isOpened(grant.id))}
              title={t('audit.none-known-count', { count: others.length })}
            >
              <p class="caption">{t('audit.none-known-text')}</p>
              <LinkTable {...table} lines={others} first={FIRST} name={t('label.none-known')} />
            </Fold>
          )}
          <p class="caption legend-said">{t('audit.ends-legend')}</p>
        </>
      )}
      <Fold id="tell" title={t('tell.title')} class="tell">
        <LinkForm known={known} onTell={(link) => doing.run(() => act.tell(link))} />
      </Fold>
    </>
  );
}

function NothingFound({ onReset }: { onReset: () => void }) {
  return (
    <div class="empty">
      <p class="say-4">{t('audit.no-match')}</p>
      <button type="button" class="btn" data-do="reset" onClick={onReset}>
        {t('audit.show-all-links')}
      </button>
    </div>
  );
}
