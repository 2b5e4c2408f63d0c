import { parseArgs } from 'node:util';

/** One number. Above `limit`, `npm run bench` fails; without one it is a report. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

/** What is printed: a measurement, or what one is made of. */
export type Line = Measurement | Readonly<Record<string, unknown>>;

/** For benches that measure what they are given. */
export interface BenchOptions {
  /** Folder with an `index.json`, from where the user stands. */
  corpus?: string | undefined;
  /** Every single mistake, too. */
  verbose?: boolean | undefined;
}

interface Bench {
  measure(options: BenchOptions): AsyncIterable<Line>;
}

const benches = import.meta.glob<Bench>('../bench/*.ts');

/**
 * `npm run bench [-- NAME … [--corpus DIR] [--verbose]]`: the measurements of tests/bench, or of the files that are named, one JSON object a line. A
 * bench that breaks is told on stderr and does not keep the others from being measured.
 */
export async function main(argv: string[]): Promise<number> {
  let names: string[];
  let options: BenchOptions;
  try {
    ({ names, options } = parsed(argv));
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const all = Object.entries(benches).map(([path, load]) => ({ name: path.replace(/^.*\/|\.ts$/g, ''), load }));
  const unknown = names.find((name) => !all.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    console.error(`bench: there is no tests/bench/${unknown}.ts`);
    return 2;
  }
  let good = true;
  for (const { name, load } of all.filter((bench) => names.length === 0 || names.includes(bench.name))) {
    try {
      for await (const one of (await load()).measure(options)) {
        console.log(JSON.stringify(one));
        good &&= !isAbove(one);
      }
    } catch (error) {
      console.error(`bench: tests/bench/${name}.ts:`, error);
      good = false;
    }
  }
  return good ? 0 : 1;
}

function parsed(argv: string[]): { names: string[]; options: BenchOptions } {
  const known = { corpus: { type: 'string' }, verbose: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: known });
  return { names: positionals, options: values };
}

function isAbove({ value, limit }: { value?: unknown; limit?: unknown }): boolean {
  return typeof value === 'number' && typeof limit === 'number' && value > limit;
}
