import { contentScripts, firstScripts, gzipped, LIMITS } from '../built';
import type { Measurement } from '../tools/bench';
import { build } from '../tools/build';

/** Sizes after gzip of what is shipped; tests/budget.test.ts holds them to the same limits. */
export async function* measure(): AsyncGenerator<Measurement> {
  await build('chromium');
  const unit = 'B gzip';
  for (const path of contentScripts('chromium')) {
    const value = gzipped('chromium', [path]);
    yield { name: `content-${path.split('/')[2]}`, value, unit, limit: LIMITS.content };
  }
  yield { name: 'tap', value: gzipped('chromium', ['src/content/tap.js']), unit, limit: LIMITS.tap };
  const popup = firstScripts('chromium', 'src/views/popup/index.html');
  yield { name: 'popup-first-scripts', value: gzipped('chromium', popup), unit, limit: LIMITS.popup };
}
