import { skeletonOfPage } from '../../core/recognise/skeleton/page';
import { SIGHT } from './sight';
import { inTurns } from './turns';
import { LIMITS, walkPage } from './walk';

/** Longest that going through the page may take, in ms. */
const LIMIT = 30_000;

/** Put into a page by the background, which then calls this. The text goes nowhere but to the view that asked for it. */
const world = globalThis as { latchkeySkeleton?: () => Promise<string> };

world.latchkeySkeleton = async () => {
  const cost = { total: 0, longest: 0, parsing: 0 };
  const { tree } = await inTurns(walkPage(document, LIMITS, SIGHT), cost, AbortSignal.timeout(LIMIT));
  const { lang } = tree.root.attrs;
  return skeletonOfPage(tree, { now: new Date().toISOString(), ...(lang ? { lang } : {}) });
};
