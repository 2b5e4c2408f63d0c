import { expect, test } from 'vitest';
import { BUILDS, filesOf, firstScripts, gzipped } from './built';

/** Bytes after gzip. What runs in pages of other people is small. */
const LIMITS = { content: 8 * 1024, tap: 2 * 1024, banner: 4 * 1024, popup: 40 * 1024 };

test.each(BUILDS)('%s: the script of each vendor, the tap and the card stay within their budgets', (build) => {
  const contents = filesOf(build).filter((path) => /^src\/vendors\/[^/]+\/content\.js$/.test(path));
  expect(contents.length).toBeGreaterThanOrEqual(2);
  for (const path of contents) expect(gzipped(build, [path]), path).toBeLessThanOrEqual(LIMITS.content);
  expect(gzipped(build, ['src/content/tap.js'])).toBeLessThanOrEqual(LIMITS.tap);
  expect(gzipped(build, ['src/content/banner/banner.js'])).toBeLessThanOrEqual(LIMITS.banner);
});

test.each(BUILDS)('%s: the popup paints from a small script', (build) => {
  const scripts = firstScripts(build, 'src/views/popup/index.html');
  expect(scripts.length).toBeGreaterThan(0);
  expect(gzipped(build, scripts)).toBeLessThanOrEqual(LIMITS.popup);
});
