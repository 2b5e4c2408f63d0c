import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundled } from '../stage/hostile/extension';
import { browserUnderTest } from './launch';

/** The build, but for one script: at Wyze's address a reader of the test's own reads the stage's list, with its elements. */
export async function rowsTwin(): Promise<{ dist: string; remove(): void }> {
  const dist = mkdtempSync(join(tmpdir(), 'latchkey-rows-'));
  cpSync(join(process.env.LATCHKEY_DIST ?? 'dist', browserUnderTest()), dist, { recursive: true });
  writeFileSync(join(dist, 'src/vendors/wyze/content.js'), await bundled(resolve('tests/stage/rows/content.ts')));
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}
