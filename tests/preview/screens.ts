import { VIEWS } from '../../src/views/audit/route';
import { STATES } from './example-states';
import { WELCOME } from './states';

/** One screen in one state. */
export interface Screen {
  name: string;
  /** Of the preview. */
  path: string;
  /** In CSS pixels, one picture each. */
  widths: number[];
  /** The heading or row that shows that it is there. */
  ready: string;
}

const WIDE = [360, 1280];

function screen(page: 'popup' | 'welcome' | 'audit', name: string, query: string): Screen {
  const path = `${page}.html?${query}`;
  const ready = { popup: '.hero', welcome: '.allow', audit: 'main h1, main h2' }[page];
  return { name: `${page}-${name}`, path, widths: page === 'popup' ? [380] : WIDE, ready };
}

/** States of the book in which each view of the audit is looked at: something, nothing, and what a long list does. */
const BOOKS = { todo: 'state=todo', never: 'state=never', many: 'rows=3000' };

/** One subject each with all that is known of it, as the card and the popup open it. */
const OPENED = {
  link: '#links=grant%20g1',
  device: '#devices=device%20d1',
  account: '#devices=account%20wyze%2Fw1',
  list: '#coverage=list%20wyze%2Fw1%2Flinked-services',
  entry: '#checklist=grant%20g1',
};

/** Every screen in every state. */
export function screens(): Screen[] {
  return [
    ...Object.keys(STATES).map((state) => screen('popup', state, `state=${state}`)),
    screen('popup', 'rows', 'rows=5000'),
    screen('popup', 'todo-de', 'state=todo&lang=de'),
    ...Object.keys(WELCOME).map((state) => screen('welcome', state, `state=${state}`)),
    screen('welcome', 'picked-de', 'state=picked&lang=de'),
    ...Object.entries(BOOKS).flatMap(([book, query]) =>
      VIEWS.map((view) => screen('audit', `${view}-${book}`, `${query}#${view}`)),
    ),
    ...Object.entries(OPENED).map(([name, hash]) => screen('audit', `opened-${name}`, `state=todo${hash}`)),
    screen('audit', 'recognised', 'state=looks-found#recognised'),
    screen('audit', 'recognised-de', 'state=looks-found&lang=de#recognised'),
    screen('audit', 'recognised-coverage', 'state=looks-none#coverage'),
    screen('audit', 'recognised-devices', 'state=looks-found#devices'),
    screen('audit', 'recognised-links', 'state=looks-found#links'),
    screen('popup', 'looks-found-de', 'state=looks-found&lang=de'),
    screen('audit', 'opened-link-de', `state=todo&lang=de${OPENED.link}`),
    ...VIEWS.map((view) => screen('audit', `${view}-de`, `state=todo&lang=de#${view}`)),
  ];
}
