import type { ListName } from '../../model';
import type { ListReading } from '../../reading';
import type { PageTree } from '../page-node';
import type { Looking, RecognisedList, Recognition, Sliced } from '../recognition';
import { survey as surveyOf } from './box';
import { type Built, build } from './build';
import { choicesIn } from './choices';
import { type Found, findLists } from './find';
import { type Page, pageOf } from './gather';
import { oneDevice } from './one-device';
import { isPartial } from './partial';
import { look, type Shown, troubleOf } from './states';
import { structureOf } from './structure';

/** Finds the lists of devices and of grants in a page, by what a person would know them by. Never more than one for a name. */
export function* recognisePage(tree: PageTree, looking: Looking): Sliced<Recognition> {
  const survey = yield* surveyOf(tree.root);
  if (survey === undefined || tree.missing === 'too-large') return { lists: [], trouble: { reason: 'too-large' } };
  const page = pageOf(tree, survey, looking);
  const found = yield* findLists(page);
  const lists: RecognisedList[] = [];
  for (const name of new Set(found.map(({ list }) => list))) {
    const list = yield* merged(
      name,
      found.filter(({ list }) => list === name),
      page,
      tree.missing !== undefined,
    );
    if (list !== undefined) lists.push(list);
  }
  const shown = yield* look(page);
  const isSignIn = shown.signIn && lists.length === 0;
  if (!isSignIn && !lists.some(({ reading }) => reading.list === 'devices'))
    lists.push(...(yield* devicesElsewhere(page)));
  if (lists.length > 0) return { lists };
  return nothingFound(shown, tree, page);
}

/** All groups of rows that are one list: a table for each room, a list for each kind. */
function* merged(
  list: ListName,
  found: readonly Found[],
  page: Page,
  isCut: boolean,
): Sliced<RecognisedList | undefined> {
  const best = found.reduce((a, b) => (b.points > a.points ? b : a));
  const all: Built = { devices: [], grants: [], handles: [], skipped: 0 };
  const names = new Set<string>();
  for (const one of found) {
    const built = yield* build(one, page);
    const rows = [...built.devices, ...built.grants];
    // The same rows once more: the form of the list for another screen.
    if (one.of.candidate.container.hidden && rows.every(({ name }) => names.has(name))) continue;
    for (const { name } of rows) names.add(name);
    all.devices.push(...built.devices);
    all.grants.push(...built.grants);
    all.handles.push(...built.handles);
    all.skipped += built.skipped;
  }
  const rows = list === 'devices' ? all.devices : all.grants;
  if (rows.length === 0) return undefined;
  apart(rows, all.handles);
  const partial = isCut || found.some((one) => isPartial(one, page));
  const reading: ListReading = {
    list,
    state: 'rows',
    ...(partial && { complete: false }),
    ...(list === 'devices' ? { devices: all.devices } : { grants: all.grants }),
    ...(all.skipped > 0 && { skipped: all.skipped }),
  };
  return {
    reading,
    confidence: best.confidence,
    structure: structureOf(best.of.candidate, list),
    handles: all.handles,
  };
}

/** Two rows of different groups never share an id. */
function apart(rows: { id: string }[], handles: { id: string }[]): void {
  const seen = new Map<string, number>();
  rows.forEach((row, k) => {
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    if (count === 1) return;
    row.id = `${row.id}#${count}`;
    const handle = handles[k];
    if (handle !== undefined) handle.id = row.id;
  });
}

/** Devices that are no rows: the choices of a field, or the one that the page is about. */
function* devicesElsewhere(page: Page): Sliced<RecognisedList[]> {
  if (page.looking.lists?.includes('devices') === false) return [];
  const choices = yield* choicesIn(page);
  const one = choices === undefined ? yield* oneDevice(page) : undefined;
  const box = choices?.box ?? one?.box;
  if (box === undefined) return [];
  const devices = choices?.devices ?? (one === undefined ? [] : [one.device]);
  const handles = choices?.handles ?? (one === undefined ? [] : [one.handle]);
  return [
    {
      reading: { list: 'devices', state: 'rows', complete: false, devices },
      confidence: devices[0]?.confidence ?? 0.5,
      structure: structureOf({ container: box, rows: [box], outers: [box] }, choices === undefined ? 'one' : 'choices'),
      handles,
    },
  ];
}

/** Empty only where the page says so, at the place of a list, and nothing else explains it. */
function nothingFound(shown: Shown, tree: PageTree, { looking }: Page): Recognition {
  const trouble = troubleOf(shown);
  const isAllowed = (list: ListName) => looking.lists?.includes(list) ?? true;
  if (trouble !== undefined) return { lists: [], trouble };
  if (tree.missing !== undefined) return { lists: [], trouble: { reason: 'layout', detail: tree.missing } };
  const { empty, bare } = shown;
  if (empty !== undefined && !shown.filtered && isAllowed(empty.list)) {
    const structure = structureOf({ container: empty.box, rows: [empty.box], outers: [empty.box] }, empty.list);
    return { lists: [{ reading: { list: empty.list, state: 'empty' }, confidence: 0.6, structure }] };
  }
  if (bare !== undefined && isAllowed(bare.list)) return { lists: [], trouble: { reason: 'layout' } };
  return { lists: [] };
}
