import type { ComponentChildren } from 'preact';
import { t } from '../../../locales/text';
import type { VendorCard } from '../../../messaging/protocol';
import { type AccountView, accountsOf } from '../../model/accounts';
import { addCounts, countCoverage } from '../../model/coverage';
import { flagsOf, type Lookup } from '../../model/lookup';
import { CoverageRow } from '../../parts/CoverageRow';
import { Fold } from '../../parts/Fold';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { sayCoverage, sayCoverageHead } from '../../wording/coverage';
import { accountName, partyName, subjectName } from '../../wording/names';
import { CoverageBar } from '../CoverageBar';
import { SubjectRow } from '../devices/SubjectRow';
import type { PageProps } from '../Page';
import { touchedLines, touchedVendors } from '../touched-lines';
import { Block, ViewHead } from '../ViewHead';
import { TakeBack } from './TakeBack';

/** List by list: what was read of it, when and how, or why not; and what no page shows. */
export function Coverage({ known, doing, subject }: PageProps) {
  const count = addCounts(touchedLines(known).map(countCoverage));
  const touched = touchedVendors(known);
  const others = [...known.vendors.values()].filter((card) => !touched.includes(card));
  const asked = subject?.type === 'list' ? subject.id : undefined;
  const lines = (card: VendorCard) => (
    <VendorLines key={card.id} known={known} doing={doing} card={card} asked={asked} />
  );
  return (
    <>
      <ViewHead title={sayCoverageHead(count)} above={t('audit.coverage-above')} />
      <CoverageBar count={count} />
      <p class="lead second">{t('audit.coverage-text')}</p>
      {touched.map(lines)}
      {others.length > 0 && (
        <Fold class="other-brands" title={t('audit.other-brands', { count: others.length })}>
          {others.map(lines)}
        </Fold>
      )}
    </>
  );
}

interface VendorProps {
  known: Lookup;
  doing: Doing;
  card: VendorCard;
  asked: string | undefined;
}

/** The accounts of a vendor, and what can be taken back there. */
function VendorLines({ known, doing, card, asked }: VendorProps) {
  const accounts = accountsOf(known, card);
  return (
    <>
      {accounts.map((view, at) => (
        <AccountLines key={view.account ?? ''} known={known} doing={doing} view={view} asked={asked}>
          {at === accounts.length - 1 && <TakeBack known={known} card={card} />}
        </AccountLines>
      ))}
    </>
  );
}

interface Props {
  known: Lookup;
  doing: Doing;
  view: AccountView;
  asked: string | undefined;
  children: ComponentChildren;
}

function AccountLines({ known, doing, view, asked, children }: Props) {
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
          <CoverageRow key={`${line.list} ${line.source ?? ''}`} known={known} line={line}>
            {line.unconfirmed && <span class="cover-doubt">{t('audit.unconfirmed')}</span>}
          </CoverageRow>
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
      {children}
    </Block>
  );
}
