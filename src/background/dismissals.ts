import { readKey } from '../core/alerts/keys';
import { dismissed, renamedKey } from '../core/alerts/open';
import { subjectKey } from '../core/model';
import type { Dismissal } from '../core/settings';
import type { RequestOf } from '../messaging/protocol';
import { MessageError } from '../messaging/reply';
import { nowInstant } from '../platform/clock';
import { CARDS_SHOWN, DISMISSALS } from '../storage/choice-items';
import { changeItem } from '../storage/choices';
import { currentAudit } from './audit';
import { refresh } from './refresh';

/** Under the names that subjects have now: what was answered follows a link that is seen at its other end. */
async function changeDismissals(work: (stored: readonly Dismissal[]) => readonly Dismissal[]): Promise<void> {
  const { rename } = await currentAudit();
  await changeItem(DISMISSALS, (before) => [
    ...work((before ?? []).map((one) => ({ ...one, key: renamedKey(one.key, rename) }))),
  ]);
  await refresh();
}

/** Puts a warning off or ignores it, for the evidence that there is now. */
export async function dismiss({ key, how }: RequestOf<'own:dismiss'>): Promise<null> {
  const alert = (await currentAudit()).alerts.find((one) => one.key === key);
  if (alert === undefined) throw new MessageError('bad-body', 'key: no such warning');
  await changeDismissals((stored) => dismissed(stored, alert, how, nowInstant()));
  return null;
}

/** Takes the answer back: the warning is open again, as if it had never been answered. */
export async function undismiss({ key }: RequestOf<'own:undismiss'>): Promise<null> {
  await changeDismissals((stored) => stored.filter((one) => one.key !== key));
  return null;
}

/** After something was forgotten: what was answered about it, and that it was shown, goes, too. */
export async function forgetDismissals(): Promise<void> {
  const { audit } = await currentAudit();
  const there = new Set([
    ...audit.grants.map(({ id }) => subjectKey({ type: 'grant', id })),
    ...audit.devices.map(({ id }) => subjectKey({ type: 'device', id })),
    ...audit.accounts.map(({ vendor, account }) => subjectKey({ type: 'account', id: `${vendor}/${account}` })),
  ]);
  const isThere = (key: string): boolean => {
    const subject = readKey(key)?.subject;
    if (subject?.type !== 'list') return subject !== undefined && there.has(subjectKey(subject));
    return there.has(subjectKey({ type: 'account', id: subject.id.replace(/\/[^/]*$/, '') }));
  };
  await changeItem(DISMISSALS, (stored) => stored?.filter(({ key }) => isThere(key)));
  await changeItem(
    CARDS_SHOWN,
    (stored) => stored && Object.fromEntries(Object.entries(stored).filter(([key]) => isThere(key))),
  );
}
