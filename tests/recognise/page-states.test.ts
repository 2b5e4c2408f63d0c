import { expect, test } from 'vitest';
import { recognised } from './recognised-page';

const HERE = { url: 'https://site.example/settings/apps', lang: 'en' };
const stateOf = (body: string) => {
  const { lists, trouble } = recognised(body, HERE);
  return lists[0]?.reading.state ?? trouble ?? 'nothing';
};

test('a message below the title of a list says that it is empty', () => {
  expect(stateOf('<h1>Connected apps</h1><p>You have no connected apps.</p>')).toBe('empty');
});

test.each([
  [
    'a skeleton',
    '<h1>Connected apps</h1><div aria-busy="true"></div><p>You have no connected apps.</p>',
    { reason: 'layout', detail: 'loading' },
  ],
  [
    'a sign-in form',
    '<h1>Connected apps</h1><p>You have no connected apps.</p><input type="password">',
    { reason: 'signed-out' },
  ],
  [
    'an error',
    '<h1>Connected apps</h1><p>Something went wrong.</p><p>You have no connected apps.</p>',
    { reason: 'failed' },
  ],
  [
    'an empty table',
    '<h1>Connected apps</h1><table><tr><th>Name</th><th>Created</th></tr></table>',
    { reason: 'layout' },
  ],
  ['a message that is not shown', '<h1>Connected apps</h1><p hidden>You have no connected apps.</p>', 'nothing'],
  ['a message below another title', '<h1>Rooms</h1><p>There are none.</p>', 'nothing'],
  ['a question', '<h1>Connected apps</h1><p>No connected apps? Link one.</p>', 'nothing'],
  [
    'one of several topics',
    '<h1>Connected apps</h1><article><p>You have no connected apps.</p></article><article><p>More.</p></article>',
    'nothing',
  ],
  ['a filter', '<h1>Connected apps</h1><input type="search"><p>You have no connected apps.</p>', 'nothing'],
  ['a list of the title alone', '<h1>Connected apps</h1>', 'nothing'],
])('%s never says that it is empty', (_, body, expected) => {
  expect(stateOf(body)).toEqual(expected);
});

test('a dialog has no rows', () => {
  const rows = '<li><b>Tide</b><button>Revoke</button></li><li><b>Sun</b><button>Revoke</button></li>';
  expect(stateOf(`<div role="dialog"><h1>Connected apps</h1><ul>${rows}</ul></div>`)).toBe('nothing');
});
