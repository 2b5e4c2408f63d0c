/** The page's own rules do not reach it: `all` goes first, and nothing in a style sheet beats it. */
const HOST = [
  ...['all: initial', 'display: block', 'position: fixed', 'inset-block-end: 16px', 'inset-inline-end: 16px'],
  ...['z-index: 2147483647', 'animation: none', 'transition: none'],
];

interface Own {
  host: HTMLElement;
  root: ShadowRoot;
}

/** The card and the marks are drawn by two scripts, which share one world that no page can look into. */
const world = globalThis as { latchkeyRoot?: Own };

/**
 * Puts something of ours into the page: into the one closed root, which is no child of the body and stands in the corner.
 * `leave` takes it out again, and the root with the last of it.
 */
export function enter(dir: string, ...parts: Element[]): { host: HTMLElement; leave(): void } {
  world.latchkeyRoot ??= made();
  const { host, root } = world.latchkeyRoot;
  host.dir = dir;
  root.append(...parts);
  document.documentElement.append(host);
  return {
    host,
    leave() {
      for (const part of parts) part.remove();
      if (root.firstChild) return;
      host.remove();
      delete world.latchkeyRoot;
    },
  };
}

function made(): Own {
  const host = document.createElement('div');
  host.style.cssText = HOST.map((rule) => `${rule} !important;`).join('');
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}
