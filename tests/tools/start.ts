import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../e2e/launch';
import { view } from '../e2e/views';
import { walk } from '../e2e/walk';
import { demoHome } from '../stage/demo-home';
import { household } from '../stage/household';
import { openStage } from '../stage/server';
import { FRONT_DOOR } from '../stage/sites/door';
import { auditTable } from './audit-table';
import { type BrowserName, findBrowser, hasDisplay, NoBrowser, needBrowser } from './browsers';
import { build } from './build';
import { ROOT } from './child';
import { openLive } from './live';

const USAGE = 'npm start -- [--headless] [--json] [--live] [--browser chromium|firefox]';

interface Options {
  /** Walk the demo home without a window. */
  walk: boolean;
  json: boolean;
  live: boolean;
  browser: BrowserName;
}

/** `npm start`: the extension in a browser, with the demo home or, with `--live`, with the real network. */
export async function main(argv: string[]): Promise<number> {
  const options = optionsOf(argv);
  if (typeof options === 'string') {
    console.error(`start: ${options}. ${USAGE}`);
    return 2;
  }
  const program = await needBrowser(options.browser);
  const dist = await build(options.browser);
  if (options.live) return openLive(options.browser, program, dist);
  return options.walk ? walkThrough(options, dist) : openDemo(options.browser, dist);
}

function optionsOf(argv: string[]): Options | string {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const known = { headless: flag, json: flag, live: flag, browser: { type: 'string' } } as const;
    const { headless, json, live, browser } = parseArgs({ args: argv, options: known }).values;
    const wanted = browser ?? (findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox');
    if (wanted !== 'chromium' && wanted !== 'firefox') return `"${wanted}" is neither chromium nor firefox`;
    if (live && (headless || json || !hasDisplay())) return '--live needs a display, and does not go with the others';
    return { walk: headless || json || !hasDisplay(), json, live, browser: wanted };
  } catch (error) {
    if (error instanceof NoBrowser) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

async function openDemo(browser: BrowserName, dist: string): Promise<number> {
  const stage = await openStage(demoHome());
  const session = await launch({ browser, dist, stage, headless: false, prompts: true });
  await session.open(FRONT_DOOR);
  console.log(`The demo home is open at ${FRONT_DOOR} in the browser that just started. Close it to end.`);
  await new Promise<void>((resolve) => session.raw.once('disconnected', () => resolve()));
  await stage.close();
  return 0;
}

async function walkThrough({ browser, json }: Options, dist: string): Promise<number> {
  const pictures = join(ROOT, 'dist/demo');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const home = household();
  const stage = await openStage(demoHome(home));
  const session = await launch({ browser, dist, stage, headless: true });
  try {
    let step = 0;
    const audit = await walk(session, home, async (what, page) => {
      step += 1;
      const name = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      await page.screenshot({ path: join(pictures, `${String(step).padStart(2, '0')}-${name}.png`) });
      console.error(`${step}. ${what}`);
    });
    console.log(auditTable(await view(session)));
    console.log(`\nScreenshots: ${join('dist', 'demo')}`);
    if (json) console.log(JSON.stringify(audit));
  } finally {
    await session.close();
    await stage.close();
  }
  return 0;
}
