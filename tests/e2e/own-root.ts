import type { Session } from './launch';

/** What a person sees of the card on a page, with the middle of each button in the page's viewport. */
export interface Card {
  text: string;
  role: string;
  buttons: Record<string, { x: number; y: number }>;
}

/** A mark as a person sees it, in the page's viewport. */
export interface SeenMark {
  name: string;
  tone: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Everything of ours in a page; the marks in the order in which Tab goes through them. */
export interface OwnRoot {
  card?: Card;
  marks: SeenMark[];
}

/**
 * What is in the tab at `url`. Pages and the driver cannot look into a closed root; an extension that may read the page
 * can, and asks the browser for it.
 */
export async function ownRootAt(session: Session, url: string): Promise<OwnRoot | undefined> {
  return session.inExtension(async (wanted) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url?.split('#')[0] === wanted.split('#')[0]);
    if (tab?.id === undefined) throw new Error(`no tab shows ${wanted}`);
    const [found] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        type Opener = (element: Element) => ShadowRoot | null;
        const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot: Opener } } }).chrome?.dom;
        const host = document.documentElement.lastElementChild as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
        if (host.localName !== 'div') return undefined;
        const root = host.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host);
        if (!root) return undefined;
        const marks = [...root.querySelectorAll<HTMLElement>('.marks > button')].map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          const name = button.getAttribute('aria-label') ?? '';
          return { name, tone: button.dataset.tone ?? '', left, top, width, height };
        });
        const section = root.querySelector('section');
        if (!section) return { marks };
        const buttons: Record<string, { x: number; y: number }> = {};
        for (const button of section.querySelectorAll<HTMLElement>('[data-act]')) {
          const { left, top, width, height } = button.getBoundingClientRect();
          const name = button.className === 'close' ? 'close' : (button.dataset.act ?? '');
          buttons[name] = { x: left + width / 2, y: top + height / 2 };
        }
        return { card: { text: section.textContent, role: section.getAttribute('role') ?? '', buttons }, marks };
      },
    });
    return (found?.result as OwnRoot | undefined) ?? undefined;
  }, url);
}
