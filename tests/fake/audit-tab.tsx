/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Audit } from '../../src/views/audit/Audit';
import { type MemoryPorts, memoryPorts } from '../../src/views/memory';
import { NOW } from '../preview/example';

/** The audit tab in jsdom, over ports in memory. */
export interface AuditTab {
  ports: MemoryPorts;
  /** Visible and unseen text of the view. */
  text(): string;
  one<E extends Element = HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  click(selector: string): Promise<void>;
  /** Follows a link inside the tab, as the browser would. */
  go(hash: string): Promise<void>;
  type(selector: string, value: string): Promise<void>;
  submit(selector: string): Promise<void>;
  after(work: () => unknown): Promise<void>;
}

/** Does something and lets what it set off come to its end. */
function after(work: () => unknown): Promise<void> {
  return act(async () => {
    await work();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

let place: HTMLElement | undefined;

export function closeAudit(): void {
  if (place) render(null, place);
  place?.remove();
}

export async function openAudit(
  start: Parameters<typeof memoryPorts>[0],
  hash = '',
  prepare: (ports: MemoryPorts) => void = () => undefined,
): Promise<AuditTab> {
  closeAudit();
  const ports = memoryPorts({ now: NOW, ...start });
  prepare(ports);
  const made = document.createElement('div');
  place = made;
  document.body.replaceChildren(made);
  history.replaceState(null, '', `/${hash}`);
  await after(() => render(<Audit ports={ports} />, made));
  const one = <E extends Element = HTMLElement>(selector: string): E => {
    const found = made.querySelector<E>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return {
    ports,
    one,
    after,
    text: () => made.textContent ?? '',
    all: (selector) => [...made.querySelectorAll<HTMLElement>(selector)],
    click: (selector) => after(() => one(selector).click()),
    go: (to) =>
      after(() => {
        history.replaceState(null, '', `/${to}`);
        dispatchEvent(new Event('hashchange'));
      }),
    type: (selector, value) =>
      after(() => {
        const field = one<HTMLInputElement>(selector);
        field.value = value;
        const kind = ['SELECT', 'TEXTAREA'].includes(field.tagName) ? 'change' : 'input';
        field.dispatchEvent(new Event(kind, { bubbles: true }));
      }),
    submit: (selector) =>
      after(() => one(selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))),
  };
}
