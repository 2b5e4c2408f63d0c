type Values = Record<string, unknown>;

/** One step of the stored format, in a file of its own: `0002-<what>.ts`. */
export interface Migration {
  /** The version that it makes, one above the version that it takes. */
  to: number;
  /** Gets everything stored and returns what changes; a key that goes is null. Must not depend on anything but its input. */
  up(all: Values): Values;
}

/** In order, without a gap. Version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

/** Everything that brings `all` from `from` to `to`, for one `set`. Throws when a step is missing. */
export function migrate(all: Values, from: number, to: number, migrations = MIGRATIONS): Values {
  let changes: Values = {};
  for (let version = from + 1; version <= to; version += 1) {
    const step = migrations.find((one) => one.to === version);
    if (step === undefined) throw new Error(`no migration to version ${version} of the book`);
    changes = { ...changes, ...step.up({ ...all, ...changes }) };
  }
  return changes;
}
