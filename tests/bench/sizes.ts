import { filesOf, firstScripts, gzipped } from '../built';
import type { Measurement } from '../tools/bench';
import { build } from '../tools/build';

/** Sizes after gzip of what is shipped; tests/budget.test.ts holds the same limits. */
export async function* measure(): AsyncGenerator<Measurement> {
  await build('chromium');
  for (const path of filesOf('chromium').filter((name) => /^src\/vendors\/[^/]+\/content\.js$/.test(name)))
    yield { name: `content-${path.split('/')[2]}`, value: gzipped('chromium', [path]), unit: 'B gzip', limit: 8192 };
  yield { name: 'tap', value: gzipped('chromium', ['src/content/tap.js']), unit: 'B gzip', limit: 2048 };
  const popup = firstScripts('chromium', 'src/views/popup/index.html');
  yield { name: 'popup-first-scripts', value: gzipped('chromium', popup), unit: 'B gzip', limit: 40 * 1024 };
}
