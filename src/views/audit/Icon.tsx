const PATHS = {
  overview: 'M2.5 3.5h11M2.5 8h7M2.5 12.5h9',
  links: 'M1.25 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10.75 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5.25 8h5.5',
  devices:
    'M3.25 4.25h5.5a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1-1.5 1.5h-5.5a1.5 1.5 0 0 1-1.5-1.5v-4.5a1.5 1.5 0 0 1 1.5-1.5ZM10.25 7.25l4-2v5.5l-4-2',
  checklist: 'm2 4 1.25 1.25L5.5 3M2 11l1.25 1.25L5.5 10M8 4.25h6M8 11.25h6',
  coverage: 'M13.25 8a5.25 5.25 0 1 1-1.6-3.75M13.5 2.25v2.5H11',
  recognised:
    'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8ZM6.25 8a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0',
  sources: 'M3 12V3.5A1.5 1.5 0 0 1 4.5 2H13v11.5H4.5A1.5 1.5 0 0 1 3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.25h4',
  settings:
    'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M8.25 4.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0M4.25 11.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0',
  export: 'M8 2v8M4.75 7 8 10.25 11.25 7M2.5 13.5h11',
  account: 'M5.5 5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M3 13.5c.5-3 2.5-4.25 5-4.25s4.5 1.25 5 4.25',
  search: 'M2.75 7a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 1 0-8.5 0M10.25 10.25l3.25 3.25',
  down: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  up: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  turn: 'm6 3.5 4.5 4.5L6 12.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
};

export type IconName = keyof typeof PATHS;

/** A small drawing beside words; never alone. */
export function Icon({ name, class: look = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`i ${look}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
