import type { PageReaders, ResponseReaders, Watched } from './watched';

/**
 * Starts reading the page for one vendor. Returns at once; does nothing on an origin that is not the vendor's.
 *
 * @param responseReaders by endpoint id
 * @param pageReaders by page id; a page without a reader is only linked to
 */
export function run(vendor: Watched, responseReaders: ResponseReaders, pageReaders: PageReaders): void {
  document.documentElement.dataset.latchkey = [vendor.id, responseReaders, pageReaders].length.toString();
}
