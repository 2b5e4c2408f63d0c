import type { DataReader } from '../../core/recognise/whole-page';

/** The scripts of the recogniser share the globals of the extension's world in a page, which the page itself cannot see. */
const world = globalThis as { latchkeyData?: DataReader };

export function offerDataReader(reader: DataReader): void {
  world.latchkeyData = reader;
}

/** Undefined as long as its script was not put into this page. */
export function dataReader(): DataReader | undefined {
  return world.latchkeyData;
}
