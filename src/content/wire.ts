/**
 * What both ends of the private channel agree on. The port that is handed over is used as an event target that only the
 * two ends know, never as a port: it is not started and nothing is posted on it. Only strings travel, because browsers
 * treat everything else differently between a page's world and a content script's.
 */

/** On `document`: the content script offers the port. `data`: the endpoints, a line `METHOD address-pattern` each. Prevented once it is taken. */
export const OFFER = 'latchkey-offer';

/** On `document`: the tap is there, and nobody had offered yet. */
export const HELLO = 'latchkey-hello';

/**
 * On the port: one answer. `data` is the body, `origin` the address that was asked for, `lastEventId`
 * `<endpoint index> <status> <whole|large|closed> <final address>`. Prevented by the content script; when nobody
 * prevents it, the extension is gone and the tap falls silent.
 */
export const HEARD = 'heard';

/** `large`: over the limit, and left out. `closed`: in a form that has no text. */
export type Cut = 'whole' | 'large' | 'closed';

/** Method of an endpoint whose answers are the text messages of a `WebSocket`. */
export const SOCKET = 'WS';
