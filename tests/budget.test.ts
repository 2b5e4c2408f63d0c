import { expect, test } from 'vitest';
import { BUILDS, contentScripts, firstScripts, gzipped, LIMITS, wordScripts } from './built';

test.each(BUILDS)(
  '%s: the script of each vendor, the tap, the card and the marks stay within their budgets',
  (build) => {
    const contents = contentScripts(build);
    expect(contents.length).toBeGreaterThanOrEqual(2);
    for (const path of contents) expect(gzipped(build, [path]), path).toBeLessThanOrEqual(LIMITS.content);
    expect(gzipped(build, ['src/content/tap.js'])).toBeLessThanOrEqual(LIMITS.tap);
    expect(gzipped(build, ['src/content/banner/banner.js'])).toBeLessThanOrEqual(LIMITS.banner);
    expect(gzipped(build, ['src/content/marks/marks.js'])).toBeLessThanOrEqual(LIMITS.marks);
  },
);

test.each(BUILDS)('%s: what reads any page by its looks is small enough to be put there on a click', (build) => {
  expect(gzipped(build, ['src/content/recognise/recognise.js'])).toBeLessThanOrEqual(LIMITS.recogniser);
  expect(gzipped(build, ['src/content/recognise/data.js'])).toBeLessThanOrEqual(LIMITS.data);
  expect(gzipped(build, ['src/core/recognise/rows.js'])).toBeLessThanOrEqual(LIMITS.rows);
  const words = wordScripts(build);
  expect(words.length).toBeGreaterThanOrEqual(20);
  for (const path of words) expect(gzipped(build, [path]), path).toBeLessThanOrEqual(LIMITS.words);
});

test.each(BUILDS)('%s: the popup paints from a small script', (build) => {
  const scripts = firstScripts(build, 'src/views/popup/index.html');
  expect(scripts.length).toBeGreaterThan(0);
  expect(gzipped(build, scripts)).toBeLessThanOrEqual(LIMITS.popup);
});
