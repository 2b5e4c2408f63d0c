import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BODY_LIMIT } from '../../src/core/reading';
import { UnusableInput } from './batch';

/** The text of a capture, or that it is larger than anything that is read. */
export type CaptureText = { text: string } | { tooLarge: true };

/** npm runs scripts in the project's folder; a path on the command line is meant from where the user stands. */
const from = process.env.INIT_CWD ?? process.cwd();

const WHY: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'not allowed to read it',
  ENAMETOOLONG: 'not a file name',
};

/** Reads a capture. Throws `UnusableInput` when there is no such file, or when it is not text. */
export async function captureText(file: string): Promise<CaptureText> {
  try {
    const path = resolve(from, file);
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if ((await stat(path)).size > 3 * BODY_LIMIT) return { tooLarge: true };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text.length > BODY_LIMIT ? { tooLarge: true } : { text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const what = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8' : (WHY[code] ?? String(error));
    throw new UnusableInput(file, what);
  }
}
