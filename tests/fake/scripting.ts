import type { Scripting } from 'webextension-polyfill';

interface Injection {
  target: { tabId: number };
  files?: string[];
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
}

type Script = Scripting.RegisteredContentScript & { world?: 'MAIN' | 'ISOLATED' };

/** Registered content scripts with the rules on which browsers insist. */
export class FakeScripting {
  #scripts = new Map<string, Script>();
  /** How often anything was changed. */
  changes = 0;
  /** What was run in open tabs. */
  readonly ran: { tabId: number; files: string[] }[] = [];
  /** What the browser says to `executeScript`, where it lets nobody in. */
  refuses: string | undefined;
  /** Ids in the order in which they were registered; Firefox runs them in this order. */
  readonly order: string[] = [];

  async getRegisteredContentScripts(): Promise<Script[]> {
    // Chromium gives them back by id, and with defaults filled in.
    const scripts = [...this.#scripts.values()].map((script) => ({ allFrames: false, ...script }));
    return scripts.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async registerContentScripts(scripts: Script[]): Promise<void> {
    for (const script of scripts) {
      if (this.#scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      const odd = (script.matches ?? []).find((match) => /:\d+\//.test(match));
      if (odd !== undefined) throw new Error(`Invalid match pattern ${odd}`);
      if (!script.matches?.length) throw new Error(`Script with ID '${script.id}' must specify at least one match.`);
    }
    for (const script of scripts) this.#scripts.set(script.id, structuredClone(script));
    this.order.push(...scripts.map((script) => script.id));
    this.changes += 1;
  }

  async unregisterContentScripts(filter?: { ids?: string[] }): Promise<void> {
    const ids = filter?.ids ?? [...this.#scripts.keys()];
    const unknown = ids.find((id) => !this.#scripts.has(id));
    if (unknown !== undefined) throw new Error(`Nonexistent script ID '${unknown}'`);
    for (const id of ids) this.#scripts.delete(id);
    this.changes += 1;
  }

  async updateContentScripts(): Promise<never> {
    throw new Error('mixes the order of scripts in Firefox');
  }

  /** Files are noted. A function runs here, with the globals of the test for its page's. */
  async executeScript({ target, files, func, args = [] }: Injection): Promise<{ result: unknown }[]> {
    if (this.refuses !== undefined) throw new Error(this.refuses);
    if (files !== undefined) this.ran.push({ tabId: target.tabId, files });
    return [{ result: await func?.(...args) }];
  }

  /** An update of the extension clears what was registered. */
  forget(): void {
    this.#scripts.clear();
  }
}
