import type { Page } from 'puppeteer-core';

/** A page of the extension that has its browser API and nothing else: the icon, shown as an image. */
export const DESK_PATH = 'icons/latchkey-16.png';

/** What a test does with the rights of a page of the extension. */
export class Desk {
  constructor(readonly page: Page) {}

  async run<R, A extends unknown[]>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.page.evaluate(work as (...args: unknown[]) => unknown, ...args)) as R;
  }

  async ask<R>(name: string, body: unknown = null): Promise<R> {
    const reply = await this.run((message) => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(message), {
      name,
      body,
    });
    const answer = reply as { ok: true; value: R } | { ok: false; error?: unknown } | undefined;
    if (answer?.ok) return answer.value;
    throw new Error(`${name} was not answered: ${JSON.stringify(answer)}`);
  }

  /** Asks in a real click, as `permissions.request` demands. */
  async grant(origins: string[]): Promise<void> {
    await this.page.bringToFront();
    await this.run((patterns) => {
      const button = document.createElement('button');
      button.id = 'grant';
      button.style.cssText = 'position:fixed;inset:0 auto auto 0;width:80px;height:40px';
      button.addEventListener('click', async () => {
        const api = globalThis.browser ?? globalThis.chrome;
        const asked = api.permissions.request({ origins: patterns });
        button.dataset.granted = await asked.then(String, String);
      });
      document.body.append(button);
    }, origins.map(pattern));
    await this.page.click('#grant');
    await this.page.waitForSelector('#grant[data-granted]');
    const granted = await this.run(() => {
      const button = document.querySelector<HTMLElement>('#grant');
      button?.remove();
      return button?.dataset.granted;
    });
    if (granted !== 'true') throw new Error(`${origins.join(', ')} not granted: ${granted}`);
  }

  async revoke(origins: string[]): Promise<void> {
    const removed = await this.run(
      (patterns) => (globalThis.browser ?? globalThis.chrome).permissions.remove({ origins: patterns }),
      origins.map(pattern),
    );
    if (!removed) throw new Error(`${origins.join(', ')} not given back`);
  }
}

/** Match pattern of an origin. */
export function pattern(origin: string): string {
  return `${origin}/*`;
}
