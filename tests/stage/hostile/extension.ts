import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { HOME } from './vendor';

export const GECKO_ID = 'tap@latchkey.example';

/** A folder with an extension that holds the tap and one content script, for a vendor of the test's own. */
export interface TestExtension {
  dist: string;
  remove(): void;
}

/** The same sources, bundled as the build bundles them, and no background: the test collects what is sent. */
export async function testExtension(): Promise<TestExtension> {
  const dist = mkdtempSync(join(tmpdir(), 'latchkey-tap-'));
  for (const [name, entry] of [
    ['tap.js', 'src/content/tap.ts'],
    ['content.js', 'tests/stage/hostile/content.ts'],
  ] as const)
    writeFileSync(join(dist, name), await bundled(resolve(entry)));
  mkdirSync(join(dist, 'icons'));
  cpSync(resolve('icons/latchkey-16.png'), join(dist, 'icons/latchkey-16.png'));
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

const manifest = {
  manifest_version: 3,
  name: 'Latchkey tap test',
  version: '1',
  permissions: ['scripting'],
  optional_host_permissions: [`${HOME}/*`],
  browser_specific_settings: { gecko: { id: GECKO_ID } },
};

/** A content script, bundled as the build bundles it. */
export async function bundled(entry: string): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'content', fileName: () => 'content.js' },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return [made].flat()[0]?.output[0].code ?? '';
}
