import { contentScripts, firstScripts, gzipped, LIMITS, wordScripts } from '../built';
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
  const recogniser = gzipped('chromium', ['src/content/recognise/recognise.js']);
  const data = gzipped('chromium', ['src/content/recognise/data.js']);
  const rows = gzipped('chromium', ['src/core/recognise/rows.js']);
  const words = wordScripts('chromium').map((path) => gzipped('chromium', [path]));
  yield { name: 'recogniser', value: recogniser, unit, limit: LIMITS.recogniser };
  yield { name: 'recogniser-data', value: data, unit, limit: LIMITS.data };
  yield { name: 'recogniser-rows', value: rows, unit, limit: LIMITS.rows };
  yield { name: 'recogniser-largest-language', value: Math.max(...words), unit, limit: LIMITS.words };
  yield { name: 'recogniser-all-of-it', value: words.reduce((sum, one) => sum + one, recogniser + data + rows), unit };
  const popup = firstScripts('chromium', 'src/views/popup/index.html');
  yield { name: 'popup-first-scripts', value: gzipped('chromium', popup), unit, limit: LIMITS.popup };
}
