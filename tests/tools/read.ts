import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { context } from '../../src/background/context';
import { digestWith } from '../../src/background/digest';
import { incidents, parties } from '../../src/catalogue/index';
import { addAccount } from '../../src/core/book/edit';
import { evidence } from '../../src/core/book/evidence';
import { placeOf } from '../../src/core/book/identity';
import { EMPTY_BOOK } from '../../src/core/book/model';
import { receive } from '../../src/core/book/receive';
import type { PageReading } from '../../src/core/reading';
import { judge } from '../../src/core/verdicts/engine';
import type { Audit } from '../../src/core/verdicts/types';
import { bodies } from '../../src/messaging/schemas';
import { vendors } from '../../src/vendors/registry';
import { answerLines, UnusableInput, whatIsWrong } from './batch';
import { captureText } from './capture-file';
import { readerOf, readersFor } from './reader-for';
import { recogniserFor } from './recogniser-for';

const USAGE =
  'npm run -s read -- [--recognise] [--url URL] [--method M] FILE, or --batch with lines {"url","method","file"} on stdin';

/** Same ids on every run: a capture on the command line is nobody's secret. Base64. */
const SALT = 'bGF0Y2hrZXk=';

/** `npm run -s read`: what the extension would read from a capture, as audit JSON on stdout. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { batch, ...request } = options(argv);
    const { recognise } = request;
    if (batch) await answerLines((line) => auditOf({ ...requestOf(line), recognise }));
    else process.stdout.write(`${JSON.stringify(await auditOf(request), null, 2)}\n`);
    return 0;
  } catch (error) {
    const { where, what } = whatIsWrong(error);
    console.error(`read: ${where}: ${what}`.replace(/\s+/g, ' '));
    return 2;
  }
}

interface Request {
  file: string;
  url?: string | undefined;
  method?: string | undefined;
  /** By its looks alone, whatever readers there are. */
  recognise?: boolean | undefined;
}

/** A capture by the extension's own way: bounds, schema, hash, book, evidence, verdicts. */
export async function auditOf({ file, url, method, recognise }: Request): Promise<Audit> {
  const text = await captureText(file);
  const exact = () => (url === undefined ? [readerOf(text)] : readersFor(url, method, text));
  const found = recognise ? [await recogniserFor(url, method, text)] : exact();
  const now = new Date().toISOString();
  const unknown = found.flatMap(({ vendor }) => (vendors.some(({ id }) => id === vendor.id) ? [] : [vendor]));
  const world = { vendors: [...vendors, ...unknown], parties, digest: await digestWith(SALT), now };
  let book = EMPTY_BOOK;
  for (const reader of found) {
    const { vendor, source, how } = reader;
    const reading = v.parse(bodies['page:reading'], {
      ...reader.read(text),
      vendor: vendor.id,
      source,
      how,
      readAt: now,
    } satisfies PageReading);
    const visit = { id: file, vendor: vendor.id, place: placeOf(reader.binding) };
    const from = { host: new URL(reader.page).host, visit };
    if (book === EMPTY_BOOK) book = addAccount(EMPTY_BOOK, vendor.id, now);
    ({ book } = await receive(book, reading, from, world));
  }
  const facts = evidence(book, world);
  const { verdicts, findings } = judge(facts, incidents, context, now.slice(0, 10));
  return { ...facts, verdicts, findings };
}

function options(argv: string[]): Request & { batch: boolean } {
  const { values, positionals } = parsed(argv);
  const { batch = false, url, method, recognise } = values;
  const [file, ...more] = positionals;
  if (batch && (file ?? url ?? method) === undefined) return { batch, file: '', recognise };
  if (batch || file === undefined || more.length > 0) throw new UnusableInput('arguments', USAGE);
  return { batch, file, url, method, recognise };
}

function parsed(argv: string[]) {
  const text = { type: 'string' } as const;
  try {
    const flag = { type: 'boolean' } as const;
    const known = { url: text, method: text, batch: flag, recognise: flag } as const;
    return parseArgs({ args: argv, allowPositionals: true, options: known });
  } catch (error) {
    throw new UnusableInput('arguments', error instanceof Error ? error.message : USAGE);
  }
}

function requestOf(line: unknown): Request {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new UnusableInput('line', 'not an object');
  const field = (name: string): string | undefined => {
    const value: unknown = Object.hasOwn(line, name) ? line[name as keyof typeof line] : undefined;
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' || value === '') throw new UnusableInput(name, 'not a text');
    return value;
  };
  const file = field('file');
  if (file === undefined) throw new UnusableInput('file', 'missing');
  return { file, url: field('url'), method: field('method') };
}
