/** A file larger than this is none of ours, in bytes: 10,000 links come to a tenth of it. */
const LARGEST = 64 * 1024 * 1024;

/** The JSON in a file, or what is wrong with it in the words of the parser. */
export async function openFile(file: Pick<File, 'size' | 'text'>): Promise<{ json: unknown } | { trouble: string }> {
  if (file.size > LARGEST) return { trouble: `${file.size} > ${LARGEST} bytes` };
  const text = await file.text();
  try {
    // Editors of some systems put a mark before the first character.
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}
