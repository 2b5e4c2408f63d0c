import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve, sep } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { withHubs } from './src/core/hubs.ts';
import { allOrigins, matchPattern } from './src/core/origins.ts';
import type { VendorDef } from './src/core/vendor.ts';

type Browser = 'chromium' | 'firefox';

const root = import.meta.dirname;

/** Every vendor.json, read as data: the manifest cannot drift from the folders. */
function vendors(): VendorDef[] {
  const dir = join(root, 'src/vendors');
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => JSON.parse(readFileSync(join(dir, entry.name, 'vendor.json'), 'utf8')) as VendorDef);
}

/**
 * Vite empties this folder before it writes. So it is one below dist/, or one in the system's temporary folder that has
 * nothing to do with the project.
 */
function outputFolder(wanted: string): string {
  const folder = resolve(wanted);
  const below = (child: string, parent: string) => child.startsWith(parent + sep);
  const elsewhere = below(folder, tmpdir()) && !below(folder, root) && !below(root + sep, folder);
  if (below(folder, join(root, 'dist')) || elsewhere) return folder;
  throw new Error(`LATCHKEY_OUT is ${folder}: it must be below dist/ or ${tmpdir()}, because a build empties it`);
}

/** The one manifest, filled in for one browser. */
function manifest(browser: Browser) {
  const all = vendors().map((vendor) => withHubs(vendor, []));
  // A request may only name what is declared, and nobody knows the address of a hub but its user.
  const anywhere = all.some(({ selfHosted }) => selfHosted) ? ['http://*/*', 'https://*/*'] : [];
  const hosts = [...new Set([...all.flatMap(allOrigins).map(matchPattern), ...anywhere])].sort();
  const { background, browser_specific_settings, minimum_chrome_version, ...rest } = base;
  return browser === 'firefox'
    ? {
        ...rest,
        browser_specific_settings,
        background: { scripts: [background.service_worker], type: 'module' },
        optional_host_permissions: hosts,
      }
    : { ...rest, minimum_chrome_version, background, optional_host_permissions: hosts };
}

/**
 * What crxjs cannot be told: scripts registered at run time need no web-accessible entry, and with one every site could
 * see that the extension is installed (crxjs/chrome-extension-tools#1130). `generateBundle` would be too early.
 */
function tidy(dir: string): Plugin {
  return {
    name: 'latchkey-tidy',
    apply: 'build',
    closeBundle() {
      const file = join(dir, 'manifest.json');
      // A failed build gets here, too, and its own error is the one to see.
      if (!existsSync(file)) return;
      const written = JSON.parse(readFileSync(file, 'utf8'));
      delete written.web_accessible_resources;
      writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
      rmSync(join(dir, '.vite'), { recursive: true, force: true });
      removeUnnamed(dir);
    },
  };
}

/** The scripts for pages are there once more as modules, which nothing loads, with parts that nothing else has. */
function removeUnnamed(dir: string): void {
  const texts = new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:js|html|json)$/.test(path))
      .map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
  const modules = [...texts.keys()].filter((path) => path.startsWith('assets') && path.endsWith('.js'));
  for (let removed = true; removed; ) {
    removed = false;
    for (const path of modules.filter((one) => texts.has(one))) {
      if ([...texts].some(([other, text]) => other !== path && text.includes(basename(path)))) continue;
      rmSync(join(dir, path));
      removed = texts.delete(path);
    }
  }
}

/** `_locales` for the manifest, from the same files as every other text. */
function locales(dir: string): Plugin {
  return {
    name: 'latchkey-locales',
    apply: 'build',
    closeBundle() {
      const from = join(root, 'src/locales');
      for (const name of readdirSync(from).filter((n) => n.endsWith('.json'))) {
        const texts = JSON.parse(readFileSync(join(from, name), 'utf8')) as { manifest: Record<string, string> };
        const to = join(dir, '_locales', name.replace('.json', ''));
        mkdirSync(to, { recursive: true });
        const messages = Object.fromEntries(Object.entries(texts.manifest).map(([key, message]) => [key, { message }]));
        writeFileSync(join(to, 'messages.json'), `${JSON.stringify(messages, null, 2)}\n`);
      }
    },
  };
}

/** No test is about time: these limits only end what hangs, on a busy machine, too. In ms. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };

const unit = {
  include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/*.test.ts', 'tests/recognise/*.test.ts'],
  environment: 'node' as const,
  // What comes as scripts in a page.
  setupFiles: ['src/core/recognise/words/languages/all.ts', 'src/core/recognise/rows.ts'],
  ...PATIENCE,
};

/** LATCHKEY_BROWSER names the browser (tests/e2e/launch.ts). One after another: each starts a browser of its own. */
const endToEnd = {
  include: ['tests/e2e/**/*.e2e.ts'],
  // `<name>.firefox.e2e.ts` is about that browser alone.
  exclude: [process.env.LATCHKEY_BROWSER === 'firefox' ? '**/*.chromium.e2e.ts' : '**/*.firefox.e2e.ts'],
  environment: 'node' as const,
  fileParallelism: false,
  // Half of it, so that what was waited for is named.
  expect: { poll: { timeout: PATIENCE.testTimeout / 2 } },
  ...PATIENCE,
};

/** LATCHKEY_HUBS: with hubs' own programs, which `npm run test:hubs` installs and nothing else needs. */
const hubs = { ...endToEnd, include: ['tests/hubs/*.hub.ts'] };

export default defineConfig(({ mode }) => {
  if (process.env.LATCHKEY_HUBS) return { test: hubs };
  if (process.env.VITEST) return { test: process.env.LATCHKEY_BROWSER ? endToEnd : unit };
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chromium';
  const outDir = outputFolder(process.env.LATCHKEY_OUT || join(root, 'dist', browser));
  return {
    root,
    plugins: [
      crx({ manifest: manifest(browser) as never, browser: browser === 'firefox' ? 'firefox' : 'chrome' }),
      locales(outDir),
      tidy(outDir),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // Pages that the manifest does not name, because nothing but the extension itself opens them.
      rolldownOptions: { input: ['src/views/audit/index.html', 'src/views/welcome/index.html'] },
    },
  };
});
