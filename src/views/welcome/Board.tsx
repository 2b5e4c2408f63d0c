import { t } from '../../locales/text';

/** Where the keys hang, in the units of the drawing, and what stands under and on them. */
const KEYS = [
  { x: 56, tag: 1, brass: true },
  { x: 140, tag: 7, brass: false },
  { x: 224, tag: 5, brass: false },
];
const UNREAD = 306;

/** A key board: three keys with their numbers, and a dashed one for what was not read. */
export function Board() {
  const names = ['Alexa', t('welcome.board-phone'), t('welcome.board-app')];
  return (
    <svg class="board" viewBox="0 0 340 146" role="img" aria-label={t('welcome.board')}>
      <path d="M0 6h340M0 15h340" class="board-rail" />
      {KEYS.map(({ x, tag, brass }, at) => (
        <g key={tag}>
          <path d={`M${x} 16v9`} class="board-hook" />
          <g class={brass ? 'board-key board-brass' : 'board-key'}>
            <circle cx={x} cy="41" r="16" />
            <circle cx={x} cy="33" r="2.5" class="board-hole" />
            <path d={`M${x} 57v54m0-13h11m-11 12h14`} />
          </g>
          <path d={`m${x - 11} 53-10 23`} class="board-string" />
          <g transform={`translate(${x - 46} 76)`}>
            <path d="M8 0h20a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z" class="board-tag" />
            <circle cx="7" cy="11" r="1.5" class="board-dot" />
            <text x="19" y="15.5" class="board-number">
              {tag}
            </text>
          </g>
          <text x={x} y="138" class="board-name">
            {names[at]}
          </text>
        </g>
      ))}
      <g class="board-key board-dashed">
        <circle cx={UNREAD} cy="41" r="16" />
        <path d={`M${UNREAD} 57v54m0-13h11m-11 12h14`} />
      </g>
      <text x={UNREAD} y="138" class="board-name">
        {t('welcome.board-unread')}
      </text>
    </svg>
  );
}
