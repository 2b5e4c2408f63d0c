import { incidents } from '../catalogue/index';
import { type Alert, alertsOf } from '../core/alerts/alerts';
import { openAlerts, renamedKey } from '../core/alerts/open';
import { answeredAt } from '../core/book/answered';
import { evidence, renamer } from '../core/book/evidence';
import type { Instant, Subject } from '../core/model';
import type { Dismissal, Settings } from '../core/settings';
import type { Audit } from '../core/verdicts/types';
import { nowInstant } from '../platform/clock';
import { loadBook, type Stored } from '../storage/book';
import { DISMISSALS } from '../storage/choice-items';
import { settings } from '../storage/settings';
import { read } from '../storage/store';
import { judged } from './judging';
import { vendors } from './vendors';
import { knowledge } from './world';

/** The book as it is now, judged. */
export interface Current {
  audit: Audit;
  stored: Stored;
  settings: Settings;
  /** What a subject that was named some time ago is called now. */
  rename: (subject: Subject) => Subject;
  /** As in `View`. */
  answeredAt: Record<string, Instant>;
  /** Under the names that their subjects have now. */
  dismissals: Dismissal[];
  /** Everything that the user is to be warned of, answered or not. */
  alerts: Alert[];
  /** Of these, the ones that are open: the popup’s list and the number on the icon. */
  open: Alert[];
  /** What the judge said when it failed. */
  failed?: string;
}

async function dismissalsNow(rename: Current['rename']): Promise<Dismissal[]> {
  const stored = (await read(DISMISSALS)) ?? [];
  return stored.map((one) => ({ ...one, key: renamedKey(one.key, rename) }));
}

export async function currentAudit(): Promise<Current> {
  const stored = await loadBook();
  const now = nowInstant();
  const facts = evidence(stored.book, { ...knowledge, now });
  const { verdicts, findings, failed } = await judged(facts, stored.rev);
  const audit = { ...facts, verdicts, findings };
  const knownSince = new Map(
    stored.book.accounts.map(({ vendor, account, firstSeenAt }) => [`${vendor}/${account}`, firstSeenAt]),
  );
  const rename = renamer(stored.book, knowledge);
  const answered = answeredAt(stored.book, rename);
  const alerts = alertsOf(audit, { vendors, incidents, knownSince, answeredAt: answered, now });
  const dismissals = await dismissalsNow(rename);
  return {
    audit,
    stored,
    settings: await settings(),
    rename,
    answeredAt: answered,
    dismissals,
    alerts,
    open: openAlerts(alerts, dismissals, now),
    ...(failed === undefined ? {} : { failed }),
  };
}
