import type { ComponentChildren } from 'preact';

interface Props {
  id?: string;
  title: ComponentChildren;
  open?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** Something that can be opened. What is closed is still there for "find in page" and for tests. */
export function Fold({ id, title, open, class: look, children }: Props) {
  return (
    <details id={id} class={`fold ${look ?? ''}`} open={open}>
      <summary>
        <svg class="i turn" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m6 3.5 4.5 4.5L6 12.5" />
        </svg>
        <span>{title}</span>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

/** Opens a fold and everything around it, and puts the reader there. */
export function showFold(id: string): void {
  const fold = document.getElementById(id);
  for (let at = fold; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  fold?.scrollIntoView({ block: 'start' });
  fold?.querySelector('summary')?.focus();
}
