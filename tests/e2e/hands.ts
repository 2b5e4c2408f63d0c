import type { Page } from 'puppeteer-core';

/** A way to use a page: what a person does with it, and nothing that a script could do for him. */
export interface Hand {
  /** Presses a button, opens a fold, ticks a box. */
  press(page: Page, selector: string): Promise<void>;
  /** Writes into a field and sends its form. */
  enter(page: Page, selector: string, text: string): Promise<void>;
}

export const mouse: Hand = {
  async press(page, selector) {
    await page.bringToFront();
    await (await there(page, selector)).click();
  },
  async enter(page, selector, text) {
    await mouse.press(page, selector);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
};

export const keys: Hand = {
  async press(page, selector) {
    await tabTo(page, selector);
    const isBox = await page.$eval(selector, (element) => element.matches('input[type=checkbox]'));
    await page.keyboard.press(isBox ? ' ' : 'Enter');
  },
  async enter(page, selector, text) {
    await tabTo(page, selector);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
};

/** More stops than any page here has. */
const STOPS = 300;

/**
 * Presses Tab, or Shift and Tab where the way back is the way there, until the element has the focus. Throws when that
 * leads nowhere, or when nobody could see where the focus is.
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await there(page, selector);
  for (let stop = 0; stop < STOPS; stop++) {
    const at = await page.evaluate((wanted) => {
      const [focused, target] = [document.activeElement, document.querySelector(wanted)];
      if (!focused || !target) return 'on';
      if (focused === target) {
        const rings = [focused, focused.parentElement].filter(
          (one) => one && getComputedStyle(one).outlineStyle !== 'none',
        );
        return rings.length > 0 ? 'there' : 'unseen';
      }
      const isBody = focused === document.body;
      return !isBody && focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
    }, selector);
    if (at === 'there') return;
    if (at === 'unseen') throw new Error(`the focus on ${selector} cannot be seen`);
    if (at === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (at === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

async function there(page: Page, selector: string) {
  const found = await page.waitForSelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
