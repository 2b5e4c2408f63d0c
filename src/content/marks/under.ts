/** What a person would hit at a point of the viewport if nothing of ours were there; looks into open shadow roots. */
export function under(x: number, y: number, host: Element): Element | undefined {
  let at = document.elementsFromPoint(x, y).find((element) => element !== host);
  for (;;) {
    const root: ShadowRoot | null | undefined = at?.shadowRoot;
    const inner = root?.elementsFromPoint(x, y)[0];
    if (inner === undefined || inner === at || inner.getRootNode() !== root) return at;
    at = inner;
  }
}

/** Whether an element is another one or stands in it, as the page is drawn. */
export function within(element: Element | undefined, outer: Element): boolean {
  let at: Element | null | undefined = element;
  while (at && at !== outer) {
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return at === outer;
}
