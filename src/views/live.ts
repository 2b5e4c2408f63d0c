import { matchPattern } from '../core/origins';
import { SUMMARY_KEY } from '../core/summary';
import { send } from '../messaging/bus';
import { hubOrigin } from '../messaging/hub-address';
import { browser } from '../platform/browser';
import type { Glance, Ports } from './ports';

/** Changes come in bursts (one reading, several keys); a screen needs to look once. */
const BURST_MS = 50;

/** How long the address of a saved file stays. */
const KEEP_MS = 60_000;

const AUDIT_PAGE = 'src/views/audit/index.html';
const WELCOME_PAGE = 'src/views/welcome/index.html';

/** The ports of a real browser. */
export function livePorts(): Ports {
  return {
    now: () => new Date(),
    async glance() {
      const stored = await browser.storage.local.get(SUMMARY_KEY);
      return asGlance(stored[SUMMARY_KEY]);
    },
    async view(full) {
      if (full) return { view: await send('own:view', { full }), reload: false };
      const { id, url } = await currentTab();
      const view = await send('own:view', {
        ...(url === undefined ? {} : { tabUrl: url }),
        ...(id === undefined ? {} : { tabId: id }),
      });
      return { view, reload: id !== undefined && (view.reloadTabs ?? []).includes(id) };
    },
    subscribe,
    access: {
      request(origins, answered) {
        browser.permissions.request({ origins: origins.map(matchPattern) }).then(
          (given) => answered(given ? 'given' : 'refused'),
          (error: unknown) => answered(error instanceof Error ? error : new Error(String(error))),
        );
      },
      async giveBack(origins) {
        await browser.permissions.remove({ origins: origins.map(matchPattern) });
      },
    },
    hubs: {
      async here() {
        const { id } = await currentTab();
        return id === undefined ? null : send('own:identify-hub', { tabId: id });
      },
      add(vendor, typed, answered) {
        const address = hubOrigin(typed);
        if (address === undefined) return answered('no-address');
        browser.permissions
          .request({ origins: [matchPattern(address)] })
          .then(async (given) => {
            if (given) await send('own:add-hub', { vendor, address });
            answered(given ? 'given' : 'refused');
          })
          .catch((error: unknown) => answered(error instanceof Error ? error : new Error(String(error))));
      },
      async forget(vendor, address) {
        await send('own:forget-hub', { vendor, address });
      },
    },
    act: {
      async readNow() {
        const { id } = await currentTab();
        return id === undefined ? { state: 'not-a-vendor', asked: [] } : send('own:read-now', { tabId: id });
      },
      async tell(link) {
        await send('own:tell', link);
      },
      async untell(id) {
        await send('own:untell', { id });
      },
      async answer(answer) {
        await send('own:answer', answer);
      },
      async unanswer(subject, fields) {
        await send('own:unanswer', fields === undefined ? { subject } : { subject, fields });
      },
      async addAccount(vendor) {
        await send('own:add-account', { vendor });
      },
      async forget(vendor, account) {
        await send('own:forget', account === undefined ? { vendor } : { vendor, account });
      },
      async erase() {
        await send('own:erase', null);
      },
      settings: (change) => send('own:settings', change),
      async dismiss(key, how) {
        await send('own:dismiss', { key, how });
      },
      async undismiss(key) {
        await send('own:undismiss', { key });
      },
      async nameAccount(vendor, account, name) {
        await send('own:name-account', { vendor, account, name });
      },
      async judgeRecognised(request) {
        await send('own:judge-recognised', request);
      },
      restore: (audit) => send('own:restore', { audit }),
      async skeleton(vendor) {
        if (vendor !== undefined) return send('own:skeleton', { vendor });
        const { id } = await currentTab();
        return id === undefined ? { state: 'no-page' } : send('own:skeleton', { tabId: id });
      },
    },
    tab: {
      open(url) {
        // The popup closes as soon as the new tab is in front; nothing is left to tell the outcome to.
        void browser.tabs.create({ url });
      },
      audit(hash = '') {
        void showOwn(AUDIT_PAGE, hash);
      },
      welcome() {
        void showOwn(WELCOME_PAGE, '');
      },
      async reload() {
        const { id } = await currentTab();
        if (id !== undefined) await browser.tabs.reload(id);
      },
    },
    save,
    copy: (text) => navigator.clipboard.writeText(text),
  };
}

/** A download by a link: it needs no permission. The address is kept until the browser has surely begun to read it. */
function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** Puts the tab with this page of ours in front, or opens one. The addresses of our own pages need no permission. */
async function showOwn(path: string, hash: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const tabs = await browser.tabs.query({ currentWindow: true });
  const open = tabs.find((tab) => tab.url?.replace(/[?#].*$/, '') === url);
  if (open?.id === undefined) await browser.tabs.create({ url: url + hash });
  else await browser.tabs.update(open.id, { active: true, ...(hash === '' ? {} : { url: url + hash }) });
}

interface TabBelow {
  id?: number;
  url?: string;
}

let last: TabBelow = {};

/**
 * The tab under the popup. Its address is known because the click on the icon opened it to us (`activeTab`). Firefox takes
 * that back when the page is loaded again, which the popup itself offers: the address of the click then stays.
 */
async function currentTab(): Promise<TabBelow> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return {};
  const url = tab.url ?? (tab.id === last.id ? last.url : undefined);
  last = { id: tab.id, ...(url === undefined ? {} : { url }) };
  return last;
}

function subscribe(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, BURST_MS);
  };
  const stored = (changes: Record<string, unknown>, area: string) => {
    if (isNews(Object.keys(changes), area)) soon();
  };
  const loaded = (_id: number, change: { status?: string }, tab: { active: boolean }) => {
    if (change.status === 'complete' && tab.active) soon();
  };
  browser.storage.onChanged.addListener(stored);
  browser.tabs.onUpdated.addListener(loaded);
  browser.permissions.onAdded.addListener(soon);
  browser.permissions.onRemoved.addListener(soon);
  return () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(stored);
    browser.tabs.onUpdated.removeListener(loaded);
    browser.permissions.onAdded.removeListener(soon);
    browser.permissions.onRemoved.removeListener(soon);
  };
}

/** Asking for a view may itself renew the summary and what is kept in memory: looking again then would never end. */
function isNews(keys: readonly string[], area: string): boolean {
  return area === 'local' ? keys.some((key) => key !== SUMMARY_KEY) : keys.includes('full') || keys.includes('runs');
}

/** The stored counts, when they are what we think; a first paint without them is only plainer. */
function asGlance(value: unknown): Glance | undefined {
  if (typeof value !== 'object' || value === null || !('labels' in value)) return undefined;
  const { labels } = value;
  if (typeof labels !== 'object' || labels === null) return undefined;
  return Object.values(labels).every(Number.isSafeInteger) ? { labels } : undefined;
}
