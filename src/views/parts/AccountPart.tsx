import { subjectKey } from '../../core/model';
import { sayWhen } from '../../locales/dates';
import { t } from '../../locales/text';
import type { AccountView } from '../model/accounts';
import { byLabel, flagsOf, type Lookup } from '../model/lookup';
import { accountName } from '../wording/names';
import { AnswerForm } from './AnswerForm';
import { Chip } from './Chip';
import { CoverageRow } from './CoverageRow';
import { DeviceRow } from './DeviceRow';
import { FlagList } from './FlagList';
import { Fold } from './Fold';
import { LinkRow } from './LinkRow';
import { LongList } from './LongList';
import { usePorts } from './ports-context';
import { Name } from './Say';
import type { Doing } from './use-doing';

/** One account: its verdict, links, devices, and list by list what was read and what was not. */
export function AccountPart({ known, view, doing }: { known: Lookup; view: AccountView; doing: Doing }) {
  const links = worstFirst(known, 'grant', view.links);
  const devices = worstFirst(known, 'device', view.devices);
  return (
    <section class="account">
      <h3 class="account-name">
        <Name>{accountName(known, view.vendor, view.account)}</Name>
      </h3>
      {view.account !== undefined && <AccountItself known={known} view={view} account={view.account} doing={doing} />}
      {links.length > 0 && (
        <>
          <h4 class="h-small">{t('account.links', { count: links.length })}</h4>
          <LongList items={links}>
            {(grant) => <LinkRow key={grant.id} known={known} grant={grant} doing={doing} />}
          </LongList>
        </>
      )}
      {devices.length > 0 && (
        <>
          <h4 class="h-small">{t('account.devices', { count: devices.length })}</h4>
          <LongList items={devices}>{(device) => <DeviceRow key={device.id} known={known} device={device} />}</LongList>
        </>
      )}
      <h4 class="h-small">{t('account.lists')}</h4>
      <ul>
        {view.lines.map((line) => (
          <CoverageRow key={`${line.list} ${line.source ?? ''}`} known={known} line={line} />
        ))}
      </ul>
    </section>
  );
}

interface ItselfProps {
  known: Lookup;
  view: AccountView;
  account: string;
  doing: Doing;
}

function AccountItself({ known, view, account, doing }: ItselfProps) {
  const { act } = usePorts();
  const subject = { type: 'account', id: `${view.vendor}/${account}` } as const;
  const flags = flagsOf(known, subject);
  const changed = known.answers.get(subjectKey(subject))?.passwordChangedAt;
  return (
    <div class="itself">
      {flags[0] && <Chip label={flags[0].label} />}
      <FlagList known={known} flags={flags} />
      {changed && <p class="second">{t('account.password-said', { when: sayWhen(changed) })}</p>}
      <Fold title={t('account.password-ask')}>
        <AnswerForm
          name="passwordChangedAt"
          label="account.password"
          before={changed}
          onAnswer={(date) => doing.run(() => act.answer({ subject, passwordChangedAt: date }))}
          onTakeBack={() => doing.run(() => act.unanswer(subject, ['passwordChangedAt']))}
        />
      </Fold>
    </div>
  );
}

/** What is flagged comes first, so that a folded list never hides it; else the page's own order. */
function worstFirst<T extends { id: string }>(known: Lookup, type: 'grant' | 'device', items: readonly T[]): T[] {
  const labelled = items.map((item) => ({
    item,
    label: flagsOf(known, { type, id: item.id })[0]?.label ?? ('Nothing to do' as const),
  }));
  return labelled.sort(byLabel).map(({ item }) => item);
}
