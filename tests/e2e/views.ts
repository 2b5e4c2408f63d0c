import type { CoverageLine, ListName } from '../../src/core/model';
import type { Audit } from '../../src/core/verdicts/types';
import type { View } from '../../src/messaging/protocol';
import type { Session } from './launch';

export function view(session: Session, tabUrl?: string): Promise<View> {
  return session.ask<View>('own:view', tabUrl === undefined ? {} : { tabUrl });
}

export async function audit(session: Session): Promise<Audit> {
  return (await view(session)).audit;
}

/** How long a page may take until what it shows is in the book, in milliseconds. */
const PATIENCE = 20_000;

/** Waits until the audit is as `condition` wants it; says what it was like when it never is. */
export async function untilAudit(session: Session, what: string, condition: (audit: Audit) => boolean): Promise<Audit> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const now = await audit(session);
    if (condition(now)) return now;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}\n${JSON.stringify(now.coverage, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The coverage lines of one list and source, one per account. */
export function linesOf(audit: Audit, vendor: string, list: ListName, source: string): CoverageLine[] {
  return audit.coverage.filter((line) => line.vendor === vendor && line.list === list && line.source === source);
}

/** Id of the tab that shows `url`, as "Read now" wants it. */
export async function tabAt(session: Session, url: string): Promise<number> {
  const id = await session.inExtension(async (wanted) => {
    const tabs = await (globalThis.browser ?? globalThis.chrome).tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}, or the extension may not see its address`);
  return id;
}
