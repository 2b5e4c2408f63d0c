import { afterAll, beforeAll, expect, test } from 'vitest';
import { line, TapSession } from './tap-session';

let tap: TapSession;

beforeAll(async () => {
  tap = await TapSession.start();
});
afterAll(() => tap?.close());

test('when the extension goes away, the page that is open goes on as if it had never been there', async () => {
  const page = await tap.open('/list/gone');
  await page.evaluate(() => {
    const errors: string[] = [];
    Object.assign(window, { errors });
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  });
  expect((await tap.heard(1, 'seen')).map(line)).toEqual(['one → /list/gone\ntwo → /list/gone']);
  expect(await tap.settled(page)).toEqual([]);

  await tap.removeExtension();
  const after = await page.evaluate(async () => {
    const texts: string[] = [];
    for (let i = 0; i < 3; i++) texts.push(await (await fetch('/api/devices')).text());
    const request = new XMLHttpRequest();
    request.open('GET', '/api/devices', false);
    request.send();
    texts.push(request.responseText);
    // Its list changes, which the content script would have read.
    document.querySelector('#list li')?.remove();
    history.pushState(null, '', '/list/later');
    // Longer than a page must rest to be read: there is no event for what must not happen.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { errors } = window as unknown as { errors: string[] };
    return { texts, errors };
  });
  expect(after).toEqual({ texts: Array(4).fill('{"devices":["lamp — ü 💡"]}'), errors: [] });
});
