import { t } from '../../../locales/text';
import { type AccountView, accountsOf } from '../../model/accounts';
import { byLabel, flagsOf, type Lookup } from '../../model/lookup';
import { LongList } from '../../parts/LongList';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { accountName, partyName } from '../../wording/names';
import { askedFirst } from '../arrive';
import type { PageProps } from '../Page';
import { useSteady } from '../use-steady';
import { Block, Gone, NoRows, ViewHead } from '../ViewHead';
import { DeviceFacts } from './DeviceFacts';
import { SubjectRow } from './SubjectRow';

/** Account by account: what is to know about the account itself, and its devices, the flagged ones first. */
export function Devices({ known, doing, subject }: PageProps) {
  const { devices } = known.view.audit;
  const accounts = known.view.vendors
    .flatMap((card) => accountsOf(known, card))
    .filter((view) => view.account !== undefined);
  const isKnown =
    subject === undefined ||
    known.devices.has(subject.id) ||
    accounts.some((view) => subject.id === `${view.vendor}/${view.account}`);
  return (
    <>
      <ViewHead
        title={t('audit.devices-count', { count: devices.length })}
        above={t('audit.accounts-count', { count: accounts.length })}
      />
      {!isKnown && <Gone />}
      {accounts.length === 0 && <NoRows say={t('audit.no-devices')} more={t('audit.no-devices-text')} />}
      {accounts.map((view) => (
        <Account key={`${view.vendor}/${view.account}`} known={known} doing={doing} view={view} asked={subject?.id} />
      ))}
    </>
  );
}

interface AccountProps {
  known: Lookup;
  doing: Doing;
  view: AccountView;
  asked: string | undefined;
}

function Account({ known, doing, view, asked }: AccountProps) {
  const name = accountName(known, view.vendor, view.account);
  const subject = { type: 'account', id: `${view.vendor}/${view.account}` } as const;
  const steady = useSteady(worstFirst(known, view), ({ id }) => id).map(({ item }) => item);
  const devices = askedFirst(steady, ({ id }) => id === asked);
  return (
    <Block
      head={<Name>{name}</Name>}
      count={t('audit.devices-count', { count: devices.length })}
      aside={name.includes(partyName(known, view.vendor)) ? undefined : partyName(known, view.vendor)}
    >
      <ul class="rows">
        <SubjectRow
          known={known}
          doing={doing}
          subject={subject}
          name={t('audit.the-account')}
          isOpened={asked === subject.id}
        >
          <AccountFacts known={known} view={view} />
        </SubjectRow>
      </ul>
      {devices.length > 0 && (
        <LongList items={devices} first={30} class="rows">
          {(device) => (
            <SubjectRow
              key={device.id}
              known={known}
              doing={doing}
              subject={{ type: 'device', id: device.id }}
              name={device.name}
              isOpened={asked === device.id}
            >
              <DeviceFacts known={known} device={device} />
            </SubjectRow>
          )}
        </LongList>
      )}
    </Block>
  );
}

function AccountFacts({ known, view }: { known: Lookup; view: AccountView }) {
  const account = known.view.audit.accounts.find((one) => one.vendor === view.vendor && one.account === view.account);
  const facts = [
    t('audit.links-count', { count: view.links.length }),
    ...(account?.twoFactor ? [t(`audit.two-factor-${account.twoFactor}`)] : []),
  ];
  return <>{facts.join(' · ')}</>;
}

/** What is flagged comes first, so that a long list never hides it. */
function worstFirst(known: Lookup, view: AccountView) {
  const labelled = view.devices.map((device) => ({
    device,
    label: flagsOf(known, { type: 'device', id: device.id })[0]?.label ?? ('Nothing to do' as const),
  }));
  return labelled.sort(byLabel).map(({ device }) => device);
}
