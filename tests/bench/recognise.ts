import type { Cost } from '../../src/core/recognise/run';
import { launch } from '../e2e/launch';
import { readPage, runs } from '../e2e/read-page';
import { page } from '../stage/page';
import { openStage, type Site } from '../stage/server';
import type { Measurement } from '../tools/bench';
import { build } from '../tools/build';

const ORIGIN = 'https://bench.example';
const ROUNDS = 3;
const ROWS = 10_000;
/** Devices in some 5 MB of JSON. */
const IN_DATA = 18_500;

const device = (n: number) => ({
  deviceId: `b7e1-${n}`,
  displayName: `Sensor in room ${n}`,
  model: `SN-${n % 40}`,
  deviceType: 'contact sensor',
  firmwareVersion: `2.${n % 9}.1`,
  online: n % 3 > 0,
  batteryLevel: n % 100,
  lastSeen: '2026-03-04T10:00:00Z',
  settings: { led: true, chime: false, sensitivity: n % 10, zone: `zone ${n % 12}` },
});

const TABLE = `<h2>Your devices</h2><table><thead><tr><th>Name</th><th>Model</th><th>Status</th><th>Last seen</th></tr></thead>
<tbody>${Array.from(
  { length: ROWS },
  (_, n) => `<tr><td><a href="/devices/${n}">Sensor in room ${n}</a></td><td>SN-${n % 40}</td>
<td>${n % 3 > 0 ? 'Online' : 'Offline'}</td><td>4 March 2026</td><td><button>Remove</button></td></tr>`,
).join('')}</tbody></table>`;

const DATA = JSON.stringify({ devices: Array.from({ length: IN_DATA }, (_, n) => device(n)) });

const PAGES = {
  table: `${TABLE}`,
  json: `<h2>Your devices</h2><div id="root"></div><script type="application/json" id="state">${DATA}</script>`,
};

/** How long reading a page by its looks holds it up, in a real browser: median of some loads. Parsing is told apart. */
export async function* measure(): AsyncGenerator<Measurement> {
  const site: Site = {
    hosts: [new URL(ORIGIN).host],
    answer: ({ url }) => page({ title: 'Bench', body: PAGES[url.pathname.slice(1) as keyof typeof PAGES] ?? '' }),
  };
  const stage = await openStage([site]);
  const session = await launch({ browser: 'chromium', dist: await build('chromium'), stage });
  try {
    yield { name: 'recognise-json-size', value: DATA.length / 1e6, unit: 'MB' };
    for (const [name, least] of [
      ['table', ROWS],
      ['json', IN_DATA],
    ] as const) {
      const costs: Cost[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { lists, cost } = await readPage(session, `${ORIGIN}/${name}`);
        const found = lists.find(({ list }) => list === 'devices')?.rows;
        if (found !== least) throw new Error(`${name}: ${found} rows of ${least} were found`);
        costs.push(cost);
        if ((await runs(session)).length > 0) await session.ask('own:erase', null);
      }
      const middle = (of: 'total' | 'longest' | 'parsing') =>
        costs.map((cost) => cost[of]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
      yield { name: `recognise-${name}-total`, value: middle('total'), unit: 'ms', limit: 250 };
      yield { name: `recognise-${name}-longest-slice`, value: middle('longest'), unit: 'ms', limit: 16 };
      yield { name: `recognise-${name}-parsing`, value: middle('parsing'), unit: 'ms' };
    }
  } finally {
    await session.close();
    await stage.close();
  }
}
