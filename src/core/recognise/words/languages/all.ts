import type { Words } from '../words';
import { de } from './de';
import { en } from './en';

/** By ISO 639 code. */
export const LANGUAGES: Readonly<Record<string, Words>> = { en, de };
