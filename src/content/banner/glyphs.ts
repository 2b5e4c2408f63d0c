import type { BannerCard } from '../../core/alerts/banner-card';

const SVG = 'http://www.w3.org/2000/svg';

/** A path and its class. */
export type Shape = readonly [d: string, look: string];

/** Each label has a shape of its own beside its words, because colour is never the only sign. */
export const GLYPHS: Record<BannerCard['tone'], readonly Shape[]> = {
  act: [
    ['M8 1.1 14.9 8 8 14.9 1.1 8Z', 'fill'],
    ['M8 4.6v4M8 11.1v.01', 'bang'],
  ],
  review: [
    ['M8 2.25a5.75 5.75 0 0 0 0 11.5 5.75 5.75 0 0 0 0-11.5Z', ''],
    ['M8 2.25a5.75 5.75 0 0 0 0 11.5Z', 'fill'],
  ],
};

/** A drawing that screen readers pass over. */
export function picture(size: number, shapes: readonly Shape[]): SVGSVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('viewBox', `0 0 ${size} ${size}`);
  made.setAttribute('aria-hidden', 'true');
  for (const [d, look] of shapes) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', look);
    made.append(path);
  }
  return made;
}
