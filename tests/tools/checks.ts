import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browsers';
import { build } from './build';
import { capture, ROOT } from './child';
import { type Result, verdictOf } from './stages';

const program = (path: string) => join(ROOT, 'node_modules', path);

export async function lint(): Promise<Result> {
  const done = await capture([program('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']);
  return verdictOf(done.code === 0, done.output);
}

export async function types(): Promise<Result> {
  const sources = await capture([program('typescript/bin/tsc'), '-b']);
  const tests = await capture([program('typescript/bin/tsc'), '-p', 'tests']);
  return verdictOf(sources.code === 0 && tests.code === 0, sources.output + tests.output);
}

export async function twoBuilds(): Promise<Result> {
  await Promise.all([build('chromium'), build('firefox')]);
  return verdictOf(true, '');
}

/** The one warning that may stand: Preact's own code for `dangerouslySetInnerHTML`, which no view uses. */
const ALLOWED = 'UNSAFE_VAR_ASSIGNMENT';

export async function storeLint(): Promise<Result> {
  const args = ['lint', '--source-dir', 'dist/firefox', '--output', 'json', '--no-config-discovery'];
  const done = await capture([program('web-ext/bin/web-ext.js'), ...args]);
  const start = done.output.indexOf('{');
  if (start < 0) return verdictOf(false, done.output);
  type Message = { code: string; file?: string; message: string };
  const found = JSON.parse(done.output.slice(start)) as Record<'errors' | 'warnings', Message[]>;
  const wrong = [...found.errors, ...found.warnings.filter(({ code }) => code !== ALLOWED)];
  const lines = wrong.map(({ code, file, message }) => `${code} ${file ?? ''}: ${message}`);
  return verdictOf(wrong.length === 0, lines.join('\n'));
}

/** All tests that need no browser, or the end-to-end tests in the one that is named. */
export async function vitest(browser?: BrowserName): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
  const file = join(folder, 'result.json');
  const { LATCHKEY_BROWSER: _, ...env } = process.env;
  try {
    const done = await capture(
      [program('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { ...env, NO_COLOR: '1', ...(browser ? { LATCHKEY_BROWSER: browser } : {}) },
    );
    return counted(file, done.code, done.output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
}

/** Vitest ends with an error, too, when a file cannot be loaded or a hook fails: then no test of it is counted. */
function counted(file: string, code: number, output: string): Result {
  const { numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as VitestResult;
  return { passed, failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests), output };
}
