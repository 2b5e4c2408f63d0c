import { under, within } from './under';

/** Distance of a mark from the row's edge and from what stands beside it, in pixels of the viewport. */
const GAP = 6;
const ROOM = 4;

/** A row that is higher than so many marks is a card, and its mark stands at the head of it. */
const TALL = 3;

/** How far in from the row's end a free place is looked for, and in which steps. */
const STEPS = 12;
const STEP = 14;

/** What must stay free to be clicked or seen. */
const THINGS = 'a,button,input,select,textarea,summary,label,img,svg,video,canvas,[role],[tabindex]';

/** Most texts of a row that are looked at. */
const MOST = 200;

/** Where the mark of a row is, in pixels of the viewport, and what that was found for. */
export interface Spot {
  x: number;
  y: number;
  /** From the row's left edge. */
  offset: number;
  width: number;
  height: number;
}

/**
 * The place of a row's mark: inside the row near its end where nothing else is, else beside it. Undefined while a person
 * cannot see the row: it is hidden, scrolled away, or something lies over it.
 *
 * @param size side of the mark, in pixels of the viewport
 * @param before the place that the mark has now, which it keeps in the row as long as it is free
 */
export function spotOf(row: Element, host: Element, size: number, before?: Spot): Spot | undefined {
  const { left, right, top, width, height } = row.getBoundingClientRect();
  const middle = top + Math.min(height, TALL * size) / 2;
  const hit = (x: number) => under(x, middle, host);
  const isSeen = [left + 8, (left + right) / 2, right - 8].some((x) => within(hit(x), row));
  if (!isSeen || !row.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;

  const at = (offset: number): Spot => ({ x: left + offset, y: middle - size / 2, offset, width, height });
  /** In the row nothing lies over it, and beside the row there is nothing but what the row stands in. */
  const isOpen = ({ x, offset }: Spot): boolean => {
    const isInside = offset > 0 && offset < width;
    return [x, x + size].map(hit).every((found) => found && (isInside ? within(found, row) : within(row, found)));
  };
  if (before?.width === width && before.height === height && isOpen(at(before.offset))) return at(before.offset);

  const isLeft = getComputedStyle(row).direction === 'rtl';
  const taken = takenIn(row, width);
  const fromEnd = (by: number) => at(isLeft ? by : width - size - by);
  const inside = Array.from({ length: STEPS }, (_, step) => fromEnd(GAP + step * STEP));
  return (
    inside.find((spot) => isOpen(spot) && !taken.some((rect) => meets(rect, spot, size))) ??
    [fromEnd(-GAP - size), fromEnd(width + GAP), fromEnd(GAP)].find(isOpen)
  );
}

/** Where texts and controls of a row are. One that is as wide as the row is the row itself. */
function takenIn(row: Element, width: number): DOMRect[] {
  const range = document.createRange();
  const texts = textsOf(row).flatMap((text) => {
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  });
  const things = [...row.querySelectorAll(THINGS)].map((thing) => thing.getBoundingClientRect());
  return [...things, ...texts].filter((rect) => rect.width < width * 0.9);
}

/** The first texts that a row shows. */
export function textsOf(row: Element): Node[] {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const found: Node[] = [];
  while (found.length < MOST && walker.nextNode()) {
    if (walker.currentNode.nodeValue?.trim()) found.push(walker.currentNode);
  }
  return found;
}

function meets({ left, right, top, bottom }: DOMRect, { x, y }: Spot, size: number): boolean {
  return left < x + size + ROOM && right > x - ROOM && top < y + size && bottom > y;
}
