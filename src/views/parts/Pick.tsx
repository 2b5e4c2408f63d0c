import type { ComponentChildren } from 'preact';

interface Props {
  name: string;
  on: boolean;
  onPick: (on: boolean) => void;
  children: ComponentChildren;
}

/** A box to tick, as wide as its row: the whole row can be clicked. */
export function Pick({ name, on, onPick, children }: Props) {
  return (
    <label class="pick">
      <input type="checkbox" name={name} checked={on} onChange={(event) => onPick(event.currentTarget.checked)} />
      <span class="pick-box" aria-hidden="true">
        <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 8.5 3.25 3.25L13 5" />
        </svg>
      </span>
      {children}
    </label>
  );
}
