/** How long a page must not change before it is read, in ms. */
export const QUIET = 500;

/**
 * Waits until nothing under `root` has changed for `quiet` ms. True then; false when that did not happen within `limit`
 * ms. Rejects with the signal's reason once that is aborted. Changes inside shadow roots are not seen.
 */
export function settle(root: Node, quiet: number, limit: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => () => {
      observer.disconnect();
      clearTimeout(calm);
      clearTimeout(giveUp);
      signal.removeEventListener('abort', aborted);
      finish();
    };
    const rest = end(() => resolve(true));
    const aborted = end(() => reject(signal.reason));
    const observer = new MutationObserver(() => {
      clearTimeout(calm);
      calm = setTimeout(rest, quiet);
    });
    let calm = setTimeout(rest, quiet);
    const giveUp = setTimeout(
      end(() => resolve(false)),
      limit,
    );
    if (signal.aborted) return aborted();
    signal.addEventListener('abort', aborted);
    observer.observe(root, CHANGES);
  });
}

/** Waits for the next change under `root`. */
export function change(root: Node, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = () => {
      observer.disconnect();
      reject(signal.reason);
    };
    const observer = new MutationObserver(() => {
      observer.disconnect();
      signal.removeEventListener('abort', aborted);
      resolve();
    });
    if (signal.aborted) return aborted();
    signal.addEventListener('abort', aborted);
    observer.observe(root, CHANGES);
  });
}

const CHANGES = { childList: true, subtree: true, characterData: true };
