import { refusal } from '../../../core/answer';
import { list } from '../../../core/json';
import type { ResponseCapture } from '../../../core/reading';

/** Packets of one poll stand in one answer, with this between them; a socket has one in each message. */
const BETWEEN = '\u001e';

/** `42` (a message, an event), the channel, the arguments. Socket.IO 4, and before. */
const EVENT = /^42\/accessories(?:\?[^,]*)?,(\[.*)$/s;

/** What the last event of this name carries; undefined: the answer has none. */
export function lastEvent(capture: ResponseCapture, name: string): { json: unknown } | undefined {
  if (refusal(capture.status) || !capture.body.includes(`"${name}"`)) return undefined;
  const found = capture.body.split(BETWEEN).flatMap((packet) => {
    const [event, value] = argumentsOf(packet);
    return event === name ? [value] : [];
  });
  return found.length === 0 ? undefined : { json: found.at(-1) };
}

function argumentsOf(packet: string): readonly unknown[] {
  const [, text] = EVENT.exec(packet) ?? [];
  if (text === undefined) return [];
  try {
    return list(JSON.parse(text)) ?? [];
  } catch {
    // Half a packet is none: the next one brings the whole list again.
    return [];
  }
}
