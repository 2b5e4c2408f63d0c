import { inlineValues } from './inline';
import { recogniseJson } from './json/recognise-json';
import { merge } from './merge';
import { recognisePage } from './page/page';
import type { PageTree } from './page-node';
import type { Looking, Recognition, Sliced } from './recognition';

/**
 * A page as a whole: what it shows, and the data in its own HTML.
 *
 * @param dataIn reads these; parsing cannot be done in slices, and a caller may want to know what it cost
 */
export function* recognise(tree: PageTree, looking: Looking, dataIn = inlineValues): Sliced<Recognition> {
  const shown = yield* recognisePage(tree, looking);
  // Asked to sign in, it may still hold data: not the user's.
  if (shown.trouble?.reason === 'signed-out' || shown.trouble?.reason === 'too-large') return shown;
  const held: Recognition[] = [];
  for (const value of dataIn(tree.scripts)) {
    yield;
    if ('data' in value) held.push(yield* recogniseJson(value.data, looking));
  }
  return merge(shown, held);
}
