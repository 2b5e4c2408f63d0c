/**
 * The built extension in a real browser, at the vendors' real addresses.
 *
 * `*.e2e.ts` files are Vitest tests. The same file runs in both browsers; LATCHKEY_BROWSER says in which:
 *
 *     npm run build && LATCHKEY_BROWSER=firefox npx vitest run tests/e2e/smoke
 *
 * `npm test` runs them all in Chromium and in Firefox. Files run one after another, and each starts its own browser
 * (a second or two) with a fresh profile. Set HEADED=1 to watch, LATCHKEY_DIST to use other builds than those in dist/.
 *
 *     const stage = await openStage(demoHome());
 *     const session = await launch({ stage, grants: ['https://my.wyze.com'] });
 *     const page = await session.open('https://my.wyze.com/live');
 *
 * All HTTPS traffic of the browser goes to the stage. Permissions: in both browsers a request for a host that the
 * manifest declares, made in a real click, is granted without a prompt (Chromium: the fresh profile says that the user
 * once allowed it; Firefox: a preference). `grants` are given before `launch` returns.
 */
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Stage } from '../stage/server';
import { type BrowserName, needBrowser } from '../tools/browsers';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Popup } from './popup';

export interface LaunchOptions {
  /** LATCHKEY_BROWSER when absent, and Chromium without it. */
  browser?: BrowserName;
  /** Folder of the built extension; `dist/<browser>` when absent. */
  dist?: string;
  /** Absent: the real network. */
  stage?: Pick<Stage, 'port'>;
  /** Origins that are granted from the start. */
  grants?: string[];
  headless?: boolean;
  /** True: permission prompts are shown, as a user sees them. Absent: a request made in a click is granted at once. */
  prompts?: boolean;
  /** True: the page that the installation opens stays open. */
  welcome?: boolean;
  /** Is given each new tab of a site before that loads anything. */
  prepare?: (page: Page) => Promise<void>;
  /** Chromium only: a profile folder to use instead of a fresh temporary one. */
  profileDir?: string;
}

export interface Session {
  browser: BrowserName;
  /** Of the extension: 32 letters, or the uuid of its addresses in Firefox. */
  id: string;
  /** The driver's own handle, for what is not wrapped here. */
  raw: Browser;
  /** A new tab at `url`, loaded. */
  open(url: string): Promise<Page>;
  /** A new tab with a page of the extension, such as `src/views/popup/index.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Clicks the toolbar icon over `page`, which grants activeTab, and gives the popup that opens. */
  popup(page: Page): Promise<Popup>;
  /**
   * Runs `work` in a page of the extension that holds nothing else, and gives what it resolves to. It sees no variable
   * of the caller but `args`; `globalThis.browser ?? globalThis.chrome` is the browser API there.
   */
  inExtension<R, A extends unknown[]>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** What a view of the extension gets to the message `name`; throws what the background refuses. */
  ask<R>(name: string, body?: unknown): Promise<R>;
  /** Gives or takes host permissions as the user does, in a click. */
  grant(origins: string[]): Promise<void>;
  revoke(origins: string[]): Promise<void>;
  /** Chromium only: ends the background worker, as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** What a page of the extension or its worker wrote to the console. Firefox: pages only. */
  console: string[];
  close(): Promise<void>;
}

export function browserUnderTest(): BrowserName {
  const name = process.env.LATCHKEY_BROWSER ?? 'chromium';
  if (name !== 'chromium' && name !== 'firefox')
    throw new Error(`LATCHKEY_BROWSER is "${name}", not chromium or firefox`);
  return name;
}

export async function launch(options: LaunchOptions): Promise<Session> {
  const browser = options.browser ?? browserUnderTest();
  const program = await needBrowser(browser);
  const ready = {
    ...options,
    program,
    dist: resolve(options.dist ?? join(process.env.LATCHKEY_DIST ?? 'dist', browser)),
    headless: options.headless ?? !process.env.HEADED,
  };
  return browser === 'chromium' ? launchChromium(ready) : launchFirefox(ready);
}
