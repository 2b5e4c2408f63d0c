/** The tokens of card and marks, which stand in the page: those of the extension's own screens once more. */
export const COLOURS = `
:host {
  color-scheme: light dark;
  --paper: #fbf8f1; --paper-3: #ebe4d3; --ink: #1b211e; --rule-control: #857e6b; --focus: #775610; --act: #96301f;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #161a18; --paper-3: #2a302c; --ink: #efe9db; --rule-control: #82857b; --focus: #e2bd6e; --act: #f0a391;
  }
}
@media (prefers-contrast: more) { :host { --rule-control: var(--ink); } }
`;
