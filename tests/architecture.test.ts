import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bannedIn, importFaults, LAYERS, type Source, sizeFaults } from './architecture-rules';

const ROOT = join(import.meta.dirname, '..');

function sources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !/(?:^|[\\/])node_modules[\\/]/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path);
const product = sources('src').filter((source) => !isTest(source));

describe('the sources', () => {
  test('import only what their layer may', () => {
    expect(product.length).toBeGreaterThan(0);
    expect(product.flatMap(importFaults)).toEqual([]);
  });

  test('hold nothing that is banned', () => {
    expect(product.flatMap(bannedIn)).toEqual([]);
  });

  test('are small files', () => {
    expect(sizeFaults([...sources('src'), ...sources('tests')])).toEqual([]);
  });

  test('lie in the layers alone, and no folder is a drawer for everything', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(LAYERS).sort());
    expect(product.filter(({ path }) => /\/(?:utils?|shared|helpers?|common|misc)(?:\/|\.)/.test(path))).toEqual([]);
  });
});

describe('each rule finds what it forbids', () => {
  const imports: [path: string, text: string, fault: string][] = [
    ['src/core/a.ts', "import { b } from '../platform/browser';", 'may not import src/platform/browser'],
    ['src/core/a.ts', "import {\n  b,\n} from '../catalogue/index';", 'may not import src/catalogue/index'],
    ['src/core/a.ts', "import * as v from 'valibot';", 'the package valibot'],
    ['src/core/a.ts', "import { readFileSync } from 'node:fs';", 'the package node:fs'],
    ['src/background/a.ts', "import browser from 'webextension-polyfill';", 'the package webextension-polyfill'],
    ['src/background/a.ts', "import { App } from '../views/popup/App';", 'may not import src/views/popup/App'],
    ['src/background/a.ts', "import { run } from '../content/run';", 'may not import src/content/run'],
    [
      'src/content/a.ts',
      "import { readers } from '../vendors/wyze/readers';",
      'may not import src/vendors/wyze/readers',
    ],
    ['src/content/a.ts', "const all = import.meta.glob('../vendors/*/readers.ts');", 'may not import src/vendors'],
    ['src/content/a.ts', "await import('valibot');", 'the package valibot'],
    [
      'src/views/popup/a.tsx',
      "import { browser } from '../../platform/browser';",
      'may not import src/platform/browser',
    ],
    ['src/views/popup/a.tsx', "import { send } from '../../messaging/bus';", 'may not import src/messaging/bus'],
    ['src/storage/a.ts', "import type { A } from '../views/ports';", 'may not import types of src/views/ports'],
    ['src/vendors/ring/readers.ts', "import { x } from '../wyze/readers';", 'may not import src/vendors/wyze/readers'],
    ['src/vendors/ring/readers.ts', "import { run } from '../../content/run';", 'may not import src/content/run'],
    ['src/vendors/ring/readers.ts', "import { page } from '../dom';", 'may not import src/vendors/dom'],
    ['src/vendors/ring/readers.ts', "import secret from '../../../tests/stage/marks';", 'reaches out of src'],
    ['src/shared/a.ts', '', 'is no layer'],
  ];
  test.each(imports)('%s with %s', (path, text, fault) => {
    expect(importFaults({ path, text }).join()).toContain(fault);
  });

  const banned: [path: string, text: string][] = [
    ['src/background/a.ts', "await fetch('https://example.invalid/');"],
    ['src/content/run.ts', 'navigator.sendBeacon(url, data);'],
    ['src/views/popup/a.tsx', '<p dangerouslySetInnerHTML={{ __html: name }} />'],
    ['src/content/banner.ts', 'root.innerHTML = name;'],
    ['src/core/a.ts', "new Function('return 1')();"],
    ['src/views/parts/a.tsx', 'browser.tabs.create({ url });'],
    ['src/core/a.ts', "export * from './b';"],
    ['src/core/a.ts', "export { b } from './b';"],
  ];
  test.each(banned)('%s with %s', (path, text) => {
    expect(bannedIn({ path, text })).toHaveLength(1);
  });

  test('and lets pass what is right', () => {
    const fine: Source[] = [
      { path: 'src/core/a.ts', text: "import type { Incident } from '../catalogue/schema';\nimport { b } from './b';" },
      { path: 'src/vendors/ring/content.ts', text: "import { run } from '../../content/run';" },
      {
        path: 'src/vendors/ring/readers.ts',
        text: "import type { PageReader } from '../dom';\n// fetch( is not called",
      },
      { path: 'src/vendors/ring/readers.ts', text: "import { inlineData } from '../inline';" },
      { path: 'src/content/ask.ts', text: 'await fetch(url);' },
    ];
    expect(fine.flatMap((source) => [...importFaults(source), ...bannedIn(source)])).toEqual([]);
  });

  test('a file of 351 lines, and a house of long files', () => {
    const lines = (count: number): Source => ({ path: `src/core/${count}.ts`, text: 'x\n'.repeat(count) });
    expect(sizeFaults([lines(10), lines(20), lines(351)])).toHaveLength(1);
    expect(sizeFaults([lines(10), lines(81), lines(82)])).toHaveLength(1);
    expect(sizeFaults([lines(10), lines(80), lines(350)])).toEqual([]);
  });
});
