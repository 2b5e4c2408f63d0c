/** The disk or the quota is full. Nothing of the change was kept; what was stored before is whole. */
export class StorageFull extends Error {
  override name = 'StorageFull';
}

/** The book was written by a newer version of the extension, or by something that this version cannot tell. */
export class NewerBook extends Error {
  override name = 'NewerBook';

  constructor(readonly found: string) {
    super(`the book is of version ${found}; this version of the extension does not write to it`);
  }
}

/**
 * What browsers say when they cannot store for lack of room: Chromium "…quota exceeded", `FILE_ERROR_NO_SPACE` or LevelDB's
 * and Windows' words for a full disk, Firefox `QuotaExceededError`.
 */
const FULL = /quota|no[ _]?space|not enough space|disk (is )?full/i;

export function isFull(error: unknown): boolean {
  return error instanceof Error && FULL.test(`${error.name} ${error.message}`);
}
