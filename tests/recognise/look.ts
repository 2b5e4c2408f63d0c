import { walkPage } from '../../src/content/recognise/walk';
import type { PageTree } from '../../src/core/recognise/page-node';
import type { Looking, Recognition, Sliced } from '../../src/core/recognise/recognition';
import { finish } from '../../src/core/recognise/recognition';
import { pageOf } from '../tools/html';

type Part = Record<string, unknown>;
const parts = {
  json: import.meta.glob<Part>('../../src/core/recognise/json/*.ts'),
  page: import.meta.glob<Part>('../../src/core/recognise/page/*.ts'),
  both: import.meta.glob<Part>('../../src/core/recognise/recognise.ts'),
};

type Recogniser<Input> = (input: Input, looking: Looking) => Sliced<Recognition>;

async function part<Input>(name: string, ...from: Record<string, () => Promise<Part>>[]): Promise<Recogniser<Input>> {
  for (const [path, load] of from.flatMap((files) => Object.entries(files))) {
    if (path.includes('.test.')) continue;
    const found = (await load())[name];
    if (typeof found === 'function') return found as Recogniser<Input>;
  }
  throw new Error(`nobody exports ${name} yet`);
}

/** A capture, ready to be looked at. */
export type Sight = { kind: 'json'; value: unknown } | { kind: 'html'; tree: PageTree; lang: string };

export function sightOf(text: string, kind: 'json' | 'html', url: string): Sight {
  if (kind === 'json') return { kind, value: JSON.parse(text) };
  const document = pageOf(text, url);
  return { kind, tree: finish(walkPage(document)).tree, lang: document.documentElement.lang };
}

/** Recognises one capture as the extension would: a page with its inline data, anything else as JSON. */
export async function look(text: string, kind: 'json' | 'html', url: string, now: string): Promise<Recognition> {
  return lookAt(sightOf(text, kind, url), { url, now });
}

export async function lookAt(sight: Sight, looking: Looking): Promise<Recognition> {
  if (sight.kind === 'json') return finish((await part<unknown>('recogniseJson', parts.json))(sight.value, looking));
  const recognise = await part<PageTree>('recognise', parts.both).catch(() =>
    part<PageTree>('recognisePage', parts.both, parts.page),
  );
  return finish(recognise(sight.tree, sight.lang === '' ? looking : { ...looking, lang: sight.lang }));
}
