import type { Inline } from './inline';
import { merge } from './merge';
import { recognisePage } from './page/page';
import type { InlineScript, PageTree } from './page-node';
import type { Looking, Recognition, Sliced } from './recognition';

/** What reads the data in a page: a part of its own, because most pages can do without. */
export interface DataReader {
  inlineValues(scripts: readonly InlineScript[]): Inline[];
  recogniseJson(value: unknown, looking: Looking): Sliced<Recognition>;
}

/**
 * A page as a whole: what it shows, and the data in its own HTML.
 *
 * @param reader absent where the page is known to hold no data
 */
export function* recogniseWith(reader: DataReader | undefined, tree: PageTree, looking: Looking): Sliced<Recognition> {
  const shown = yield* recognisePage(tree, looking);
  // Asked to sign in, it may still hold data: not the user's.
  if (shown.trouble?.reason === 'signed-out' || shown.trouble?.reason === 'too-large') return shown;
  const held: Recognition[] = [];
  for (const value of reader?.inlineValues(tree.scripts) ?? []) {
    yield;
    if (reader !== undefined && 'data' in value) held.push(yield* reader.recogniseJson(value.data, looking));
  }
  return merge(shown, held);
}
