/** How long it must have been in sight before a click on it counts, in ms: a page could uncover it under a moving hand. */
const LEAST = 500;

/** Reported by Chromium when it is asked whether anything lies over an element or dims it. */
type Entry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Watches whether a person can see a card or a mark, so that a page cannot lay something over it and catch clicks for it.
 * `seen` answers for now: in sight long enough, and nothing else at the middle of it or at `point`.
 *
 * @param host of the root that it is in, or itself
 */
export function sightOf(box: HTMLElement, host: HTMLElement, signal: AbortSignal) {
  let since: number | undefined = performance.now();
  const watch = new IntersectionObserver(
    (entries) => {
      const { isIntersecting, isVisible = true } = entries.at(-1) as Entry;
      const inSight = isIntersecting && isVisible;
      since = inSight ? (since ?? performance.now()) : undefined;
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  watch.observe(box);
  signal.addEventListener('abort', () => watch.disconnect());

  return (event: Event): boolean => {
    if (since === undefined || performance.now() - since < LEAST || document.visibilityState !== 'visible')
      return false;
    return isPlain(document.documentElement) && isPlain(host) && pointsOf(box, event).every(isOurs);
  };

  function isOurs([x, y]: readonly [number, number]): boolean {
    return document.elementFromPoint(x, y) === host;
  }
}

/** Nothing dims, moves or cuts it. */
function isPlain(element: HTMLElement): boolean {
  const { opacity, visibility, display, filter, clipPath, maskImage, transform, mixBlendMode } =
    getComputedStyle(element);
  const nothing = [filter, clipPath, maskImage, transform].every(
    (value) => value === 'none' || value === '' || value === undefined,
  );
  return (
    nothing && Number(opacity) === 1 && visibility === 'visible' && display !== 'none' && mixBlendMode === 'normal'
  );
}

/** The middle of the box and of its edges, and where the click was (a key has no place). */
function pointsOf(box: HTMLElement, event: Event): (readonly [number, number])[] {
  const { left, right, top, bottom, width } = box.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const inset = Math.min(12, width / 4);
  const points: (readonly [number, number])[] = [
    [x, y],
    [left + inset, y],
    [right - inset, y],
    [x, top + inset],
    [x, bottom - inset],
  ];
  if (event instanceof MouseEvent && event.detail > 0) points.push([event.clientX, event.clientY]);
  return points;
}
