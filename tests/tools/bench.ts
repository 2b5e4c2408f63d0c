/** One number. Above `limit`, `npm run bench` fails; without one it is a report. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

interface Bench {
  measure(): AsyncIterable<Measurement>;
}

const benches = import.meta.glob<Bench>('../bench/*.ts');

/**
 * `npm run bench [-- NAME …]`: the measurements of tests/bench, or of the files that are named, one JSON object a line. A
 * bench that breaks is told on stderr and does not keep the others from being measured.
 */
export async function main(names: string[]): Promise<number> {
  const all = Object.entries(benches).map(([path, load]) => ({ name: path.replace(/^.*\/|\.ts$/g, ''), load }));
  const unknown = names.find((name) => !all.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    console.error(`bench: there is no tests/bench/${unknown}.ts`);
    return 2;
  }
  let good = true;
  for (const { name, load } of all.filter((bench) => names.length === 0 || names.includes(bench.name))) {
    try {
      for await (const one of (await load()).measure()) {
        console.log(JSON.stringify(one));
        good &&= one.limit === undefined || one.value <= one.limit;
      }
    } catch (error) {
      console.error(`bench: tests/bench/${name}.ts:`, error);
      good = false;
    }
  }
  return good ? 0 : 1;
}
