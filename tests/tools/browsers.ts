import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Branded Chrome is not among them: it no longer takes `--load-extension`. */
const PROGRAMS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
};
const ELSEWHERE: Record<BrowserName, string[]> = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Nothing can be done without a browser: commands end with exit code 3 and this message. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

/** The program to start, or undefined. `CHROMIUM` and `FIREFOX` in the environment come first. */
export function findBrowser(name: BrowserName): string | undefined {
  const variable = name.toUpperCase();
  const wanted = process.env[variable];
  if (wanted) {
    if (runs(wanted)) return wanted;
    throw new NoBrowser(`${variable} names ${wanted}, which is not a program.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = PROGRAMS[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...onPath, ...ELSEWHERE[name]].find(runs);
}

/** The program to start; installs it first where that takes no question. Progress goes to stderr. */
export async function needBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name) ?? installPackage(name) ?? (await download(name));
  if (found) return found;
  const what = name === 'firefox' ? 'Firefox' : 'Chromium (branded Chrome takes no unpacked extension from a script)';
  throw new NoBrowser(`No ${name} found. Install ${what}, or set ${name.toUpperCase()} to its program.`);
}

function installPackage(name: BrowserName): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const program = name === 'firefox' ? 'firefox-esr' : 'chromium';
  console.error(`Installing ${program} with apt-get …`);
  const quiet: SpawnSyncOptions = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', program], quiet);
  return findBrowser(name);
}

/** With the download tool that comes with the browser driver. */
async function download(name: BrowserName): Promise<string | undefined> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const browser = name === 'firefox' ? Browser.FIREFOX : Browser.CHROMIUM;
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  console.error(`Downloading ${name} into node_modules/.cache …`);
  try {
    const buildId = await resolveBuildId(browser, platform, name === 'firefox' ? 'stable' : 'latest');
    const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/browsers');
    return (await install({ browser, buildId, cacheDir, platform })).executablePath;
  } catch (error) {
    console.error(`That failed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Whether a window can be opened. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function runs(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the program calls itself, such as `Mozilla Firefox 140.0`. */
export function versionOf(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
