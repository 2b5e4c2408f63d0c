const WIDTH = 120;

/**
 * JSON as it stands in this folder, laid out as the formatter of the repository lays it out: two spaces, an object on
 * several lines, a list of plain values on one line while it fits. With the keys in the schema's order (`parse` puts them
 * there), a record has exactly one way to be written.
 */
export function format(value: unknown): string {
  return `${write(value, '', 0)}\n`;
}

/** `before`: how much of the line is taken by what stands in front of the value. */
function write(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const plain = value.every((item) => typeof item !== 'object');
    // One more for the comma that may follow.
    if (value.length === 0 || (plain && before + line.length + 1 <= WIDTH)) return line;
    return `[\n${value.map((item) => inner + write(item, inner, inner.length)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([key, field]) => {
    const name = `${inner}${JSON.stringify(key)}: `;
    return name + write(field, inner, name.length);
  });
  return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
}
