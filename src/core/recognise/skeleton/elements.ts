/** Names of elements and attributes that the page did not choose. */
const TAGS = new Set(
  'html head body title main header footer nav aside section article div span p a b i u s em strong small code pre mark time abbr address blockquote cite q sub sup kbd samp var br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col form fieldset legend label input button select optgroup option datalist textarea output progress meter details summary dialog menu template slot img picture source video audio track canvas map area figure figcaption svg path use g symbol defs circle rect line polygon polyline ellipse text iframe frame frameset object embed param noscript font center data search hgroup'.split(
    ' ',
  ),
);
/** Attributes whose values are words of HTML itself. */
const ENUMERATED = new Set(
  'role type method scope dir rel target autocomplete hidden disabled checked selected open required readonly multiple colspan rowspan aria-expanded aria-haspopup aria-current aria-hidden aria-busy aria-modal aria-selected aria-checked aria-pressed aria-disabled aria-live aria-level aria-setsize aria-posinset aria-rowcount aria-rowindex aria-colcount aria-sort tabindex'.split(
    ' ',
  ),
);
const VALUES =
  /^(?:\d\d?|-1|true|false|mixed|page|step|date|time|location|polite|assertive|off|ascending|descending|none|other|get|post|put|delete|patch|dialog|row|col|rowgroup|colgroup|ltr|rtl|auto|noopener|noreferrer|nofollow|next|prev|_blank|_self|_top|_parent|button|submit|reset|text|password|email|tel|url|search|number|checkbox|radio|hidden|file|date|datetime-local|range|color|image|username|current-password|new-password|one-time-code|on|menu|menuitem|menuitemcheckbox|menuitemradio|menubar|listbox|option|list|listitem|table|grid|gridcell|cell|columnheader|rowheader|treegrid|tree|treeitem|group|region|main|navigation|banner|contentinfo|complementary|form|alert|alertdialog|status|log|progressbar|switch|link|heading|img|presentation|tab|tablist|tabpanel|toolbar|tooltip|article|feed|figure|definition|term|separator|combobox|textbox|searchbox|slider|spinbutton|application|document|directory|note|timer|generic)?$/;
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'srcset', 'poster', 'cite']);
const TEXTS = new Set(
  'title alt aria-label placeholder value summary label aria-description aria-valuetext aria-roledescription data-original-title datetime content'.split(
    ' ',
  ),
);
/** Identifiers: the same stays the same, so that what points to each other still does. */
const NAMES = new Set(
  'id class name for aria-labelledby aria-controls aria-describedby aria-owns headers list form icon slot part itemprop'.split(
    ' ',
  ),
);

export function isStandardTag(tag: string): boolean {
  return TAGS.has(tag);
}

export type AttributeKind = 'enumerated' | 'address' | 'text' | 'name' | 'language' | 'other';

export function attributeKind(name: string): AttributeKind {
  if (name === 'lang' || name === 'xml:lang') return 'language';
  if (ENUMERATED.has(name)) return 'enumerated';
  if (ADDRESSES.has(name)) return 'address';
  if (TEXTS.has(name)) return 'text';
  return NAMES.has(name) ? 'name' : 'other';
}

export function isStandardValue(value: string): boolean {
  return value.split(' ').every((word) => VALUES.test(word));
}
