import type { Page } from 'puppeteer-core';
import { launch } from '../e2e/launch';
import type { Measurement } from '../tools/bench';
import { build } from '../tools/build';

const LINKS = 1_000;
const DEVICES = 5_000;
const RUNS = 20;

/**
 * How long the popup takes to show something that it knows, with a large household stored: from the start of the page to
 * the first paint of the stored counts, and to the whole list. Medians of {@link RUNS}.
 */
export async function* measure(): AsyncGenerator<Measurement> {
  const session = await launch({ browser: 'chromium', dist: await build('chromium') });
  try {
    await session.ask('own:restore', { audit: household() });
    const page = await session.extensionPage('src/views/popup/index.html');
    await page.waitForSelector('.hero');
    const glances: number[] = [];
    const wholes: number[] = [];
    for (let run = -1; run < RUNS; run++) {
      const { glance, whole } = await open(page);
      if (run < 0) continue;
      glances.push(glance);
      wholes.push(whole);
    }
    const size = `${LINKS}-links-${DEVICES}-devices`;
    yield { name: `popup-first-content-${size}`, value: median(glances), unit: 'ms', limit: 100 };
    yield { name: `popup-whole-${size}`, value: median(wholes), unit: 'ms' };
  } finally {
    await session.close();
  }
}

/** Loads the popup anew. Times are from the start of the navigation to the frame that shows the content. */
async function open(page: Page): Promise<{ glance: number; whole: number }> {
  const script = await page.evaluateOnNewDocument(() => {
    const times: Record<string, number> = {};
    Object.assign(globalThis, { times });
    // A frame later it is painted.
    const mark = (name: string) => {
      times[name] ??= 0;
      requestAnimationFrame(() => setTimeout(() => (times[name] ||= performance.now())));
    };
    new MutationObserver(() => {
      if (times.glance === undefined && document.querySelector('.popup-body .glance, .hero')) mark('glance');
      if (times.whole === undefined && document.querySelector('.hero')) mark('whole');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.waitForFunction(() => {
    const { times } = globalThis as unknown as { times: Record<string, number> };
    return Boolean(times.glance && times.whole);
  });
  await page.removeScriptToEvaluateOnNewDocument(script.identifier);
  return page.evaluate(() => (globalThis as unknown as { times: { glance: number; whole: number } }).times);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** An invented household in the form of an export. */
function household() {
  const account = 'a'.repeat(32);
  const read = { readAt: new Date().toISOString(), how: 'overheard', complete: true, state: 'rows' };
  return {
    schema: 'latchkey-audit/1',
    generatedAt: read.readAt,
    accounts: [{ vendor: 'wyze', account }],
    devices: Array.from({ length: DEVICES }, (_, n) => ({
      ...{ vendor: 'wyze', account, id: `device-${n}`, name: `Lamp ${n}`, model: 'WLPA19', how: 'overheard' },
    })),
    grants: Array.from({ length: LINKS }, (_, n) => ({
      ...{
        issuer: 'wyze',
        issuerAccount: account,
        holder: n % 4 === 0 ? 'alexa' : `x-app-${n}`,
        kind: 'linked-service',
      },
      ...{ id: `link-${n}`, name: `App ${n}`, scopes: [], seenFrom: ['issuer'], linkedAt: '2018-03', how: 'overheard' },
    })),
    answers: [],
    coverage: [
      { vendor: 'wyze', account, list: 'devices', source: 'cameras', ...read },
      { vendor: 'wyze', account, list: 'linked-services', source: 'app', ...read },
    ],
    verdicts: [],
    findings: [],
  };
}
