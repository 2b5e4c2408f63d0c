import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Why an input is not usable: where in it, and what is wrong there. */
export interface Unusable {
  where: string;
  what: string;
}

/** Thrown by commands for input that they cannot use. */
export class UnusableInput extends Error {
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(`${where}: ${what}`);
  }
}

/**
 * Answers every line of stdin with one line of JSON, in order. A line that cannot be used, or on which `answer` fails, is
 * answered by `{"error":{"where","what"}}`; the others are answered all the same.
 */
export async function answerLines(answer: (line: unknown) => unknown): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const reply = JSON.stringify(await answerLine(line, number, answer));
    if (!process.stdout.write(`${reply}\n`)) await once(process.stdout, 'drain');
  }
}

async function answerLine(line: string, number: number, answer: (line: unknown) => unknown): Promise<unknown> {
  try {
    return await answer(parseLine(line, number));
  } catch (error) {
    return { error: whatIsWrong(error) };
  }
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnusableInput(`line ${number}`, line.trim() === '' ? 'empty' : 'not JSON');
  }
}

/** The error of a command as data. */
export function whatIsWrong(error: unknown): Unusable {
  if (error instanceof UnusableInput) return { where: error.where, what: error.what };
  return { where: 'command', what: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
