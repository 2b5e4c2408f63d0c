import { incidents } from '../catalogue/index';
import { type Alert, alertsOf } from '../core/alerts/alerts';
import { openAlerts, renamedKey } from '../core/alerts/open';
import { evidence, renamer } from '../core/book/evidence';
import type { Book } from '../core/book/model';
import type { Dismissal, Settings } from '../core/settings';
import type { Audit } from '../core/verdicts/types';
import { nowInstant } from '../platform/clock';
import { loadBook, type Stored } from '../storage/book';
import { DISMISSALS } from '../storage/choice-items';
import { settings } from '../storage/settings';
import { read } from '../storage/store';
import { answeredAt } from './answered';
import { judged } from './judging';
import { vendors } from './vendors';
import { knowledge } from './world';

/** The book as it is now, judged. */
export interface Current {
  audit: Audit;
  stored: Stored;
  settings: Settings;
  /** Under the names that their subjects have now. */
  dismissals: Dismissal[];
  /** Everything that the user is to be warned of, answered or not. */
  alerts: Alert[];
  /** Of these, the ones that are open: the popup’s list and the number on the icon. */
  open: Alert[];
  /** What the judge said when it failed. */
  failed?: string;
}

async function dismissalsNow(book: Book): Promise<Dismissal[]> {
  const stored = (await read(DISMISSALS)) ?? [];
  if (stored.length === 0) return [];
  const rename = renamer(book, knowledge);
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
  const alerts = alertsOf(audit, { vendors, incidents, knownSince, answeredAt: answeredAt(stored.book), now });
  const dismissals = await dismissalsNow(stored.book);
  return {
    audit,
    stored,
    settings: await settings(),
    dismissals,
    alerts,
    open: openAlerts(alerts, dismissals, now),
    ...(failed === undefined ? {} : { failed }),
  };
}
