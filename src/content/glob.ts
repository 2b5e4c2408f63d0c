/**
 * Whether `text` fits `pattern`, in which `*` stands for anything but `/`, and `#` (which is in no
 * address without its fragment) for anything.
 *
 * It runs in the page's world, too, where a page may have replaced every method: so it uses none, and never reads a
 * character outside the string.
 */
export function glob(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (p < pattern.length && (pattern[p] === '*' || pattern[p] === '#')) {
      star = p++;
      mark = t;
    } else if (p < pattern.length && pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0 && (pattern[star] === '#' || text[mark] !== '/')) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.length && (pattern[p] === '*' || pattern[p] === '#')) p++;
  return p === pattern.length;
}
