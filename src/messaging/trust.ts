import type { Runtime } from '../platform/browser';

/** A content script of ours in the top frame of a tab, as the browser reports it. */
export interface PageCaller {
  tier: 'page';
  tabId: number;
  /** Origin of the page. What the message itself says about its origin counts for nothing. */
  origin: string;
  /** Firefox: the container of the tab; absent in the default one and in Chromium. */
  container?: string;
}

export type Caller = PageCaller | { tier: 'own' } | { tier: 'none'; why: string };

/** Identity of this extension: its id and the address that its pages start with. */
export interface Self {
  id: string;
  base: string;
}

/** Fields that browsers report and the polyfill's types leave out. */
type Sender = Runtime.MessageSender & { origin?: string };

const DEFAULT_CONTAINER = 'firefox-default';

function originOf(sender: Sender): string | undefined {
  const url = sender.url;
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  // `URL.origin` is "null" for extension schemes in some engines, and for sandboxed documents everywhere.
  const origin = parsed.origin === 'null' ? `${parsed.protocol}//${parsed.host}` : parsed.origin;
  if (sender.origin !== undefined && sender.origin !== origin) return undefined;
  return origin;
}

function refused(why: string): Caller {
  return { tier: 'none', why };
}

/** Who sent a message, by what the browser reports and by nothing else. */
export function callerOf(sender: Sender, self: Self): Caller {
  if (sender.id !== self.id) return refused('sent by another extension or a site');
  const origin = originOf(sender);
  if (origin === undefined) return refused('the origin of the sender is not known');
  if (sender.frameId !== undefined && sender.frameId !== 0) return refused('sent from a frame inside a page');
  if (sender.url?.startsWith(self.base)) return { tier: 'own' };
  if (!/^https?:$/.test(new URL(origin).protocol)) return refused('not sent by a web page');
  const tabId = sender.tab?.id;
  if (tabId === undefined) return refused('not sent from a tab');
  if (sender.frameId !== 0) return refused('the frame of the sender is not known');
  const container = sender.tab?.cookieStoreId;
  // Chromium names its one cookie jar "0"; only Firefox has containers.
  const named = container !== undefined && container !== DEFAULT_CONTAINER && container.startsWith('firefox-');
  return { tier: 'page', tabId, origin, ...(named ? { container } : {}) };
}
