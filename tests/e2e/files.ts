import type { Page } from 'puppeteer-core';

/** A file that a page handed to the browser. */
export interface Caught {
  name: string;
  text: string;
}

declare global {
  /** Of the page under test. */
  var caughtFiles: Caught[] | undefined;
}

/** From now on the page's downloads are read through their own address, and reach no disk. */
export async function catchFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.caughtFiles = [];
    HTMLAnchorElement.prototype.click = function click() {
      const { href, download } = this;
      void fetch(href)
        .then((answer) => answer.arrayBuffer())
        // `text()` would drop the mark at the beginning of a table.
        .then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
        .then((text) => globalThis.caughtFiles?.push({ name: download, text }));
    };
  });
}

/** The file with this ending that was handed over since `catchFiles`. */
export async function caughtFile(page: Page, ending: string): Promise<Caught> {
  await page.waitForFunction((end) => globalThis.caughtFiles?.some(({ name }) => name.endsWith(end)), {}, ending);
  const found = await page.evaluate((end) => globalThis.caughtFiles?.find(({ name }) => name.endsWith(end)), ending);
  if (!found) throw new Error(`no file ends in ${ending}`);
  return found;
}

/** Chooses a file in the page's only file field. */
export async function giveFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (called, content) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!field) throw new Error('the page has no file field');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], called, { type: 'application/json' }));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
