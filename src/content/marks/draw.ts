import type { PageMarks, RowMark } from '../../core/alerts/row-marks';
import { GLYPHS, picture } from '../banner/glyphs';
import { enter } from '../banner/root';
import { sightOf } from '../banner/seen';
import { LOOK } from './look';
import { onMove } from './moves';
import { type Spot, spotOf, textsOf } from './spot';

/** A flagged row of the page, and its mark. */
export interface Flagged {
  element: Element;
  mark: RowMark;
}

/** Side of the layer, in pixels before the page zooms it: by it its own place and scale are measured. */
const SIDE = 100;

/** Side of a mark, in pixels before the page zooms it. */
const SIZE = 28;

/** Longest part of a row's text in the name of its mark, in UTF-16 units. */
const TEXT = 80;

interface Drawn {
  button: HTMLButtonElement;
  spot: Spot;
  gone: AbortController;
}

/** What is in the page. */
export interface Marks {
  /** Whether the page has left it there. */
  isThere(): boolean;
  /** Looks at the rows again. */
  look(): void;
  end(): void;
}

/**
 * Draws a mark beside each flagged row that a person can see, in the root that the card is in, too, and follows the rows.
 * `open` is called for real clicks only, while the mark can be seen.
 */
export function draw({ lang, dir, names }: PageMarks, flagged: readonly Flagged[], open: (key: string) => void): Marks {
  const life = new AbortController();
  const style = document.createElement('style');
  style.textContent = LOOK;
  const layer = document.createElement('div');
  layer.className = 'marks';
  layer.lang = lang;
  const { host, leave } = enter(dir, style, layer);
  const near = new Set<Flagged>();
  const drawn = new Map<Flagged, Drawn>();

  const add = (row: Flagged, spot: Spot): Drawn => {
    const { key, tone } = row.mark;
    const gone = new AbortController();
    const button = document.createElement('button');
    button.dataset.tone = tone;
    button.title = names[tone];
    button.setAttribute('aria-label', `${names[tone]}: ${nameOf(row.element)}`);
    button.append(picture(16, GLYPHS[tone]));
    const next = flagged.slice(flagged.indexOf(row) + 1).find((one) => drawn.has(one));
    // Tab goes through them as they stand in the list.
    layer.insertBefore(button, (next && drawn.get(next)?.button) ?? null);
    const seen = sightOf(button, host, gone.signal);
    button.addEventListener('click', (event) => {
      if (event.isTrusted && seen(event)) open(key);
    });
    const made = { button, spot, gone };
    drawn.set(row, made);
    return made;
  };
  const drop = (row: Flagged): boolean => {
    const one = drawn.get(row);
    one?.gone.abort();
    one?.button.remove();
    return drawn.delete(row);
  };

  /** Everything is measured before anything is moved. True when a mark is somewhere else than before. */
  const place = (): boolean => {
    const { left, top, width } = layer.getBoundingClientRect();
    const scale = width / SIDE || 1;
    const spots = flagged.map((row) =>
      near.has(row) ? spotOf(row.element, host, SIZE * scale, drawn.get(row)?.spot) : undefined,
    );
    let moved = false;
    flagged.forEach((row, index) => {
      const spot = spots[index];
      if (spot === undefined) {
        moved = drop(row) || moved;
        return;
      }
      const one = drawn.get(row) ?? add(row, spot);
      one.spot = spot;
      const to = `translate(${(spot.x - left) / scale}px, ${(spot.y - top) / scale}px)`;
      if (one.button.style.transform === to) return;
      one.button.style.transform = to;
      moved = true;
    });
    return moved;
  };

  const rows = new Map(flagged.map((row) => [row.element, row]));
  const look = onMove(new Set([...rows.keys()].map((element) => element.getRootNode())), place, life.signal);
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const row = rows.get(target);
      if (row !== undefined) near[isIntersecting ? 'add' : 'delete'](row);
    }
    look();
  });
  for (const element of rows.keys()) watch.observe(element);

  return {
    isThere: () => host.isConnected,
    look,
    end() {
      life.abort();
      watch.disconnect();
      for (const row of flagged) drop(row);
      leave();
    },
  };
}

function nameOf(element: Element): string {
  const texts = textsOf(element).map(({ nodeValue }) => nodeValue?.trim());
  return texts.join(' ').slice(0, TEXT);
}
