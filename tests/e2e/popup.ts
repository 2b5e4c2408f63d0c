/** The popup under the toolbar icon. A real one: clicks in it are the user's. */
export interface Popup {
  /** Visible text. */
  text(): Promise<string>;
  /** Clicks the first element that matches `selector`, or throws when there is none. */
  click(selector: string): Promise<void>;
  /** Waits until an element matches. */
  waitFor(selector: string): Promise<void>;
  /** Evaluates in the popup's document; the source is an expression. */
  evaluate<R>(source: string): Promise<R>;
  close(): Promise<void>;
}
