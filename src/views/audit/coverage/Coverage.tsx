import { t } from '../../../locales/text';
import { type AccountView, accountsOf } from '../../model/accounts';
import { addCounts, countCoverage } from '../../model/coverage';
import { flagsOf, type Lookup } from '../../model/lookup';
import { CoverageRow } from '../../parts/CoverageRow';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { sayCoverage, sayCoverageHead } from '../../wording/coverage';
import { accountName, partyName, subjectName } from '../../wording/names';
import { CoverageBar } from '../CoverageBar';
import { SubjectRow } from '../devices/SubjectRow';
import type { PageProps } from '../Page';
import { touchedLines } from '../touched-lines';
import { Block, ViewHead } from '../ViewHead';

/** List by list: what was read of it, when and how, or why not; and what no page shows. */
export function Coverage({ known, doing, subject }: PageProps) {
  const count = addCounts(touchedLines(known).map(countCoverage));
  const accounts = [...known.vendors.values()].flatMap((card) => accountsOf(known, card));
  return (
    <>
      <ViewHead title={sayCoverageHead(count)} above={t('audit.coverage-above')} />
      <CoverageBar count={count} />
      <p class="lead second">{t('audit.coverage-text')}</p>
      {accounts.map((view) => (
        <AccountLines
          key={`${view.vendor}/${view.account ?? ''}`}
          known={known}
          doing={doing}
          view={view}
          asked={subject?.type === 'list' ? subject.id : undefined}
        />
      ))}
    </>
  );
}

interface Props {
  known: Lookup;
  doing: Doing;
  view: AccountView;
  asked: string | undefined;
}

function AccountLines({ known, doing, view, asked }: Props) {
  const lists = view.lines.map((line) => line.list);
  const flagged = [...new Set(lists)].flatMap((list) =>
    [`${view.vendor}/${view.account}/${list}`, `${view.vendor}/${list}`]
      .map((id) => ({ type: 'list', id }) as const)
      .filter((subject) => flagsOf(known, subject).length > 0),
  );
  const name = accountName(known, view.vendor, view.account);
  const vendor = partyName(known, view.vendor);
  return (
    <Block
      head={<Name>{name}</Name>}
      aside={`${name.includes(vendor) ? '' : `${vendor}. `}${sayCoverage(countCoverage(view.lines), vendor)}`}
    >
      <ul class="covers">
        {view.lines.map((line) => (
          <CoverageRow
            key={`${line.list} ${line.source ?? ''}`}
            known={known}
            line={line}
            several={lists.indexOf(line.list) !== lists.lastIndexOf(line.list)}
          />
        ))}
      </ul>
      {flagged.length > 0 && (
        <ul class="rows">
          {flagged.map((subject) => (
            <SubjectRow
              key={subject.id}
              known={known}
              doing={doing}
              subject={subject}
              name={subjectName(known, subject)}
              isOpened={asked === subject.id}
            >
              {t('audit.whence-list')}
            </SubjectRow>
          ))}
        </ul>
      )}
    </Block>
  );
}
