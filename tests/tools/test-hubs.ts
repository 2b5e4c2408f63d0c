import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { needBrowser } from './browsers';
import { build } from './build';
import { ROOT } from './child';

/**
 * `npm run test:hubs`: hubs' own programs, with the built extension in Chromium. Installs them into tests/hubs from the
 * lock there; `npm test` knows nothing of it. Their install scripts are not run.
 */
export async function main(): Promise<number> {
  await needBrowser('chromium');
  const hubs = join(ROOT, 'tests/hubs');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Front ends ask for a newer Node than their files need, which are only served.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false'];
  execFileSync(npm, options, { cwd: hubs, stdio: ['ignore', 'inherit', 'inherit'] });
  await build('chromium');
  const env = { ...process.env, LATCHKEY_HUBS: '1' };
  execFileSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  return 0;
}
