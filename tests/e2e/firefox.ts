import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Ready } from './chromium';
import { DESK_PATH, Desk } from './desk';
import { openFirefoxPopup } from './firefox-popup';
import type { Session } from './launch';
import { leaveWelcome } from './welcome';

/** Fixed, so that the addresses of the extension's pages are known. */
const UUID = '6c617463-686b-4579-8000-000000000001';

export async function launchFirefox(options: Ready): Promise<Session> {
  const manifest = JSON.parse(readFileSync(join(options.dist, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const geckoId = manifest.browser_specific_settings.gecko.id;
  const raw = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    acceptInsecureCerts: options.stage !== undefined,
    defaultViewport: options.headless ? { width: 1100, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': options.prompts ?? false,
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
      ...(options.stage
        ? { 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${options.stage.port}` }
        : {}),
    },
  });
  await raw.installExtension(options.dist);
  const log: string[] = [];

  const open = async (url: string): Promise<Page> => {
    const page = await newTab(raw);
    await options.prepare?.(page);
    await page.goto(url);
    return page;
  };
  const extensionPage = async (path: string, tries = 3): Promise<Page> => {
    const page = await newTab(raw);
    page.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
    const url = `moz-extension://${UUID}/${path}`;
    // The driver never sees such a page load, so the promise is of no use: it fails when the page is closed.
    page.goto(url).catch(() => undefined);
    try {
      await page.waitForFunction((there) => location.href === there && document.readyState === 'complete', {}, url);
      return page;
    } catch (error) {
      if (tries === 1 || !hasNoWindow(error)) throw error;
      return extensionPage(path, tries - 1);
    }
  };
  const desk = new Desk(await extensionPage(DESK_PATH));
  if (!options.prompts && !options.welcome) await leaveWelcome(desk);
  if (options.grants?.length) await desk.grant(options.grants);

  return {
    browser: 'firefox',
    id: UUID,
    raw,
    console: log,
    open,
    extensionPage: (path) => extensionPage(path),
    popup: (page) => openFirefoxPopup(raw, geckoId, desk, page),
    inExtension: (work, ...args) => desk.run(work, ...args),
    ask: (name, body) => desk.ask(name, body),
    grant: (origins) => desk.grant(origins),
    revoke: (origins) => desk.revoke(origins),
    killWorker: () => Promise.reject(new Error('Firefox runs the background as an event page: there is no worker')),
    close: () => raw.close(),
  };
}

/** What the driver says of a tab whose page is gone: Firefox has closed it while the extension was loaded again. */
function hasNoWindow(error: unknown): boolean {
  return (
    error instanceof Error && String(error.cause).includes("right-hand side of 'in' should be an object, got null")
  );
}

/**
 * A new tab. While the extension is loaded again Firefox closes its tabs, and may take the one that is just being made for one
 * of them; then another is asked for.
 */
async function newTab(raw: Browser, tries = 3): Promise<Page> {
  try {
    return await raw.newPage();
  } catch (error) {
    if (tries === 1 || !String(error).includes('no such frame')) throw error;
    return newTab(raw, tries - 1);
  }
}
