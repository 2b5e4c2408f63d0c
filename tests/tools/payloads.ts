import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bindings, fill } from '../../src/core/origins';
import { UnusableInput, whatIsWrong } from './batch';
import { captureText } from './capture-file';
import { auditOf } from './read';
import { readersFor, somewhere } from './reader-for';

/** A recorded answer or page with what a person found in it. */
interface Payload {
  file: string;
  endpoint: string;
  truth: { devices?: unknown[]; grants?: unknown[] };
}

interface Line {
  file: string;
  /** What the reader for its own address gives. */
  own: string;
  /** Readers of other addresses that took something from it: `<vendor>/<source> <list> <state>`. */
  others: string[];
  wrong: string[];
}

/**
 * `npm run -s payloads -- DIR`: every recorded payload of a folder (its index.json names file, endpoint and truth) through
 * its own reader, and through every other one, as if a vendor had changed its answer to that. One JSON line each; exit
 * code 1 when a reader threw or called something empty that is not.
 */
export async function main([dir = '']: string[]): Promise<number> {
  const from = resolve(process.env.INIT_CWD ?? '', dir);
  const payloads: Payload[] = JSON.parse(await readFile(join(from, 'index.json'), 'utf8'));
  const tally = { read: 0, 'no reader': 0, wrong: 0 };
  for (const payload of payloads) {
    const line = await check(payload, join(from, payload.file));
    tally[line.own === 'no reader' ? 'no reader' : 'read'] += 1;
    if (line.wrong.length > 0) tally.wrong += 1;
    console.log(JSON.stringify(line));
  }
  console.log(JSON.stringify({ payloads: payloads.length, ...tally }));
  return tally.wrong > 0 ? 1 : 0;
}

async function check({ file, endpoint, truth }: Payload, path: string): Promise<Line> {
  const line: Line = { file, own: await ownAddress(path, endpoint), others: [], wrong: [] };
  const isEmpty = (truth.devices ?? []).length + (truth.grants ?? []).length === 0;
  const text = await captureText(path);
  for (const { vendor, url, method } of addresses()) {
    const readers = readersFor(url, method, text).map((reader) => ({ reader, ...reader.read(text) }));
    for (const { reader, reading } of readers.flatMap(({ reader, readings }) =>
      readings.map((reading) => ({ reader, reading })),
    )) {
      if (reading.state === 'unreadable' && reading.detail?.endsWith('Error')) line.wrong.push(`${url} threw`);
      if (reading.state === 'unreadable') continue;
      const what = `${vendor}/${reader.source} ${reading.list} ${reading.state}`;
      line.others.push(what);
      if (reading.state === 'empty' && !isEmpty) line.wrong.push(what);
    }
  }
  return line;
}

/** What `npm run read` says to it at the address that it was recorded at. */
async function ownAddress(file: string, url: string): Promise<string> {
  try {
    const { devices, grants, coverage } = await auditOf({ file, url });
    const read = coverage.filter(({ state }) => state !== 'not-read' && state !== 'app-only');
    const lists = read.map(({ list, state, reason }) => `${list} ${state}${reason ? ` (${reason})` : ''}`);
    return `${devices.length} devices, ${grants.length} grants; ${lists.join(', ')}`;
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    const { what } = whatIsWrong(error);
    return what.startsWith('no reader') ? 'no reader' : what;
  }
}

function addresses(): { vendor: string; url: string; method: string }[] {
  return somewhere().flatMap((vendor) => {
    const [binding = {}] = bindings(vendor);
    return vendor.endpoints.map(({ url, method }) => ({ vendor: vendor.id, url: fill(url, binding), method }));
  });
}
