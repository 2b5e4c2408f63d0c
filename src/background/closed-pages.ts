/** Whether the browser says that it lets no extension into a page: shops for extensions, viewers and the like. */
export function isClosedPage(error: unknown): error is Error {
  return error instanceof Error && /cannot|can't|not allowed|missing host permission|no access/i.test(error.message);
}
