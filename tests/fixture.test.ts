import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkPage } from '../src/content/recognise/walk';
import { finish } from '../src/core/recognise/recognition';
import { skeletonOfJson, skeletonOfPage } from '../src/core/recognise/skeleton/page';
import { PATIENCE, runCommand } from './command';
import { entriesOf } from './recognise/corpus-index';
import { fixtureOf } from './tools/fixture';
import { pageOf } from './tools/html';

const now = '2026-11-24T12:00:00Z';

const APPS = ['Planted Routines', 'Planted Voice', 'Planted Planner'];
const PAGE = `<!doctype html><html lang="en"><title>Planted</title><h2>Authorised apps</h2><ul>${APPS.map(
  (name) => `<li><b>${name}</b> <span>Access granted on 3 May 2024</span><button>Revoke access</button></li>`,
).join('')}</ul></html>`;
const ANSWER = {
  devices: ['Planted lamp', 'Planted lock', 'Planted camera'].map((name, at) => ({
    ...{ id: `planted-${at}`, name, model: `PL-${at}`, firmware: '1.2.3', online: true },
  })),
};

const page = skeletonOfPage(finish(walkPage(pageOf(PAGE, 'https://site.example/'))).tree, { now, lang: 'en' });
const answer = skeletonOfJson(ANSWER, { now });

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'latchkey-fixture-'));
  writeFileSync(join(dir, 'page.html'), page);
  writeFileSync(join(dir, 'text.txt'), 'neither of them');
  writeFileSync(join(dir, 'index.json'), '[]');
});
afterAll(() => rmSync(dir, { recursive: true }));

const run = (...args: string[]) => runCommand('fixture', dir, [...args, '--dir', dir]);
const invented = (kind: string) => [1, 2, 3].map((n) => ({ name: `Invented ${kind} ${n}` }));

describe('a structure becomes a capture with invented names, and what is recognised in it', () => {
  it.each([
    ['page', page, { devices: [], grants: invented('link') }],
    ['answer', answer, { devices: invented('device'), grants: [] }],
  ])('of a %s', (name, skeleton, truth) => {
    const { text, entry } = fixtureOf(skeleton, name);
    expect(entry).toMatchObject({ file: `${name}.${entry.kind}`, truth, expect: 'rows' });
    for (const { name: row } of [...truth.devices, ...truth.grants]) expect(text).toContain(row);
    expect(text).not.toMatch(/planted/i);
  });
});

it('the command writes a pair that a corpus takes up, and never over another', { timeout: PATIENCE }, async () => {
  expect(await run('page.html', 'apps')).toMatchObject({ code: 0 });
  const [entry] = await entriesOf(dir);
  expect(entry).toMatchObject({ file: 'apps.html', lang: 'en', truth: { grants: invented('link') } });
  expect(readFileSync(join(dir, 'apps.html'), 'utf8')).toContain('Invented link 3');
  expect(await run('page.html', 'apps')).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
});

it.each([
  [['page.html'], 'NAME'],
  [['page.html', '../out'], 'NAME'],
  [['missing.html', 'apps-2'], 'no such file'],
  [['text.txt', 'apps-3'], 'JSON'],
])('%j says what is wrong', { timeout: PATIENCE }, async (args, words) => {
  expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining(words) });
});

it('a structure is read as any page is', { timeout: PATIENCE }, async () => {
  const { out, code } = await runCommand('read', dir, ['--recognise', 'page.html']);
  expect(code).toBe(0);
  const { grants } = JSON.parse(out);
  expect(grants).toHaveLength(APPS.length);
  for (const grant of grants) expect(grant).toMatchObject({ how: 'recognised', confidence: expect.any(Number) });
});
