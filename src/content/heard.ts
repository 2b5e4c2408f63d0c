/**
 * Answers that a page left to the recogniser got from its own site. They stay in this tab, in the world of the extension's
 * scripts, for the recogniser that the background may put here.
 */
export interface Heard {
  url: string;
  body: string;
}

const world = globalThis as { latchkeyHeard?: Heard[] };

/** Most characters that are kept, the newest answers first. */
const MOST = 16 * 1024 * 1024;

/** As JSON may begin, also behind the guard that keeps it from being run as a script, and no page does. */
const JSON_START = /^[^<[{]{0,40}[[{]/;

export function keepHeard({ url, body, cut }: Heard & { cut: string }): void {
  if (cut !== 'whole' || !JSON_START.test(body)) return;
  let room = MOST - body.length;
  const older = (world.latchkeyHeard ?? []).toReversed().filter((one) => {
    room -= one.body.length;
    return one.url !== url && room >= 0;
  });
  world.latchkeyHeard = [...older.toReversed(), { url, body }];
}

export function heardHere(): readonly Heard[] {
  return world.latchkeyHeard ?? [];
}
