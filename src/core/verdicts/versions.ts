/**
 * Compares firmware versions: numbers between dots first, then what follows them. Undefined when nobody can say which is
 * newer.
 */
export function compareVersions(a: string, b: string): -1 | 0 | 1 | undefined {
  const left = partsOf(a);
  const right = partsOf(b);
  if (!left || !right) return undefined;
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const order = compareNumbers(left.numbers[i] ?? '0', right.numbers[i] ?? '0');
    if (order !== 0) return order;
  }
  return compareSuffixes(left.suffix, right.suffix);
}

/** Longer texts are no versions. */
const LONGEST = 100;

function partsOf(version: string): { numbers: string[]; suffix: string } | undefined {
  const text = version.trim().toLowerCase();
  const [, numbers, suffix = ''] = (text.length <= LONGEST && /^v?\.?(\d+(?:\.\d+)*)(.*)$/s.exec(text)) || [];
  if (numbers === undefined || suffix.startsWith('.')) return undefined;
  return { numbers: numbers.split('.'), suffix: suffix.replace(/^[\s_+-]+/, '') };
}

/** Digits of any length; as numbers they could lose their last ones. */
function compareNumbers(a: string, b: string): -1 | 0 | 1 {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  if (left === right) return 0;
  return left.length < right.length || (left.length === right.length && left < right) ? -1 : 1;
}

/** What comes before the release of the same number, in order. */
const BEFORE_RELEASE = ['dev', 'alpha', 'beta', 'pre', 'preview', 'rc'];

function compareSuffixes(a: string, b: string): -1 | 0 | 1 | undefined {
  if (a === b) return 0;
  const left = a.match(/\d+|[a-z]+/g) ?? [];
  const right = b.match(/\d+|[a-z]+/g) ?? [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareTokens(left[i], right[i]);
    if (order !== 0) return order;
  }
  return undefined;
}

function compareTokens(a: string | undefined, b: string | undefined): -1 | 0 | 1 | undefined {
  if (a === b) return 0;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  const left = rank(a);
  const right = rank(b);
  if (left === undefined || right === undefined) return undefined;
  return left < right ? -1 : 1;
}

function isNumber(token: string | undefined): token is string {
  return token !== undefined && /^\d+$/.test(token);
}

/** Pre-releases, then the release, then its letters `a` to `z`. Any other word may be a variant: no order. */
function rank(token: string | undefined): number | undefined {
  if (token === undefined) return 0;
  if (BEFORE_RELEASE.includes(token)) return BEFORE_RELEASE.indexOf(token) - BEFORE_RELEASE.length;
  return /^[a-z]$/.test(token) ? token.charCodeAt(0) : undefined;
}
