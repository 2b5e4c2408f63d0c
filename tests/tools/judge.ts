import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from '../../src/background/context';
import { incidents as catalogue } from '../../src/catalogue/index';
import { parseDay } from '../../src/core/dates';
import { isObject } from '../../src/core/json';
import { AUDIT_SCHEMA, type Evidence } from '../../src/core/model';
import { judge } from '../../src/core/verdicts/engine';
import type { Judgement } from '../../src/core/verdicts/types';
import { answerLines, UnusableInput, whatIsWrong } from './batch';

const USAGE =
  'npm run -s judge -- AUDIT.json [--on DATE] [--incidents FILE], or --batch with lines {"audit","incidents"?,"on"?} on stdin';

/** npm runs scripts in the project's folder; a path on the command line is meant from where the user stands. */
const from = process.env.INIT_CWD ?? process.cwd();

interface Options {
  /** Absent: lines on stdin. */
  file?: string;
  on: string;
  incidents: readonly unknown[];
}

/** `npm run -s judge`: the verdicts and findings of an audit, as JSON on stdout. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { file, ...asked } = await optionsOf(argv);
    if (file === undefined) await answerLines((line) => judgeLine(line, asked));
    else process.stdout.write(`${JSON.stringify(judged(auditOf(file, await jsonIn(file)), asked), null, 2)}\n`);
    return 0;
  } catch (error) {
    const { where, what } = whatIsWrong(error);
    console.error(`judge: ${where}: ${what}`.replace(/\s+/g, ' '));
    return 2;
  }
}

async function optionsOf(argv: string[]): Promise<Options> {
  const { values, positionals } = parsed(argv);
  const [file, ...more] = positionals;
  if (more.length > 0 || (values.batch ?? false) === (file !== undefined)) throw new UnusableInput('arguments', USAGE);
  return {
    ...(file === undefined ? {} : { file }),
    on: values.on === undefined ? new Date().toISOString().slice(0, 10) : dayOf('--on', values.on),
    incidents: values.incidents === undefined ? catalogue : listOf(values.incidents, await jsonIn(values.incidents)),
  };
}

function parsed(argv: string[]) {
  const text = { type: 'string' } as const;
  try {
    const known = { on: text, incidents: text, batch: { type: 'boolean' } } as const;
    return parseArgs({ args: argv, allowPositionals: true, options: known });
  } catch (error) {
    throw new UnusableInput('arguments', error instanceof Error ? error.message : USAGE);
  }
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(from, file), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnusableInput(file, 'not JSON');
    throw new UnusableInput(file, error instanceof Error ? error.message : String(error));
  }
}

function listOf(where: string, json: unknown): unknown[] {
  if (!Array.isArray(json)) throw new UnusableInput(where, 'not a list of incidents');
  return json;
}

function dayOf(where: string, value: unknown): string {
  if (typeof value !== 'string' || parseDay(value) === undefined) throw new UnusableInput(where, 'not a day');
  return value;
}

/** Where these are there at all they must be lists; a single row that is not usable becomes a problem in the answer. */
const ROWS = ['accounts', 'devices', 'grants', 'answers', 'coverage'];

function auditOf(where: string, json: unknown): Evidence {
  if (!isObject(json)) throw new UnusableInput(where, json === undefined ? 'missing' : 'not an object');
  if (json.schema !== AUDIT_SCHEMA) throw new UnusableInput(`${where}: schema`, `not "${AUDIT_SCHEMA}"`);
  const wrong = ROWS.find((rows) => json[rows] !== undefined && !Array.isArray(json[rows]));
  if (wrong !== undefined) throw new UnusableInput(`${where}: ${wrong}`, 'not a list');
  return json as unknown as Evidence;
}

/** What a line leaves out is taken from the command line. */
function judgeLine(line: unknown, asked: Options): Partial<Judgement> {
  if (!isObject(line)) throw new UnusableInput('line', 'not an object');
  return judged(auditOf('audit', line.audit), {
    on: line.on === undefined ? asked.on : dayOf('on', line.on),
    incidents: line.incidents === undefined ? asked.incidents : listOf('incidents', line.incidents),
  });
}

/** `problems` only where there are some. */
function judged(audit: Evidence, { incidents, on }: Omit<Options, 'file'>): Partial<Judgement> {
  const { problems, ...judgement } = judge(audit, incidents, context, on);
  return problems.length > 0 ? { ...judgement, problems } : judgement;
}
