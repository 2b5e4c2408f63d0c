import { inlineValues } from './inline';
import { recogniseJson } from './json/recognise-json';
import type { PageTree } from './page-node';
import type { Looking, Recognition, Sliced } from './recognition';
import { recogniseWith } from './whole-page';
import './rows';
import './words/languages/all';

/** All of the recogniser in one, where nothing is loaded piece by piece. */
export function recognise(tree: PageTree, looking: Looking): Sliced<Recognition> {
  return recogniseWith({ inlineValues, recogniseJson }, tree, looking);
}
