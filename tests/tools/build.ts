import { join } from 'node:path';
import type { BrowserName } from './browsers';
import { capture, ROOT } from './child';

/** `npm run build [-- chromium|firefox]`: both builds side by side, or the one that is named. */
export async function main(argv: string[]): Promise<number> {
  const wanted = argv.length ? argv : ['chromium', 'firefox'];
  const unknown = wanted.find((name) => name !== 'chromium' && name !== 'firefox');
  if (unknown !== undefined) {
    console.error(`build: "${unknown}" is neither chromium nor firefox`);
    return 2;
  }
  await Promise.all((wanted as BrowserName[]).map((browser) => build(browser)));
  return 0;
}

/** Builds into `dist/<browser>`, or into `out`, which it empties. Throws with Vite's whole output when that fails. */
export async function build(browser: BrowserName, out = join(ROOT, 'dist', browser)): Promise<string> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const done = await capture([vite, 'build', '--mode', browser], { ...process.env, LATCHKEY_OUT: out });
  if (done.code !== 0) throw new Error(`the ${browser} build failed\n${done.output}`);
  console.error(`built ${out}`);
  return out;
}
