/**
 * The card's style. It stands in the page, so it has the tokens once more, in pixels: the page may have another root
 * size. Parts look as they do in the extension's own screens.
 */
export const LOOK = `
:host {
  color-scheme: light dark;
  --paper: #fbf8f1; --paper-3: #ebe4d3; --ink: #1b211e; --ink-2: #454c47; --rule-control: #857e6b;
  --brass-fill: #d6ab52; --brass-edge: #94701f; --on-brass: #1b211e;
  --act: #96301f; --on-act: #fffaf3; --tidy: #37536a; --on-review: #fbf8f1; --unchecked: #454c47; --focus: #775610;
  --shadow: 0 1px 2px rgb(27 33 30 / 0.16), 0 8px 28px rgb(27 33 30 / 0.18);
  --say: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", P052, "URW Palladio L", Georgia, "Noto Serif", serif;
  --list: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #161a18; --paper-3: #2a302c; --ink: #efe9db; --ink-2: #c5c0b2; --rule-control: #82857b;
    --brass-fill: #dcb35c; --brass-edge: #dcb35c; --on-brass: #1b1e16;
    --act: #f0a391; --on-act: #2c0f08; --tidy: #a3c0d4; --on-review: #161a18; --unchecked: #c5c0b2; --focus: #e2bd6e;
    --shadow: 0 0 0 1px rgb(239 233 219 / 0.1), 0 10px 30px rgb(0 0 0 / 0.5);
  }
}
@media (prefers-contrast: more) { :host { --ink-2: var(--ink); --rule-control: var(--ink); } }
@media (forced-colors: active) {
  :host {
    --paper: Canvas; --paper-3: Canvas; --ink: CanvasText; --ink-2: CanvasText; --rule-control: ButtonBorder;
    --brass-fill: ButtonFace; --brass-edge: ButtonText; --on-brass: ButtonText;
    --act: CanvasText; --on-act: Canvas; --tidy: CanvasText; --on-review: Canvas; --unchecked: CanvasText;
    --focus: Highlight; --shadow: none;
  }
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
header > svg { inline-size: 20px; block-size: 20px; }
header > button { margin-inline-start: auto; }
.plate { fill: var(--ink); }
.key { fill: none; stroke: var(--brass-edge); stroke-width: 2.25; stroke-linecap: round; }
.body { padding: 12px 16px 16px; }
.chip {
  display: inline-flex; align-items: center; block-size: 22px; border: 1px solid var(--tone); border-radius: 2px;
  font: 600 12px/16px var(--list); color: var(--tone);
}
.chip > svg { inline-size: 22px; block-size: 20px; padding: 3px; }
.chip > span { padding-inline: 4px 6px; }
.chip.act { --tone: var(--act); background: var(--act); color: var(--on-act); forced-color-adjust: none; }
.chip.review { --tone: var(--ink); }
.chip.review > svg { background: var(--ink); color: var(--on-review); forced-color-adjust: none; }
.chip.tidy { --tone: var(--tidy); }
.chip.unchecked { --tone: var(--unchecked); border-style: dashed; }
.glyph { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
.fill { fill: currentColor; stroke: none; }
.act .bang { stroke: var(--act); stroke-width: 2; }
.dots { stroke-dasharray: 0.1 3.5; stroke-width: 2; }
h2 { font: 600 22px/28px var(--say); margin-block: 8px 4px; text-wrap: balance; overflow-wrap: anywhere; }
p { color: var(--ink-2); overflow-wrap: anywhere; }
.action { color: var(--ink); font-weight: 600; }
.more { font-size: 13px; line-height: 19px; }
.said:empty { display: none; }
.heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
button { font: 600 13px/19px var(--list); color: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.next {
  inline-size: 100%; min-block-size: 36px; margin-block: 12px 8px; border: 1px solid var(--brass-edge);
  border-radius: 4px; background: var(--brass-fill); color: var(--on-brass);
}
.next:hover { background: color-mix(in srgb, var(--brass-fill), var(--on-brass) 8%); }
.others { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.others > button {
  min-block-size: 24px; padding: 0; border: 0; background: none; font-weight: 500;
  text-decoration: underline 1px; text-underline-offset: 3px;
}
.others > button:hover { text-decoration-thickness: 2px; }
.close { inline-size: 36px; block-size: 36px; padding: 10px; border: 0; border-radius: 4px; background: none; }
.close:hover { background: var(--paper-3); }
.close > svg { display: block; inline-size: 16px; block-size: 16px; }
`;
