import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browsers';
import { ROOT } from './child';

/**
 * Opens the browser on the real network, with a fresh profile and the extension in it. Nothing is replaced, and nothing
 * drives the browser but the person in front of it.
 */
export async function openLive(browser: BrowserName, program: string, dist: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'latchkey-live-'));
  const [command, args] =
    browser === 'chromium'
      ? ([program, chromiumArgs(dist, profile)] as const)
      : ([process.execPath, firefoxArgs(program, dist)] as const);
  console.log('The browser opens with the extension in it. Its profile is a fresh one and is deleted at the end.');
  // Ctrl-C reaches the browser, too. It closes, and then the profile goes.
  process.once('SIGINT', () => undefined);
  try {
    const code = await ended(spawn(command, args, { cwd: ROOT, stdio: 'ignore' }));
    if (code > 0) console.error(`${program} ended with exit code ${code}`);
    return code > 0 ? 1 : 0;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The exit code; 0 for a program that a signal ended. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 0));
  });
}

function chromiumArgs(dist: string, profile: string): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...root,
    '--no-first-run',
    '--no-default-browser-check',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${dist}`,
    `--load-extension=${dist}`,
    'https://my.wyze.com/',
  ];
}

/** Firefox takes an unpacked extension from web-ext alone, which gives it a fresh profile, too. */
function firefoxArgs(program: string, dist: string): string[] {
  const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const start = ['--start-url', 'https://my.wyze.com/'];
  return [webExt, 'run', '--source-dir', dist, '--firefox', program, '--no-reload', '--no-config-discovery', ...start];
}
