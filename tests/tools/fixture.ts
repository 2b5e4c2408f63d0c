import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ListReading } from '../../src/core/reading';
import type { Recognition } from '../../src/core/recognise/recognition';
import { type Entry, PAIR_ENDING } from '../recognise/corpus-index';
import { look } from '../recognise/look';
import { captureText } from './capture-file';
import { ROOT } from './child';

const USAGE = 'npm run fixture -- SKELETON NAME [--dir FOLDER]';
const CORPUS = join(ROOT, 'tests/recognise/corpus');

/**
 * `npm run fixture`: turns the structure of a page or of an answer into a capture with invented names, and what the
 * recogniser makes of it into an expectation beside it, for a person to correct.
 */
export async function main(argv: string[]): Promise<number> {
  try {
    const { file, name, dir } = options(argv);
    const skeleton = await captureText(file);
    if (!('text' in skeleton)) throw new Error(`${file}: too large`);
    const made = fixtureOf(skeleton.text, name);
    const capture = join(dir, `${name}.${made.entry.kind}`);
    const expectation = join(dir, `${name}${PAIR_ENDING}`);
    for (const path of [capture, expectation]) await mustBeNew(path);
    await writeFile(capture, made.text);
    await writeFile(expectation, `${JSON.stringify(made.entry, null, 2)}\n`);
    console.log(`${capture}\n${expectation}: look at both, and correct what the recogniser got wrong`);
    return 0;
  } catch (error) {
    console.error(`fixture: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

/** A capture with invented names, and what is recognised in it. Throws for a text that is neither HTML nor JSON. */
export function fixtureOf(skeleton: string, name: string): { text: string; entry: Entry } {
  const kind = /^\s*</.test(skeleton) ? 'html' : 'json';
  const endpoint = `https://home.example.invalid/${name}`;
  // The day matters little to a structure; the same one gives the same fixture again.
  const seen = (text: string) => look(text, kind, endpoint, '2026-11-20T12:00:00Z');
  const text = withInventedNames(skeleton, kind, namesIn(seen(skeleton)));
  const lang = kind === 'html' ? /<html[^>]* lang="([\w-]+)"/.exec(text)?.[1] : undefined;
  return {
    text,
    entry: entryOf(seen(text), {
      vendor: name,
      file: `${name}.${kind}`,
      kind,
      endpoint,
      ...(lang === undefined ? {} : { lang }),
    }),
  };
}

function namesIn({ lists }: Recognition): { name: string; invented: string }[] {
  return lists.flatMap(({ reading }) => {
    const kind = reading.list === 'devices' ? 'device' : 'link';
    return rowsOf(reading).map(({ name }, at) => ({ name, invented: `Invented ${kind} ${at + 1}` }));
  });
}

/** Longest names first: one may be a part of another. */
function withInventedNames(
  text: string,
  kind: Entry['kind'],
  names: readonly { name: string; invented: string }[],
): string {
  const written = (name: string) =>
    kind === 'json'
      ? JSON.stringify(name)
      : `>${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}<`;
  return names
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((all, { name, invented }) => all.replaceAll(written(name), written(invented)), text);
}

function entryOf(
  { lists, trouble }: Recognition,
  of: Pick<Entry, 'vendor' | 'file' | 'kind' | 'endpoint' | 'lang'>,
): Entry {
  const named = (isWanted: (list: string) => boolean) =>
    lists
      .filter(({ reading }) => isWanted(reading.list))
      .flatMap(({ reading }) => rowsOf(reading).map(({ name }) => ({ name })));
  const truth = {
    devices: named((list) => list === 'devices'),
    grants: named((list) => list !== 'devices'),
  };
  return {
    ...of,
    truth,
    expect: stateOf(
      lists.map(({ reading }) => reading),
      trouble,
    ),
  };
}

function stateOf(readings: readonly ListReading[], trouble: Recognition['trouble']): string {
  if (readings.some(({ state }) => state === 'rows')) return 'rows';
  if (readings.some(({ state }) => state === 'empty')) return 'empty';
  return trouble === undefined ? 'negative' : `unreadable:${trouble.reason}`;
}

function rowsOf(reading: ListReading): readonly { name: string }[] {
  return reading.state === 'rows' ? (reading.devices ?? reading.grants ?? []) : [];
}

async function mustBeNew(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(`${path} is there already`);
}

function options(argv: string[]): { file: string; name: string; dir: string } {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { dir: { type: 'string' } },
  });
  const [file, name = '', ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(name)) throw new Error(`NAME is small letters, digits and hyphens. ${USAGE}`);
  return { file, name, dir: values.dir ?? CORPUS };
}
