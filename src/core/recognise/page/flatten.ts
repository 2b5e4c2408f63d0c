import { type Box, isHeading, isWithin } from './box';
import { accessibleName, controlKind } from './control';
import type { Control, Row, Text } from './item';
import { tidy } from './text';
import { branchOf } from './tree';

/** A row with more elements than this is no row. */
export const ROW_BOXES = 1500;
const MOST_ITEMS = 120;

const CELLS = new Set(['td', 'th']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'rowheader', 'columnheader']);
const SLOT_TAGS = new Set([
  'td',
  'th',
  'a',
  'button',
  'p',
  'li',
  'dt',
  'dd',
  'small',
  'label',
  'code',
  'time',
  'strong',
  'b',
]);
/** Fonts that draw a picture for a word: `more_vert`. */
const LIGATURE = /^[a-z]+(?:_[a-z0-9]+)*$/;

interface Step {
  box: Box;
  path: string;
  cell: number;
  within: Text['within'];
  inMenu: boolean;
  hidden: boolean;
}

/** Reads a row flat: its texts with where they stand, and what can be pressed in it. */
export function flatten(box: Box, outer: Box): Row {
  const row: Row = { box, outer, texts: [], controls: [], cells: 0, fields: 0, choices: 0 };
  const seen = new Map<string, number>();
  const add = (step: Step, text: string, within: Text['within']) => {
    if (text === '' || row.texts.length >= MOST_ITEMS) return;
    const count = seen.get(step.path) ?? 0;
    seen.set(step.path, count + 1);
    row.texts.push({
      kind: 'text',
      text,
      box: step.box,
      slot: `${step.path}#${count}`,
      cell: step.cell,
      within,
      hidden: step.hidden,
    });
  };
  const own = accessibleLabel(outer) || accessibleLabel(box);
  const first: Step = { box, path: '', cell: -1, within: 'plain', inMenu: false, hidden: false };
  const open: (Step | { step: Step; text: string })[] = [first];
  const branch = branchOf(box);
  let looked = 0;
  for (let next = open.pop(); next !== undefined && looked < ROW_BOXES; next = open.pop()) {
    if ('text' in next) {
      const text = tidy(next.text);
      const { step } = next;
      const isPicture =
        step.within === 'picture' || (/^(?:i|mat-icon|ha-icon)$/.test(step.box.node.tag) && LIGATURE.test(text));
      if (!isPicture) add(step, text, step.within);
      continue;
    }
    if (next.box === branch) continue;
    looked++;
    const step = next === first ? first : enter(next, row);
    const { node } = step.box;
    if (isField(node)) row.fields++;
    if (node.tag === 'select') row.choices++;
    if (node.tag === 'script' || node.tag === 'style' || node.tag === 'select') continue;
    const kind = next === first && node.tag !== 'a' && node.tag !== 'button' ? undefined : controlKind(node);
    if (kind !== undefined) {
      const { href } = node.attrs;
      row.controls.push({
        kind: 'control',
        name: accessibleName(step.box),
        box: step.box,
        cell: step.cell,
        href: node.tag === 'a' || node.tag === 'area' ? href : undefined,
        hidden: step.hidden,
        inMenu: step.inMenu,
      });
      step.within = kind === 'link' && step.within !== 'heading' ? 'link' : kind === 'link' ? step.within : 'button';
    }
    const label = tidy(node.attrs.alt) || (node.tag === 'button' ? '' : tidy(node.attrs['aria-label']));
    if (label !== '' && kind === undefined && next !== first)
      add({ ...step, path: `${step.path}/@` }, label, 'picture');
    for (let k = node.children.length - 1, b = step.box.kids.length - 1; k >= 0; k--) {
      const child = node.children[k];
      if (typeof child === 'string') open.push({ step, text: child });
      else {
        const kid = step.box.kids[b--];
        if (kid !== undefined) open.push({ ...step, box: kid });
      }
    }
  }
  if (own !== '') add({ ...first, path: '@' }, own, 'picture');
  row.controls = row.controls.filter((control, k) => !isShell(control, row.controls[k + 1]));
  return row;
}

/** An element of the page's own around the button that it draws: one control. */
function isShell({ box, name }: Control, next: Control | undefined): boolean {
  return next !== undefined && box.node.tag.includes('-') && isWithin(next.box, box) && next.name === name;
}

function isField({ tag, attrs }: Box['node']): boolean {
  if (tag === 'select' || tag === 'textarea') return true;
  return tag === 'input' && !/^(?:hidden|checkbox|submit|button|image|reset)$/.test(attrs.type ?? 'text');
}

function accessibleLabel({ node }: Box): string {
  return tidy(node.attrs['aria-label']);
}

function enter(step: Step, row: Row): Step {
  const { node } = step.box;
  const { tag } = node;
  const role = node.attrs.role ?? '';
  const next = { ...step };
  if (step.cell === -1 && (CELLS.has(tag) || CELL_ROLES.has(role))) {
    next.cell = row.cells++;
    next.path = `c${next.cell}`;
  } else if (SLOT_TAGS.has(tag) && step.cell === -1) next.path = `${step.path}/${tag}`;
  if (isHeading(node)) next.within = 'heading';
  else if ((tag === 'strong' || tag === 'b') && next.within === 'plain') next.within = 'strong';
  else if (tag === 'label' || tag === 'dt' || (tag === 'th' && next.within === 'plain')) next.within = 'label';
  else if (tag === 'small' && next.within === 'plain') next.within = 'small';
  else if (tag === 'svg' || tag === 'title') next.within = 'picture';
  if (role === 'menu' || role === 'dialog') next.inMenu = true;
  if (node.hidden) next.hidden = true;
  return next;
}
