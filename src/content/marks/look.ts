import { COLOURS } from '../banner/colours';

/** The card's style may stand in the same root: every rule here is more exact than those. */
export const LOOK = `${COLOURS}
.marks { position: fixed; inset: 0 auto auto 0; inline-size: 100px; block-size: 0; z-index: -1; }
.marks > button {
  position: absolute; inset: 0 auto auto 0; box-sizing: border-box; inline-size: 28px; block-size: 28px; margin: 0;
  padding: 5px; border: 1px solid var(--rule-control); border-radius: 4px; background: var(--paper); color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.12); cursor: pointer;
}
.marks > [data-tone="act"] { color: var(--act); }
.marks > button:hover { background: var(--paper-3); }
.marks > button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.marks svg {
  display: block; inline-size: 16px; block-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.5;
}
.marks .fill { fill: currentColor; stroke: none; }
.marks .bang { stroke: var(--paper); stroke-width: 2; stroke-linecap: round; }
@media (forced-colors: active) { .marks .bang { stroke: ButtonFace; } }
@media print { .marks { display: none; } }
`;
