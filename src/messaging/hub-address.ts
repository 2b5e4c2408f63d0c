/** An address as a user types it, as an origin; undefined when it is none that a browser opens. `http` unless said. */
export function hubOrigin(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, origin } = new URL(whole);
  return /^https?:$/.test(protocol) && hostname !== '' ? origin : undefined;
}
