import type { Words } from './words';

/**
 * In one place for all scripts that are put into a page: its language comes there as a script of its own. The page itself
 * sees nothing of it.
 */
const world = globalThis as { latchkeyWords?: Record<string, Words> };

const NONE: Record<string, Words> = {};

/** Called by the file of each language, under its ISO 639 code. */
export function know(lang: string, words: Words): void {
  world.latchkeyWords = { ...world.latchkeyWords, [lang]: words };
}

/** The languages that were made known so far: another object after each that is added. */
export function knownWords(): Readonly<Record<string, Words>> {
  return world.latchkeyWords ?? NONE;
}
