import { watch } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type Session } from '../e2e/launch';
import { demoHome } from '../stage/demo-home';
import { openStage } from '../stage/server';
import { FRONT_DOOR } from '../stage/sites/door';
import { type BrowserName, hasDisplay } from './browsers';
import { build } from './build';
import { ROOT } from './child';

/** Quiet time after a change before it is built, in milliseconds: editors write a file in several steps. */
const QUIET_MS = 150;

/**
 * `npm run dev [-- --browser firefox]`: a browser with the extension and the demo home. Each change of the sources is
 * built, and the browser loads the extension again; pages that were open keep the old scripts until they are reloaded.
 */
export async function main(argv: string[]): Promise<number> {
  const browser = parseArgs({ args: argv, options: { browser: { type: 'string', default: 'chromium' } } }).values
    .browser as BrowserName;
  if (browser !== 'chromium' && browser !== 'firefox') {
    console.error(`dev: "${browser}" is neither chromium nor firefox`);
    return 2;
  }
  const dist = await build(browser);
  const stage = await openStage(demoHome());
  const session = await launch({ browser, dist, stage, headless: !hasDisplay(), prompts: hasDisplay() });
  await session.open(FRONT_DOOR);
  console.log(`${browser} is open, and changes in src/ are loaded as they come. Close the browser to end.`);
  const stop = onChange(() => renew(browser, session, dist));
  await new Promise<void>((resolve) => session.raw.once('disconnected', () => resolve()));
  stop();
  await stage.close();
  return 0;
}

async function renew(browser: BrowserName, session: Session, dist: string): Promise<void> {
  try {
    await build(browser);
    await session.raw.installExtension(dist);
    console.log(`${new Date().toLocaleTimeString()} loaded again`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** Calls back after each burst of changes, one call at a time. Answers with the way to stop. */
function onChange(changed: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, QUIET_MS);
  };
  const watchers = [
    watch(join(ROOT, 'src'), { recursive: true }, soon),
    ...['manifest.json', 'vite.config.ts'].map((file) => watch(join(ROOT, file), soon)),
  ];
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
