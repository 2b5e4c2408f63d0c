import { walkPage } from '../../src/content/recognise/walk';
import { recogniseJson } from '../../src/core/recognise/json/recognise-json';
import type { PageTree } from '../../src/core/recognise/page-node';
import { recognise } from '../../src/core/recognise/recognise';
import type { Looking, Recognition } from '../../src/core/recognise/recognition';
import { finish } from '../../src/core/recognise/recognition';
import { pageOf } from '../tools/html';

/** A capture, ready to be looked at. */
export type Sight = { kind: 'json'; value: unknown } | { kind: 'html'; tree: PageTree; lang: string };

export function sightOf(text: string, kind: 'json' | 'html', url: string): Sight {
  if (kind === 'json') return { kind, value: JSON.parse(text) };
  const document = pageOf(text, url);
  return { kind, tree: finish(walkPage(document)).tree, lang: document.documentElement.lang };
}

/** Recognises one capture as the extension would: a page with its inline data, anything else as JSON. */
export function look(text: string, kind: 'json' | 'html', url: string, now: string): Recognition {
  return lookAt(sightOf(text, kind, url), { url, now });
}

export function lookAt(sight: Sight, looking: Looking): Recognition {
  if (sight.kind === 'json') return finish(recogniseJson(sight.value, looking));
  return finish(recognise(sight.tree, sight.lang === '' ? looking : { ...looking, lang: sight.lang }));
}
