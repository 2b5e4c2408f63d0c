import type { Subject } from '../../../core/model';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import type { Item } from '../../model/todo';
import { KeyTag } from '../../parts/KeyTag';
import { Name } from '../../parts/Say';
import { sayShort } from '../../wording/age';
import { sayWhatToDo, sayWhy } from '../../wording/flags';
import { accountName, listName, subjectName } from '../../wording/names';
import { Icon, type IconName } from '../Icon';
import { homeOf } from '../route';

const ICONS = { device: 'devices', account: 'account', list: 'coverage' } satisfies Record<string, IconName>;

/** One thing in a row: what it is and whose, why, and the way to its reason and steps. */
export function KeyRow({ known, item }: { known: Lookup; item: Item }) {
  const { subject, flags } = item;
  const [flag] = flags;
  if (!flag) return null;
  const name = subjectName(known, subject);
  const what = sayWhatToDo(flag);
  return (
    <li class="keyrow">
      {subject.type === 'grant' ? (
        <KeyTag number={numberOf(known, subject.id)} />
      ) : (
        <Icon name={ICONS[subject.type]} class="keyrow-icon" />
      )}
      <div>
        <p class="what">
          <Name>{name}</Name>
        </p>
        <p class="caption">
          <Name>{whence(known, subject)}</Name>
        </p>
      </div>
      <p class="why">
        {sayWhy(known, flag)} {what && <b>{what}</b>}
      </p>
      <a class="textlink" href={homeOf(subject)} aria-label={t('audit.show-named', { name })}>
        {t('audit.show')}
      </a>
    </li>
  );
}

function numberOf(known: Lookup, id: string): number {
  return known.numbers.get(id) ?? 0;
}

/** Whose it is, and since when. */
function whence(known: Lookup, subject: Subject): string {
  const grant = subject.type === 'grant' ? known.grants.get(subject.id) : undefined;
  if (grant) {
    const whose = accountName(known, grant.issuer, grant.issuerAccount);
    const since = t('audit.linked-short', { when: sayShort(grant.linkedAt) });
    return grant.kind === 'linked-service' ? `${whose}, ${since}` : `${whose}, ${listName(`${grant.kind}s`)}, ${since}`;
  }
  const device = subject.type === 'device' ? known.devices.get(subject.id) : undefined;
  if (device) {
    return [accountName(known, device.vendor, device.account), device.model ?? device.type].filter(Boolean).join(', ');
  }
  return t(`audit.whence-${subject.type === 'list' ? 'list' : 'account'}`);
}
