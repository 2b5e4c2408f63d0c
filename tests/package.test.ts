import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from './tools/archive';

const files = new Map([
  ['manifest.json', strToU8('{}')],
  ['assets/b.js', strToU8('b')],
  ['assets/a.js', strToU8('a')],
]);

test('a package holds each file under its name', () => {
  const found = Object.entries(unzipSync(archive(files))).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(new Map(found as [string, string][])).toEqual(
    new Map([...files].map(([name, bytes]) => [name, strFromU8(bytes)])),
  );
});

test('its bytes depend neither on the order of the files nor on the time zone', () => {
  const zone = process.env.TZ;
  try {
    const archives = ['Pacific/Auckland', 'America/New_York'].flatMap((TZ) => {
      process.env.TZ = TZ;
      return [archive(files), archive(new Map([...files].reverse()))];
    });
    for (const one of archives) expect(Buffer.from(one).equals(Buffer.from(archives[0] ?? []))).toBe(true);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
