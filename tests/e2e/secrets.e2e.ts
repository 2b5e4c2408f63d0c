import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HELLO, OFFER } from '../../src/content/wire';
import { household, rawIds } from '../stage/household';
import type { StageReply } from '../stage/http';
import { MARK, PLANTED } from '../stage/marks';
import { type Found, type SecretPlaces, secretPlaces } from './secret-places';
import { signIn } from './sign-in';
import { untilAudit } from './views';
import { allow, walk } from './walk';

/**
 * Every answer of the demo home carries planted values where real ones have secrets. The whole walk is made, and then each
 * place that they could have come to is searched.
 */

/** What is sent with a body and without anything planted in it: such an answer could not show a leak. */
function unmarked(replies: StageReply[]): StageReply[] {
  return replies.filter(({ body }) => body && !body.includes(MARK));
}

/** Address of the page that Google has for one connection. */
const OWN_PAGE = /https:\/\/myaccount\.google\.com\/connections\/overview\/[\w-]+/g;

const KINDS = ['events', 'messages', 'storage', 'screens', 'consoles', 'export'] as const;

describe('after the walk', () => {
  const home = household();
  const known = home.wyze.cameras[0]?.name ?? '';
  let places: SecretPlaces;
  let found: Found;

  beforeAll(async () => {
    places = await secretPlaces(home);
    // What those are answered who are not signed in belongs to it.
    const stranger = await places.session.open('https://my.wyze.com/live');
    await stranger.waitForSelector('form[name=signIn]');
    await stranger.close();
    await walk(places.session, home, (_, page) => places.look(page));
    found = await places.found();
  }, 120_000);
  afterAll(() => places?.close());

  test('every planted value was sent, and every answer of every site had one', () => {
    const replies = places.sent.filter(({ reply }) => reply.status !== 404).map(({ reply }) => reply);
    const all = JSON.stringify(replies);
    expect(Object.values(PLANTED).filter((value) => !all.includes(value))).toEqual([]);
    expect(unmarked(replies)).toEqual([]);
    expect(unmarked([{ body: '{"devices":[]}' }, { status: 204 }])).toEqual([{ body: '{"devices":[]}' }]);
  });

  test('each place was looked at', () => {
    expect(found.messages).toContain('page:reading');
    for (const kind of ['messages', 'storage', 'screens', 'export'] as const) expect(found[kind]).toContain(known);
    // The reader's offer and the tap's hello, each from its own world, and what any page hears.
    for (const name of [OFFER, HELLO, 'load']) expect(found.events).toContain(`"${name}"`);
  });

  test.each(KINDS)('no secret came to the %s', (kind) => {
    expect(around(found[kind], MARK)).toEqual([]);
  });

  test.each(['storage', 'screens', 'consoles', 'export'] as const)('no id of a vendor came to the %s', (kind) => {
    // Only the address of a grant's own page has its id, and that stays on the machine, where it is linked to.
    const text = ['storage', 'screens'].includes(kind) ? found[kind].replaceAll(OWN_PAGE, '') : found[kind];
    expect(rawIds(home).flatMap((id) => around(text, id))).toEqual([]);
  });
});

describe('a mark that is there', () => {
  const secret = `${MARK}in-every-place`;
  let places: SecretPlaces;
  let found: Found;

  beforeAll(async () => {
    const home = household();
    // Names are shown, so this one goes all the way.
    for (const camera of home.wyze.cameras) camera.name = secret;
    places = await secretPlaces(home);
    const { session } = places;
    const page = await signIn(session, 'wyze');
    await allow(session, page);
    await untilAudit(session, 'the cameras', ({ devices }) => devices.length > 0);
    await page.evaluate((mark) => {
      document.dispatchEvent(new CustomEvent('a-name-of-its-own', { detail: { mark } }));
      window.postMessage({ mark }, '*');
      console.warn(mark);
    }, secret);
    await places.look(page);
    found = await places.found();
  });
  afterAll(() => places?.close());

  test.each(KINDS)('is seen in the %s', (kind) => {
    expect(around(found[kind], secret)).not.toEqual([]);
  });

  test('is seen as a dispatched event of any name, and as a message of the window', () => {
    expect(found.events).toMatch(new RegExp(`"dispatched" "a-name-of-its-own" .*${secret}`));
    expect(found.events).toMatch(new RegExp(`"posted" .*${secret}`));
  });

  test('is seen in the console of the background', async () => {
    await places.session.ask('own:erase');
    const said = `${secret}-said`;
    await sayInBackground(places, said);
    await expect.poll(async () => (await places.found()).consoles).toContain(said);
  });
});

/** Where the text has the mark, with a little of what stands around it. */
function around(text: string, mark: string): string[] {
  return text
    .split(mark)
    .slice(1)
    .map((after, index) => `${text.split(mark)[index]?.slice(-60)}${mark}${after.slice(0, 30)}`);
}

async function sayInBackground({ session }: SecretPlaces, what: string): Promise<void> {
  if (session.browser === 'firefox') {
    await session.inExtension(async (said) => {
      const background = await globalThis.browser?.runtime.getBackgroundPage();
      (background as unknown as { console: Console } | undefined)?.console.error(said);
    }, what);
    return;
  }
  const target = session.raw.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.evaluate((said) => console.error(said), what);
}
