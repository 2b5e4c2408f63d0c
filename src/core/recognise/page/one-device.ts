import type { DeviceRow } from '../../reading';
import type { RowHandle, Sliced } from '../recognition';
import type { Box } from './box';
import { controlKind } from './control';
import type { Page } from './gather';
import { hasMac } from './shape';
import { textOf } from './text';

const FACTS = ['model', 'firmware', 'serial', 'battery', 'type', 'online', 'last-seen'] as const;
const LABEL = 40;
const ENOUGH = 2;
const SLICE = 200;

interface Pair {
  label: Box;
  value: Box;
  box: Box;
}

/** Every label with what stands beside it: two in a box of their own, or one after the other in a list of such. Undefined now and then, to rest. */
function* pairsIn(boxes: readonly Box[]): Generator<Pair | undefined> {
  for (const box of boxes) {
    if (box.at % SLICE === 0) yield undefined;
    const { kids } = box;
    if (box.apart || box.hidden || kids.length < 2) continue;
    if (box.node.tag === 'dl') {
      for (const [k, label] of kids.entries()) {
        const value = kids[k + 1];
        if (label.node.tag === 'dt' && value?.node.tag === 'dd') yield { label, value, box };
      }
    } else if (kids.length <= 3 && box.words <= 12) {
      const [label, value] = kids.filter(({ words }) => words > 0);
      if (label !== undefined && value !== undefined && label.words <= 3) yield { label, value, box };
    }
  }
}

/** A page about one device: two or more facts of a thing, each with its label, below a title that is its name. */
export function* oneDevice(page: Page): Sliced<{ device: DeviceRow; handle: RowHandle; box: Box } | undefined> {
  const { survey, words, address } = page;
  const facts = new Map<(typeof FACTS)[number], string>();
  let name: string | undefined;
  let first: Box | undefined;
  for (const pair of pairsIn(survey.boxes)) {
    if (pair === undefined) {
      yield;
      continue;
    }
    const { label, value, box } = pair;
    if (controlKind(label.core.node) !== undefined) continue;
    const said = textOf(label);
    if (said.length > LABEL || said === '') continue;
    const meant = words.of(said);
    const text = textOf(value);
    if (text === '' || text.length > 120) continue;
    const fact = FACTS.find((one) => meant.has(one)) ?? (hasMac(text) ? 'serial' : undefined);
    if (fact !== undefined && !facts.has(fact)) {
      facts.set(fact, text);
      first ??= box;
    } else if (meant.has('name') && name === undefined && facts.size === 0) name = text;
  }
  const strong = [...facts.keys()].filter(
    (fact) => fact !== 'type' && fact !== 'online' && fact !== 'last-seen',
  ).length;
  if (first === undefined || strong < 1 || facts.size < (address.has('devices') ? 1 : ENOUGH)) return undefined;
  const title = survey.headings.find(
    (heading) =>
      !heading.apart &&
      !heading.hidden &&
      heading.words > 0 &&
      heading.at < (first?.at ?? 0) &&
      !words.is(textOf(heading), 'other', 'devices', 'sessions', 'linked-services', 'api-tokens'),
  );
  const called = name ?? (title === undefined ? undefined : textOf(title));
  if (called === undefined || called.length > 100 || words.of(called).has('sign-in')) return undefined;
  const [model, type, firmware] = [facts.get('model'), facts.get('type'), facts.get('firmware')];
  const id = /[?&/](?:\w*id|device|serial)[=/]([\w%:.-]{1,200})/i.exec(page.looking.url)?.[1] ?? `name:${called}`;
  const device: DeviceRow = {
    id,
    name: called,
    ...(model !== undefined && { model }),
    ...(type !== undefined && { type }),
    ...(firmware !== undefined && { firmware }),
    confidence: Math.min(0.8, 0.45 + 0.1 * facts.size),
    signs: ['name', ...facts.keys()],
  };
  return { device, handle: { id, row: first.node.n }, box: first };
}
