import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { incidents as catalogue, parties } from '../../src/catalogue/index';
import { parseDay } from '../../src/core/dates';
import { AUDIT_SCHEMA, type Evidence } from '../../src/core/model';
import { judge } from '../../src/core/verdicts/engine';
import { vendorFacts } from '../../src/core/verdicts/facts';
import { isRecord } from '../../src/core/verdicts/lenient';
import type { Context, Judgement } from '../../src/core/verdicts/types';
import { steps, vendors } from '../../src/vendors/registry';

const USAGE = 'judge AUDIT.json [--on DATE] [--incidents FILE], or judge --batch with JSON lines on stdin';

const context: Context = { parties, vendors: vendors.map((vendor) => vendorFacts(vendor, steps.get(vendor.id))) };

/** Input that cannot be used: where, and what is wrong there. */
class Unusable extends Error {
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(`${where}: ${what}`);
  }
}

interface Options {
  file?: string;
  batch: boolean;
  on: string;
  incidents: readonly unknown[];
}

/**
 * `npm run -s judge`: verdicts and findings as JSON on stdout. Resolves to 0, or to 2 with one line on stderr when the
 * input is not usable. With `--batch` each line has its own answer, and a line that is not usable an `error`.
 */
export async function main(argv: string[]): Promise<number> {
  try {
    const options = optionsOf(argv);
    if (options.batch) await batch(options);
    else await print(JSON.stringify(judgeFile(options), null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    console.error(oneLine(error.message));
    return 2;
  }
}

function optionsOf(argv: readonly string[]): Options {
  const today = new Date().toISOString().slice(0, 10);
  const options: Options = { batch: false, on: today, incidents: catalogue };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--batch') options.batch = true;
    else if (word === '--on') options.on = dayOf('--on', rest.shift());
    else if (word === '--incidents') options.incidents = listIn(given('--incidents', rest.shift()));
    else if (word.startsWith('--') || options.file !== undefined) throw new Unusable(word, `not understood; ${USAGE}`);
    else options.file = word;
  }
  if (options.batch !== (options.file === undefined)) throw new Unusable('arguments', USAGE);
  return options;
}

function given(name: string, value: string | undefined): string {
  if (value === undefined) throw new Unusable(name, 'needs a value');
  return value;
}

function dayOf(where: string, value: unknown): string {
  if (typeof value !== 'string' || parseDay(value) === undefined) {
    throw new Unusable(where, `needs a day such as 2026-11-01, not ${JSON.stringify(value) ?? 'nothing'}`);
  }
  return value;
}

function listIn(file: string): unknown[] {
  const json = jsonIn(file);
  if (!Array.isArray(json)) throw new Unusable(file, 'is not a list of incidents');
  return json;
}

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(file, error instanceof Error ? error.message : String(error));
  }
  return parse(file, text);
}

function parse(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(where, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The parts of an audit that must be lists where they are there at all; single rows may still be unusable. */
const PARTS = ['accounts', 'devices', 'grants', 'answers', 'coverage'];

function auditOf(where: string, json: unknown): Evidence {
  if (!isRecord(json)) throw new Unusable(where, 'is not an object');
  if (json.schema !== AUDIT_SCHEMA) {
    throw new Unusable(`${where}.schema`, `is ${JSON.stringify(json.schema) ?? 'missing'}, not "${AUDIT_SCHEMA}"`);
  }
  const wrong = PARTS.find((part) => json[part] !== undefined && !Array.isArray(json[part]));
  if (wrong !== undefined) throw new Unusable(`${where}.${wrong}`, 'is not a list');
  return json as unknown as Evidence;
}

type Answer = Pick<Judgement, 'verdicts' | 'findings'> & Partial<Pick<Judgement, 'problems'>>;

function judged(audit: Evidence, incidents: readonly unknown[], on: string): Answer {
  const { problems, ...rest } = judge(audit, incidents, context, on);
  return problems.length > 0 ? { ...rest, problems } : rest;
}

function judgeFile({ file = '', incidents, on }: Options): Answer {
  return judged(auditOf(file, jsonIn(file)), incidents, on);
}

async function batch(options: Options): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    await print(JSON.stringify(judgeLine(line, number, options)));
  }
}

function judgeLine(
  line: string,
  number: number,
  options: Options,
): Answer | { error: { where: string; what: string } } {
  const where = `line ${number}`;
  try {
    const json = parse(where, line);
    if (!isRecord(json)) throw new Unusable(where, 'is not an object');
    const { incidents = options.incidents, on } = json;
    if (!Array.isArray(incidents)) throw new Unusable(`${where}: incidents`, 'is not a list');
    const audit = auditOf(`${where}: audit`, json.audit);
    return judged(audit, incidents, on === undefined ? options.on : dayOf(`${where}: on`, on));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { error: { where: error.where, what: oneLine(error.what) } };
  }
}

/** Waits for a reader that is slower than the judging. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
