/** Between two looks at the address where the browser does not tell of a change, in ms. */
const LOOK = 500;

/**
 * Calls `moved` whenever the address of this document has changed without a load: `pushState`, fragments, back and forth.
 * Nothing of the page is wrapped for it.
 */
export function onAddress(moved: () => void, signal: AbortSignal): void {
  let before = location.href;
  const look = () => {
    if (location.href === before) return;
    before = location.href;
    moved();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
