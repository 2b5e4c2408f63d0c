import { dataOf, type Inline } from '../core/recognise/inline';

// For the page readers of vendor folders: a content script holds it only where its vendor's readers use it.

/** All data that a page carries in its own HTML, in its order ({@link dataOf}). */
export function inlineData(root: ParentNode): Inline[] {
  return dataOf(
    [...root.querySelectorAll('script:not([src])')].map((script) => ({
      name: script.id,
      type: (script.getAttribute('type') ?? '').toLowerCase(),
      text: script.textContent ?? '',
    })),
  );
}
