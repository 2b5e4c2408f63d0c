import type { PageMarks } from '../../core/alerts/row-marks';
import { ID_LIMIT, ROW_LIMIT } from '../../core/reading';
import { alive, ask } from '../banner/ask';
import { mayShow } from '../banner/quiet';
import { knownRows } from '../rows';
import { runtime } from '../send';
import { draw, type Flagged, type Marks } from './draw';

/**
 * Put into a page by the background after each new reading of it while rows of the account are flagged. Then it asks which
 * of the page's own rows these are, and again when the warnings or the address have changed.
 */
const world = globalThis as { latchkeyMarks?: () => void };

/** How often the page is looked at again, in ms. */
const AGAIN = 1000;

function start(): () => void {
  const known = knownRows();
  let words: PageMarks | null = null;
  let marks: Marks | undefined;
  let shown: Flagged[] = [];
  let turns = 0;
  let at = '';

  const rows = () =>
    Object.values(known.of)
      .flat()
      .filter(({ id }) => id !== '' && id.length <= ID_LIMIT)
      .slice(0, ROW_LIMIT);

  const end = () => {
    marks?.end();
    marks = undefined;
    shown = [];
  };
  const show = async () => {
    const may = await mayShow();
    const byName = new Map(words?.marks.map((mark) => [`${mark.list} ${mark.id}`, mark]));
    const flagged = (may ? rows() : []).flatMap(({ list, id, element }) => {
      const mark = element.isConnected ? byName.get(`${list} ${id}`) : undefined;
      return mark === undefined ? [] : [{ element, mark }];
    });
    const isSame = (one: Flagged, index: number) =>
      one.element === shown[index]?.element && one.mark === shown[index]?.mark;
    if (flagged.length === shown.length && flagged.every(isSame)) return marks?.look();
    end();
    shown = flagged;
    if (words === null || flagged.length === 0) return;
    marks = draw(words, flagged, (key) => void ask('page:mark-show', { key }));
  };
  const refresh = async (): Promise<void> => {
    const turn = ++turns;
    at = location.href;
    const names = rows().map(({ list, id }) => ({ list, id }));
    const reply = await ask<PageMarks | null>('page:marks', { rows: names });
    // An answer that comes after the page was asked anew is old.
    if (turn !== turns) return;
    words = reply ?? null;
    await show();
  };

  known.changed = show;
  runtime?.onMessage.addListener((message) => {
    if ((message as { name?: unknown } | null)?.name === 'tab:marks') void refresh();
  });
  const watch = setInterval(() => {
    if (alive() && (marks === undefined || marks.isThere())) return void (location.href === at ? show() : refresh());
    clearInterval(watch);
    delete known.changed;
    end();
  }, AGAIN);
  return refresh;
}

world.latchkeyMarks ??= start();
world.latchkeyMarks();
