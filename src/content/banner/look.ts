import { COLOURS } from './colours';

/**
 * The card's style. It stands in the page, so all sizes are in pixels: the page may have another root size. Parts look as
 * they do in the extension's own screens. In forced colours the browser sets text, grounds and edges by itself; what is
 * left are the drawings.
 */
export const LOOK = `${COLOURS}
:host {
  --ink-2: #454c47; --brass-fill: #d6ab52; --brass-edge: #94701f; --on-brass: #1b211e; --on-act: #fffaf3;
  --shadow: 0 1px 2px rgb(27 33 30 / 0.16), 0 8px 28px rgb(27 33 30 / 0.18);
  --say: "Iowan Old Style", "Palatino Linotype", Palatino, P052, Georgia, "Noto Serif", serif;
  --list: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ink-2: #c5c0b2; --brass-fill: #dcb35c; --brass-edge: #dcb35c; --on-brass: #1b1e16; --on-act: #2c0f08;
    --shadow: 0 0 0 1px rgb(239 233 219 / 0.1), 0 10px 30px rgb(0 0 0 / 0.5);
  }
}
@media (prefers-contrast: more) { :host { --ink-2: var(--ink); } }
@media (forced-colors: active) {
  :host { --ink: CanvasText; --brass-edge: CanvasText; --act: Canvas; --focus: Highlight; }
}
* { box-sizing: border-box; margin: 0; }
section {
  inline-size: 360px; max-inline-size: calc(100vw - 32px); max-block-size: calc(100vh - 32px); overflow: auto;
  background: var(--paper); color: var(--ink); border: 1px solid var(--rule-control); border-radius: 8px;
  box-shadow: var(--shadow); font: 400 15px/23px var(--list); text-align: start; animation: come 120ms;
}
@keyframes come { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { section { animation: none; } }
@media print { section { display: none; } }
header {
  display: flex; align-items: center; gap: 8px; padding: 8px; padding-inline-start: 16px;
  border-block-end: 3px double var(--ink); font: 600 18px/25px var(--say);
}
svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
.plate { fill: var(--ink); stroke: none; }
.key { stroke: var(--brass-edge); stroke-width: 2.25; }
.fill { fill: currentColor; stroke: none; }
.bang { stroke: var(--act); stroke-width: 2; }
.body { padding: 12px 16px 16px; }
.chip {
  display: inline-flex; align-items: center; border: 1px solid; border-radius: 2px; font: 600 12px/20px var(--list);
}
.chip > svg { padding: 2px; }
.chip > span { padding-inline: 4px 6px; }
.act { background: var(--act); border-color: var(--act); color: var(--on-act); }
.review > svg { background: var(--ink); color: var(--paper); }
h2 { font: 600 22px/28px var(--say); margin-block: 8px 4px; text-wrap: balance; overflow-wrap: anywhere; }
p { color: var(--ink-2); margin-block-end: 4px; overflow-wrap: anywhere; }
.action { color: var(--ink); font-weight: 600; }
.heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
button { border: 0; background: none; font: 600 13px/19px var(--list); color: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.next {
  inline-size: 100%; min-block-size: 36px; margin-block: 12px 8px; border: 1px solid var(--brass-edge);
  border-radius: 4px; background: var(--brass-fill); color: var(--on-brass);
}
.others { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.others > button { min-block-size: 24px; padding: 0; font-weight: 500; text-decoration: underline; text-underline-offset: 3px; }
.close { margin-inline-start: auto; inline-size: 36px; block-size: 36px; padding: 8px; border-radius: 4px; }
.close > svg { display: block; }
.close:hover { background: var(--paper-3); }
`;
