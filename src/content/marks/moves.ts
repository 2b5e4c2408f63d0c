/** After so many frames in which nothing has moved no more are asked for. */
const CALM = 20;

/** What may move something on the page, beside a change of its elements. */
const EVENTS = ['scroll', 'load', 'transitionrun', 'animationstart'];

/**
 * Calls `place` in every frame while something moves, and not at all while nothing does. Gives what starts that anew.
 *
 * @param roots the documents and shadow roots in which something may move
 * @param place true when it found something moved
 */
export function onMove(roots: ReadonlySet<Node>, place: () => boolean, signal: AbortSignal): () => void {
  let frame = 0;
  let calm = 0;
  const tick = () => {
    frame = 0;
    calm = place() ? 0 : calm + 1;
    if (calm < CALM && !signal.aborted) frame = requestAnimationFrame(tick);
  };
  const stir = () => {
    calm = 0;
    frame ||= requestAnimationFrame(tick);
  };
  const changes = new MutationObserver(stir);
  const sizes = new ResizeObserver(stir);
  sizes.observe(document.documentElement);
  const how = { capture: true, signal };
  for (const root of new Set([document, ...roots])) {
    changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    for (const name of EVENTS) root.addEventListener(name, stir, how);
  }
  addEventListener('resize', stir, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
  return stir;
}
