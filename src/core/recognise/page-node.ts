/**
 * A page as the recogniser sees it: plain data, because the core knows no document. Open shadow roots stand before the
 * light children that they show, same-origin frames hold the tree of their document. Texts are as in the page (not
 * trimmed); comments, styles and the code of scripts are left out.
 */
export interface PageNode {
  /** Number of the node in document order, from 0. */
  n: number;
  /** Local name in lower case. */
  tag: string;
  /** All attributes but event handlers and styles; names in lower case, each value at most 1,000 characters. `value` only of buttons and of options. */
  attrs: Readonly<Record<string, string>>;
  children: readonly (PageNode | string)[];
  /** Not shown now: `hidden`, `aria-hidden`, `display: none` …, itself or above. Collapsed parts of a row are worth reading. */
  hidden: boolean;
}

/** Data in the page's own HTML: `<script type="application/json">`, `AF_initDataCallback({…})`, state objects. */
export interface InlineScript {
  /** Id of the element, or empty. */
  name: string;
  /** The `type` attribute in lower case, or empty. */
  type: string;
  text: string;
}

export interface PageTree {
  root: PageNode;
  title: string;
  scripts: readonly InlineScript[];
  /** What was over a limit, refused or closed, so that the tree is not all of the page. */
  missing?: 'too-large' | 'too-deep' | 'changing' | 'refused';
}
