import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A row that a person found in a capture. Without a name it is known by its id, or by its type or model. */
export interface TruthRow {
  name?: string;
  /** Other names that a person would accept for it. */
  names?: string[];
  id?: string | number;
  type?: string;
  model?: string;
  /** Kind of list that a grant belongs to, where it was noted: `session`, `token`, … */
  class?: string;
  kind?: string;
  /** One may see it or not: it counts neither as missed nor as false. */
  optional?: boolean;
}

/** One capture of a corpus with what a person found in it. */
export interface Entry {
  vendor: string;
  file: string;
  kind: 'json' | 'html';
  endpoint: string;
  /** BCP 47, or `und`. */
  lang?: string;
  truth: { devices?: TruthRow[]; grants?: TruthRow[] };
  /** `rows`, `empty`, `negative` or `unreadable:<reason>`; absent: rows where truth has some, else negative. */
  expect?: string;
  note?: string;
}

/** How a file ends that says of the capture beside it what is in it: one {@link Entry}, as `npm run fixture` writes it. */
export const PAIR_ENDING = '.expect.json';

/** The index of a corpus: a folder with `index.json` and the files that it names, and pairs of a capture and an expectation. */
export async function entriesOf(dir: string): Promise<Entry[]> {
  const entries: unknown = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${dir}/index.json is not a list`);
  const pairs = (await readdir(dir)).filter((file) => file.endsWith(PAIR_ENDING)).sort();
  const more = await Promise.all(
    pairs.map(async (file) => JSON.parse(await readFile(join(dir, file), 'utf8')) as Entry),
  );
  return [...entries, ...more];
}

export function expected({ expect, truth }: Entry): string {
  if (expect !== undefined) return expect;
  return (truth.devices ?? []).length + (truth.grants ?? []).length > 0 ? 'rows' : 'negative';
}
