import { useId, useState } from 'preact/hooks';
import type { Account } from '../../../core/model';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { usePorts } from '../../parts/ports-context';
import { Name } from '../../parts/Say';
import type { Doing } from '../../parts/use-doing';
import { accountName, partyName } from '../../wording/names';
import { AskFirst } from './AskFirst';

/** Every account with its name, and the way to forget it; and every vendor with more than one. */
export function Accounts({ known, doing }: { known: Lookup; doing: Doing }) {
  const { accounts } = known.view.audit;
  if (accounts.length === 0) return <p class="second">{t('audit.no-accounts')}</p>;
  const several = [...known.vendors.values()].filter(
    ({ id }) => accounts.filter(({ vendor }) => vendor === id).length > 1,
  );
  return (
    <ul class="settings-rows">
      {accounts.map((account) => (
        <AccountRow key={`${account.vendor}/${account.account}`} known={known} doing={doing} account={account} />
      ))}
      {several.map(({ id, name }) => (
        <li class="settings-row" key={id}>
          <p class="name">{t('audit.all-accounts-of', { vendor: name })}</p>
          <Forget doing={doing} vendor={id} name={t('audit.all-accounts-of', { vendor: name })} />
        </li>
      ))}
    </ul>
  );
}

function AccountRow({ known, doing, account }: { known: Lookup; doing: Doing; account: Account }) {
  const { act } = usePorts();
  const id = useId();
  const shown = accountName(known, account.vendor, account.account);
  const [name, setName] = useState(account.name ?? '');
  return (
    <li class="settings-row" data-account={`${account.vendor}/${account.account}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          doing.run(async () => {
            await act.nameAccount(account.vendor, account.account, name.trim());
            doing.say(t(name.trim() === '' ? 'audit.name-gone' : 'audit.named', { name: name.trim() }));
          });
        }}
      >
        <label for={id}>
          {t('audit.name-of')} <Name>{shown}</Name> <span class="caption">{partyName(known, account.vendor)}</span>
        </label>
        <div class="inline-field">
          <input
            id={id}
            class="box"
            name="account-name"
            autocomplete="off"
            maxLength={100}
            placeholder={shown}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" class="btn">
            {t('action.save')}
            <span class="unseen"> {shown}</span>
          </button>
        </div>
      </form>
      <Forget doing={doing} vendor={account.vendor} account={account.account} name={shown} />
    </li>
  );
}

function Forget(props: { doing: Doing; vendor: string; account?: string; name: string }) {
  const { doing, vendor, account, name } = props;
  const { act } = usePorts();
  return (
    <AskFirst
      what={t('audit.forget', { name })}
      question={t('audit.forget-ask', { name })}
      yes={t('audit.forget-yes')}
      onYes={() =>
        doing.run(async () => {
          await act.forget(vendor, account);
          doing.say(t('audit.forgotten', { name }));
        })
      }
    />
  );
}
