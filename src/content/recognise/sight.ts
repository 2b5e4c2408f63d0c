import type { Sight } from './walk';

/** Elements that can have a shadow root. */
const HOSTS = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Share of the window that a frame covers at least for its content to be missed. */
const BIG = 0.25;

interface Dom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** What the browser tells extensions alone: in Chromium by its API, in Firefox by the element. */
export const SIGHT: Sight = {
  isClosed(element) {
    if (!HOSTS.test(element.localName)) return false;
    const { dom } = (globalThis as { chrome?: { dom?: Dom } }).chrome ?? {};
    const root =
      dom === undefined
        ? (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
        : dom.openOrClosedShadowRoot(element);
    return root?.mode === 'closed';
  },
  isBig(frame) {
    const { width, height } = frame.getBoundingClientRect();
    return width * height >= BIG * innerWidth * innerHeight;
  },
};
