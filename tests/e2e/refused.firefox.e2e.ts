import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoHome } from '../stage/demo-home';
import { openStage, type Stage } from '../stage/server';
import { chromeWindow } from './firefox-window';
import { mouse } from './hands';
import { launch, type Session } from './launch';
import { ownTab, WELCOME } from './own-tabs';

let stage: Stage;
let session: Session;

beforeEach(async () => {
  stage = await openStage(demoHome());
});
afterEach(async () => {
  await session?.close();
  await stage?.close();
});

const allowed = () =>
  session.inExtension(async () => (await (globalThis.browser ?? globalThis.chrome).permissions.getAll()).origins ?? []);

/** Answers the prompt of the browser, once it is there, by one of its two buttons. */
async function answer(button: 'primary' | 'secondary'): Promise<void> {
  const chrome = await chromeWindow(session.raw);
  const isOpen = `String(document.querySelector('#addon-webext-permissions-notification') !== null && PopupNotifications.isPanelOpen)`;
  await expect.poll(() => chrome(isOpen)).toBe('true');
  // The browser takes no click in the first moments, so that nobody answers by accident.
  await expect
    .poll(async () => {
      await chrome(
        `document.querySelector('#addon-webext-permissions-notification .popup-notification-${button}-button')?.click()`,
      );
      return chrome(isOpen);
    })
    .toBe('false');
}

// For Firefox alone: Chromium's prompt cannot be answered without a display.
test('access that is refused in the browser’s own prompt is said, leaves the checklist, and can be asked for again', async () => {
  session = await launch({ stage, welcome: true, prompts: true });
  const welcome = await ownTab(session, WELCOME);
  await mouse.press(welcome, '.pick input[name=wyze]');
  await mouse.press(welcome, '[data-do=allow-all]');
  await answer('secondary');
  await expect.poll(() => welcome.$eval('.allow', (part) => part.textContent)).toMatch(/The browser gave no access/);
  expect(await allowed()).toEqual([]);
  await welcome.waitForSelector('[data-brand=wyze] .todo-row');
  await mouse.press(welcome, '[data-do=allow-all]');
  await answer('primary');
  await welcome.waitForSelector('[data-do=open-wyze]');
  expect(await allowed()).not.toEqual([]);
});
