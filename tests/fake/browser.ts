import { fakeEvent } from './event';
import { FakeScripting } from './scripting';
import { FakeStorageArea } from './storage';

export const EXTENSION = 'chrome-extension://latchkey/';

export interface FakeTab {
  id: number;
  url?: string;
  cookieStoreId?: string;
}

interface Origins {
  origins?: string[];
}

/** A browser in memory, as far as the background needs one. What a worker keeps in memory dies with `stopWorker`. */
export class FakeBrowser {
  readonly local = new FakeStorageArea();
  readonly session = new FakeStorageArea();
  readonly scripting = new FakeScripting();
  readonly granted = new Set<string>();
  readonly tabs: FakeTab[] = [];
  badge = '';
  title = '';
  /** Addresses of tabs that the extension opened. */
  readonly opened: string[] = [];
  /** Answers of the content scripts in tabs; a tab without one has none. */
  readonly inTab = new Map<number, (message: unknown) => unknown>();

  readonly onMessage = fakeEvent<[unknown, object, (reply: unknown) => void]>();
  readonly onInstalled = fakeEvent<[{ reason: string }]>();
  readonly onStartup = fakeEvent<[]>();
  readonly onAdded = fakeEvent<[Origins]>();
  readonly onRemoved = fakeEvent<[Origins]>();
  readonly onTabRemoved = fakeEvent<[number, object]>();
  readonly onAlarm = fakeEvent<[{ name: string }]>();
  /** Alarms by name, with their minutes. */
  readonly alarms = new Map<string, number>();

  /** What `webextension-polyfill` exports. */
  readonly browser = {
    runtime: {
      id: 'latchkey',
      getManifest: () => ({ action: { default_title: 'Latchkey' } }),
      getURL: (path: string) => EXTENSION + path.replace(/^\//, ''),
      onMessage: this.onMessage,
      onInstalled: this.onInstalled,
      onStartup: this.onStartup,
    },
    storage: { local: this.local, session: this.session },
    alarms: {
      get: async (name: string) => (this.alarms.has(name) ? { name } : undefined),
      create: async (name: string, { periodInMinutes }: { periodInMinutes: number }) =>
        void this.alarms.set(name, periodInMinutes),
      onAlarm: this.onAlarm,
    },
    scripting: this.scripting,
    permissions: {
      getAll: async () => ({ origins: [...this.granted], permissions: ['storage', 'scripting'] }),
      contains: async ({ origins = [] }: Origins) => origins.every((origin) => this.granted.has(origin)),
      onAdded: this.onAdded,
      onRemoved: this.onRemoved,
    },
    tabs: {
      query: async ({ url = ['*'] }: { url?: string[] }) =>
        structuredClone(this.tabs.filter((tab) => url.some((match) => tab.url?.startsWith(match.replace(/\*$/, ''))))),
      create: async ({ url }: { url: string }) => void this.opened.push(url),
      update: async (id: number, { url }: { url: string }) => {
        const tab = this.tabs.find((one) => one.id === id);
        if (tab) tab.url = url;
      },
      get: async (id: number) => {
        const tab = this.tabs.find((one) => one.id === id);
        if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
        return structuredClone(tab);
      },
      sendMessage: async (id: number, message: unknown) => {
        const script = this.inTab.get(id);
        if (script === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
        return script(message);
      },
      onRemoved: this.onTabRemoved,
    },
    action: {
      setTitle: async ({ title }: { title: string }) => {
        this.title = title;
      },
      setBadgeText: async ({ text }: { text: string }) => {
        this.badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
    },
  };

  /** Sends a message as the browser would and waits for the reply. */
  send(message: unknown, sender: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.onMessage
        .emit(message, sender, resolve)
        .then((results) => results.includes(true) || reject(new Error('nobody will answer')), reject);
    });
  }

  async grant(...origins: string[]): Promise<void> {
    for (const origin of origins) this.granted.add(origin);
    await this.onAdded.emit({ origins });
  }

  async revoke(...origins: string[]): Promise<void> {
    for (const origin of origins) this.granted.delete(origin);
    await this.onRemoved.emit({ origins });
  }

  /** The worker is stopped: its listeners and memory are gone, storage and registered scripts stay. */
  stopWorker(): void {
    for (const event of [this.onMessage, this.onInstalled, this.onStartup]) event.clear();
    for (const event of [this.onAdded, this.onRemoved, this.onTabRemoved, this.onAlarm]) event.clear();
  }

  /** The sender that the browser reports for our content script in the top frame of a page. */
  page(url: string, tabId = 1, more: object = {}): object {
    const tab = { id: tabId, url, ...(this.tabs.find((one) => one.id === tabId) ?? {}) };
    return { id: 'latchkey', url, origin: new URL(url).origin, frameId: 0, tab, ...more };
  }

  /** The sender that the browser reports for the popup. */
  popup(): object {
    return { id: 'latchkey', url: `${EXTENSION}src/views/popup/index.html`, origin: EXTENSION.slice(0, -1) };
  }
}
