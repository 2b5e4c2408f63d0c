import type { Browser, Page } from 'puppeteer-core';
import type { Desk } from './desk';
import { chromeWindow } from './firefox-window';
import type { Popup } from './popup';

/**
 * Clicks the toolbar icon over `page` and gives the popup. The driver knows nothing of either: the click is made in the
 * browser's own window, and the popup is reached from another page of the extension.
 */
export async function openFirefoxPopup(raw: Browser, geckoId: string, desk: Desk, page: Page): Promise<Popup> {
  const chrome = await chromeWindow(raw);
  const button = `${geckoId.replace(/[@.]/g, '_')}-browser-action`;
  await page.bringToFront();
  await chrome(`CustomizableUI.addWidgetToArea(${JSON.stringify(button)}, 'nav-bar')`);
  await chrome(
    clickAt(`const box = document.getElementById(${JSON.stringify(button)}).getBoundingClientRect();
    const x = box.x + box.width / 2, y = box.y + box.height / 2;`),
  );
  await until(desk, `view?.document.readyState === 'complete'`);
  await chrome(`new Promise((resolve) => {
    const panel = document.querySelector('.webextension-popup-browser').closest('panel');
    if (panel.state === 'open') resolve();
    else panel.addEventListener('popupshown', () => resolve(), { once: true });
  })`);

  return {
    text: () => inPopup(desk, 'document.body.innerText'),
    waitFor: (selector) => until(desk, `view?.document.querySelector(${JSON.stringify(selector)})`),
    evaluate: (source) => inPopup(desk, source),
    click: async (selector) => {
      const wanted = JSON.stringify(selector);
      await until(desk, `view?.document.querySelector(${wanted})`);
      const [x, y] = await inPopup<[number, number]>(
        desk,
        `(() => {
          const element = document.querySelector(${wanted});
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = element.getBoundingClientRect();
          return [window.mozInnerScreenX + box.x + box.width / 2, window.mozInnerScreenY + box.y + box.height / 2];
        })()`,
      );
      await chrome(clickAt(`const x = ${x} - window.mozInnerScreenX, y = ${y} - window.mozInnerScreenY;`));
    },
    close: async () => {
      await chrome(`document.querySelector('.webextension-popup-browser')?.closest('panel').hidePopup()`);
      await until(desk, 'view === undefined');
    },
  };
}

const VIEW = `(globalThis.browser ?? globalThis.chrome).extension.getViews({ type: 'popup' })[0]`;

function inPopup<R>(desk: Desk, source: string): Promise<R> {
  return desk.page.evaluate(`((window) => ((document) => (${source}))(window.document))(${VIEW})`) as Promise<R>;
}

async function until(desk: Desk, condition: string): Promise<void> {
  await desk.page.waitForFunction(`((view) => Boolean(${condition}))(${VIEW})`);
}

function clickAt(position: string): string {
  return `{ ${position}
    for (const type of ['mousemove', 'mousedown', 'mouseup'])
      window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, {}); }`;
}
