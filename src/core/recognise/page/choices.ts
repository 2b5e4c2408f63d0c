import type { DeviceRow } from '../../reading';
import type { RowHandle, Sliced } from '../recognition';
import type { Box } from './box';
import type { Page } from './gather';
import { textOf, tidy } from './text';

const MOST = 200;
const SLICE = 400;

/** A field in which one device is chosen among all: it is called so, or its options say what they are. */
export function* choicesIn({
  survey,
  words,
  address,
}: Page): Sliced<{ box: Box; devices: DeviceRow[]; handles: RowHandle[] } | undefined> {
  for (const box of survey.boxes) {
    if (box.at % SLICE === 0) yield;
    if (box.node.tag !== 'select' || box.kids.length === 0 || box.kids.length > MOST) continue;
    const options = box.kids.filter(
      ({ node, words: n }) => node.tag === 'option' && n > 0 && !/^(?:-?1|0|)$/.test(tidy(node.attrs.value ?? '-')),
    );
    const names = options.map((option) => textOf(option));
    const said = names.filter((name) => words.of(name).has('device-word')).length;
    const label = labelOf(box);
    const isCalled = label !== '' && label.length <= 40 && words.of(label).has('devices');
    // A kind of device in each option is a list of kinds, unless the options have numbers of things.
    const isCounted =
      options.every(({ node }) => /\d/.test(node.attrs.value ?? '')) && new Set(names).size === names.length;
    if (
      names.length === 0 ||
      !isCounted ||
      !(isCalled || (said >= names.length * 0.6 && address.has('devices') && names.length > 1))
    )
      continue;
    const rows = options.map((option, k) => ({
      id: tidy(option.node.attrs.value) || `name:${names[k]}`,
      name: names[k] ?? '',
      confidence: 0.6,
      signs: ['identity', 'name', 'device-word'] as DeviceRow['signs'] & {},
    }));
    return { box, devices: rows, handles: rows.map(({ id }, k) => ({ id, row: options[k]?.node.n ?? box.node.n })) };
  }
  return undefined;
}

/** Its label, or the text right before it. */
function labelOf(box: Box): string {
  const own = tidy(box.node.attrs['aria-label']);
  if (own !== '') return own;
  for (
    let above: Box | undefined = box, steps = 0;
    above?.parent !== undefined && steps < 3;
    above = above.parent, steps++
  ) {
    const { children } = above.parent.node;
    const place = children.indexOf(above.node);
    for (let k = place - 1; k >= 0 && k >= place - 2; k--) {
      const before = children[k];
      const kid = above.parent.kids.find(({ node }) => node === before);
      const text =
        typeof before === 'string' ? tidy(before) : kid === undefined || kid.node.tag === 'select' ? '' : textOf(kid);
      if (text !== '') return text;
    }
  }
  return '';
}
