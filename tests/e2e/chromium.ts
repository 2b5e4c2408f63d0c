import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { DESK_PATH, Desk, pattern } from './desk';
import type { LaunchOptions, Session } from './launch';
import type { Popup } from './popup';
import { leaveWelcome } from './welcome';

export interface Ready extends LaunchOptions {
  program: string;
  dist: string;
  headless: boolean;
}

export async function launchChromium(options: Ready): Promise<Session> {
  const dist = realpathSync(options.dist);
  const id = unpackedId(dist);
  const profile = options.profileDir ?? mkdtempSync(join(tmpdir(), 'latchkey-chromium-'));
  if (!options.prompts) writeProfile(profile, dist, id, options.grants ?? []);

  const raw = await puppeteer.launch({
    executablePath: options.program,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: options.stage !== undefined,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: 1100, height: 800 } : null,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      ...(options.stage ? [`--host-resolver-rules=MAP *:443 127.0.0.1:${options.stage.port}`] : []),
    ],
  });
  const log: string[] = [];
  const address = `chrome-extension://${id}/`;
  const listenTo = async (target: Target): Promise<void> => {
    if (!target.url().startsWith(address)) return;
    const source = target.type() === 'service_worker' ? await target.worker() : await target.page();
    source?.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
  };
  raw.on('targetcreated', (target: Target) => {
    listenTo(target).catch((error: unknown) => {
      // A browser that is closed lets go of those that it was about to be attached to.
      if (raw.connected) throw error;
    });
  });

  const extensionPage = async (path: string): Promise<Page> => {
    const page = await raw.newPage();
    await page.goto(address + path);
    return page;
  };
  const desk = new Desk(await extensionPage(DESK_PATH));
  if (!options.prompts && !options.welcome) await leaveWelcome(desk);

  return {
    browser: 'chromium',
    id,
    raw,
    console: log,
    open: async (url) => {
      const page = await raw.newPage();
      await options.prepare?.(page);
      await page.goto(url);
      return page;
    },
    extensionPage,
    popup: (page) => openPopup(raw, id, page),
    inExtension: (work, ...args) => desk.run(work, ...args),
    ask: (name, body) => desk.ask(name, body),
    grant: (origins) => desk.grant(origins),
    revoke: (origins) => desk.revoke(origins),
    killWorker: () => killWorker(raw, address),
    close: async () => {
      await raw.close();
      if (!options.profileDir) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How the browser names an unpacked extension: the first 128 bits of the SHA-256 of its path, 0-f written as a-p. */
function unpackedId(dist: string): string {
  const hex = createHash('sha256').update(dist).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * The permission prompt cannot be clicked without a display. So the fresh profile says that the user once allowed
 * everything that the manifest declares as optional, and that only `grants` are active: a request is then granted
 * without a prompt.
 */
function writeProfile(profile: string, dist: string, id: string, grants: string[]): void {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
    optional_host_permissions?: string[];
  };
  const set = (hosts: string[]) => ({ api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] });
  const allowed = set(manifest.optional_host_permissions ?? []);
  const settings = {
    granted_permissions: allowed,
    runtime_granted_permissions: allowed,
    active_permissions: set(grants.map(pattern)),
    withholding_permissions: false,
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { settings: { [id]: settings } } }),
    { flag: 'wx' },
  );
}

async function openPopup(raw: Browser, id: string, page: Page): Promise<Popup> {
  await page.bringToFront();
  const extension = (await raw.extensions()).get(id);
  if (!extension) throw new Error(`the browser does not list the extension ${id}`);
  const before = new Set(raw.targets());
  await extension.triggerAction(page);
  const target = await raw.waitForTarget(
    (found) => !before.has(found) && found.url().startsWith(`chrome-extension://${id}/src/views/popup/`),
  );
  const popup = await target.asPage();
  return {
    text: () => popup.evaluate('document.body.innerText') as Promise<string>,
    click: async (selector) => {
      await popup.waitForSelector(selector);
      await popup.click(selector);
    },
    waitFor: async (selector) => void (await popup.waitForSelector(selector)),
    evaluate: <R>(source: string) => popup.evaluate(source) as Promise<R>,
    close: () => popup.close(),
  };
}

/** How long the driver gets to attach itself to a worker, in ms. Now and then it fails, and waits for ever. */
const ATTACH = 1000;

/** Closes the worker and lets go of it in every way in which the driver holds it, or it could not start again. */
async function killWorker(raw: Browser, address: string): Promise<void> {
  const protocol = await raw.target().createCDPSession();
  const listed = async () => {
    const { targetInfos } = await protocol.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(address));
  };
  const before = await listed();
  const target = raw.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(address));
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, ATTACH, undefined));
  const worker = await Promise.race([target?.worker(), late]);
  const own = (target as { _session?(): CDPSession | undefined } | undefined)?._session?.();
  for (const { targetId } of before) await protocol.send('Target.closeTarget', { targetId });
  for (const session of new Set([worker?.client, own])) if (session && !session.detached) await session.detach();
  const isThere = ({ targetId }: { targetId: string }) => before.some((one) => one.targetId === targetId);
  while ((await listed()).some(isThere)) await new Promise((resolve) => setTimeout(resolve, 20));
  await protocol.detach();
}
