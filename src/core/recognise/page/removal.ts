import { isNowhere } from './control';
import type { Control } from './item';
import { textOf, tidy } from './text';
import type { Meant, WordsOf } from './words-of';

/** Words that programs use in addresses and marks, in every language of the page. */
const TECHNICAL =
  /(?:^|[^a-z])(?:delete|destroy|remove|revoke|disconnect|unlink|deauthori[sz]e|unauthori[sz]e|deregister|unpair|logout|log-?out|sign-?out|terminate|kick|forget|withdraw|uninstall)(?![a-z]{3})/;
const PICTURE = /(?:^|[^a-z])(?:trash|bin|remove|delete|unlink|times|xmark|close|sign-?out|logout|ban)(?![a-z])/;
const OFFER = /\/(?:(?:install|connect|add)\/?(?:[?#]|$)|(?:buy|subscribe|checkout|cart)(?:[/?#]|$))/i;
const KEBAB = /(?:^|[^a-z])(?:kebab|ellipsis|more-?vert|dots|overflow)(?![a-z]{3})/;
const ATTRIBUTES = [
  'data-method',
  'data-action',
  'data-url',
  'data-href',
  'data-testid',
  'data-test',
  'data-original-title',
  'name',
  'title',
  'formaction',
  'hx-delete',
  'hx-post',
  'data-confirm',
];
const NOTHING: Meant = new Set();
const REMOVES = ['remove', 'revoke', 'disconnect', 'sign-out'] as const;
const MENU = /^(?:[⋮⋯…︙•·.]{1,3}|☰|≡)$/;
/** A control says what it does in few words. */
const SHORT = 80;

export type Use = 'remove' | 'connect' | 'menu' | 'toggle' | 'manage' | 'other';

/**
 * What a control of a row is for. Its name decides where it says something; else the address that it leads to, the marks of
 * the program on it, and its picture.
 */
export function useOf(control: Control, words: WordsOf): Use {
  const { name, box, href } = control;
  const { attrs } = box.node;
  // A link around the whole row is called as the row is.
  const isRow = href !== undefined && box.words > 1;
  const meant = name.length <= SHORT && !isRow ? words.of(name) : NOTHING;
  const removes = REMOVES.some((meaning) => meant.has(meaning));
  if (removes) return 'remove';
  if (meant.has('cancel')) return 'other';
  if (meant.has('connect')) return 'connect';
  const marks = ATTRIBUTES.map((key) =>
    key.startsWith('hx-') && attrs[key] !== undefined ? key : (attrs[key] ?? ''),
  ).join(' ');
  const place = href === undefined || isNowhere(href) ? formAction(control) : href;
  if (TECHNICAL.test(plain(`${marks} ${place}`)) || attrs['data-method'] === 'delete' || isDeleting(control))
    return 'remove';
  if (href !== undefined && OFFER.test(href.slice(0, 600))) return 'connect';
  if (attrs['aria-haspopup'] !== undefined && attrs['aria-haspopup'] !== 'false') return 'menu';
  if (MENU.test(name)) return 'menu';
  if (attrs['aria-expanded'] !== undefined || box.node.tag === 'summary') return 'toggle';
  if (attrs.role === 'switch' || attrs.type === 'checkbox') return 'other';
  if (!/[\p{L}\p{N}]/u.test(name) && PICTURE.test(plain(classes(control)))) return 'remove';
  if (!/[\p{L}\p{N}]/u.test(name) && href === undefined && KEBAB.test(plain(classes(control)))) return 'menu';
  if (/^[×✕✖🗑]/u.test(name) || /^[×✕✖🗑]/u.test(textOf(box, 5))) return 'remove';
  if (meant.has('manage')) return 'manage';
  return 'other';
}

function plain(text: string): string {
  return text
    .slice(0, 600)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** Where the form around a button sends it. */
function formAction({ box }: Control): string {
  for (let above = box.parent, steps = 0; above !== undefined && steps < 6; above = above.parent, steps++)
    if (above.node.tag === 'form') return above.node.attrs.action ?? '';
  return '';
}

/** A form that says which method it stands for: it changes or deletes what is there. */
function isDeleting({ box }: Control): boolean {
  for (let above = box.parent, steps = 0; above !== undefined && steps < 6; above = above.parent, steps++) {
    if (above.node.tag !== 'form') continue;
    return above.kids.some((kid) => kid.node.tag === 'input' && kid.node.attrs.name === '_method');
  }
  return false;
}

/** Names of pictures: they are marks of a font or of a set, not of the page. */
function classes({ box }: Control): string {
  const inside = [box, ...box.kids, ...box.kids.flatMap((kid) => kid.kids.slice(0, 3))].slice(0, 8);
  return tidy(
    inside
      .map(
        ({ node }) =>
          `${node.attrs.class ?? ''} ${node.attrs['data-icon'] ?? ''} ${node.attrs.icon ?? ''} ${node.attrs.href ?? ''} ${node.attrs['xlink:href'] ?? ''} ${node.attrs.src ?? ''}`,
      )
      .join(' '),
  );
}
