import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../e2e/launch';
import { json } from '../stage/http';
import { page } from '../stage/page';
import { openStage, type Site, type Stage } from '../stage/server';
import type { Measurement } from '../tools/bench';
import { build } from '../tools/build';
import { ROOT } from '../tools/child';

const PAIRS = 40;
const WARM = 5;
const CALLS = 200;
/** Calls that the extension listens to; real pages make one or two. */
const DECLARED = 2;
const ROWS = 2000;

const SCRIPT = `(async () => {
  const list = document.querySelector('ul');
  let rows = 0;
  await Promise.all(Array.from({ length: ${CALLS} }, async (_, n) => {
    const declared = n % ${CALLS / DECLARED} === 0;
    const url = !declared ? '/api/other/' + n : 'https://app-core.cloud.wyze.com/app/v4/home/get-home-devices';
    const { data } = await (await fetch(url, !declared ? {} : { method: 'POST', body: '{}' })).json();
    for (const device of data.device_list) {
      if (rows++ >= ${ROWS}) break;
      const row = document.createElement('li');
      row.textContent = device.nickname + ' (' + device.device_model + ')';
      list.append(row);
    }
  }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  document.documentElement.dataset.took = String(performance.now());
})();`;

const DEVICES = Array.from({ length: ROWS / CALLS }, (_, n) => ({
  device_id: `D03F0000${n}`,
  device_model: 'HL_CAM4',
  device_category: 'Camera',
  nickname: `Camera ${n}`,
}));

/** How much longer a page takes to load with the extension reading it than in a browser without it, load by load. */
export async function* measure(): AsyncGenerator<Measurement> {
  const stage = await openStage(sites());
  const empty = emptyExtension();
  const sessions: Session[] = [];
  try {
    const origin = 'https://my.wyze.com';
    sessions.push(await launch({ browser: 'chromium', dist: await build('chromium'), stage, grants: [origin] }));
    sessions.push(await launch({ browser: 'chromium', dist: empty, stage }));
    const [read, plain] = (await Promise.all(sessions.map((session) => session.open(origin)))) as [Page, Page];
    const ratios: number[] = [];
    const alone: number[] = [];
    for (let pair = -WARM; pair < PAIRS; pair++) {
      const order = pair % 2 ? [read, plain] : [plain, read];
      const took = new Map<Page, number>();
      for (const tab of order) took.set(tab, await load(tab, stage));
      if (pair < 0) continue;
      const without = took.get(plain) ?? Number.NaN;
      ratios.push((took.get(read) ?? Number.NaN) / without);
      alone.push(without);
    }
    const { median, low, high } = middle(ratios);
    yield { name: 'page-tax-load-without', value: middle(alone).median, unit: 'ms' };
    yield { name: 'page-tax-median', value: median, unit: 'ratio' };
    yield { name: 'page-tax-median-low-95', value: low, unit: 'ratio' };
    yield { name: 'page-tax-median-high-95', value: high, unit: 'ratio' };
  } finally {
    for (const session of sessions) await session.close();
    await stage.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

function sites(): Site[] {
  const answer = json({ code: '1', msg: '', data: { device_list: DEVICES } });
  const open = { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } };
  const home = page({ title: 'Page tax', body: '<ul></ul>', script: SCRIPT });
  return [
    { hosts: ['my.wyze.com'], answer: ({ url }) => (url.pathname.startsWith('/api/') ? answer : home) },
    { hosts: ['app-core.cloud.wyze.com'], answer: () => open },
  ];
}

/** Milliseconds from the start of the navigation until the last row is there and painted. */
async function load(tab: Page, stage: Stage): Promise<number> {
  stage.requests.length = 0;
  await tab.bringToFront();
  await tab.reload();
  const took = await tab.waitForSelector('html[data-took]');
  return Number(await took?.evaluate((root) => (root as HTMLElement).dataset.took));
}

/** The median with its 95 % interval from the order of the values (binomial, normal approximation). */
function middle(values: number[]): { median: number; low: number; high: number } {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (rank: number) => sorted[Math.min(sorted.length - 1, Math.max(0, rank))] ?? Number.NaN;
  const reach = 1.96 * Math.sqrt(sorted.length / 4);
  const half = sorted.length / 2;
  return { median: at(Math.floor(half)), low: at(Math.floor(half - reach)), high: at(Math.ceil(half + reach)) };
}

/** A browser without the extension, but started in the same way. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-empty-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1' }));
  mkdirSync(join(folder, 'icons'));
  cpSync(join(ROOT, 'icons/latchkey-16.png'), join(folder, 'icons/latchkey-16.png'));
  return folder;
}
