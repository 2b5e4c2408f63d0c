/** The time now, in milliseconds since 1970 and as the project writes it (ISO 8601, UTC). */
export function now(): number {
  return Date.now();
}

export function nowInstant(): string {
  return new Date(now()).toISOString();
}
