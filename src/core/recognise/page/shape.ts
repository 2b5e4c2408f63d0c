/** What a text is by its shape alone, in any language. Every expression is linear; texts are at most 1,000 characters. */

const AGENT = /(?:Mozilla\/\d|AppleWebKit\/|Gecko\/|\b[A-Za-z][\w .-]{1,30}\/\d+(?:\.\d+)+(?: |$|\())/;
const BROWSER =
  /\b(?:Chrome|Chromium|Firefox|Safari|Edge|Opera|Brave|Vivaldi|Samsung Internet|Internet Explorer|WebView|Headless)\b/i;
const SYSTEM =
  /\b(?:Windows(?: \w+)?|mac ?OS|OS X|Mac|Linux|Ubuntu|Debian|Fedora|Android|iOS|iPadOS|iPhone|iPad|Chrome ?OS|Tizen|webOS|tvOS|watchOS)\b/i;
const IP4 = /(?:^|[^\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/;
const IP6 =
  /(?:^|[^\w:])(?:[0-9a-f]{1,4}:){5,7}[0-9a-f]{1,4}(?![\w:])|(?:^|[^\w:])[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5}::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?/i;
const MAC = /(?:^|[^\w:-])(?:[0-9a-f]{2}[:-]){5,7}[0-9a-f]{2}(?![\w:-])/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,}$/;
const SCOPE =
  /^(?:[a-z][\w-]*(?:[:./][\w*-]+)+|openid|profile|email|offline_access|[rwxd]:[\w:*-]+|(?:read|write|admin)(?:[_:.-]\w+)?)$/i;
const NUMBER = /^[#+~−-]?\s?[\d.,\s:/]*\d\s?(?:%|°?[CF]?|[kMGT]?i?B|V|W|kWh|A|lx|ppm|hPa|dBm?|ms|s|h|min)?$/;
const ID = /^(?:0x)?(?=[0-9a-f-]*\d)[0-9a-f-]{6,}$/i;
const SECRET = /^(?=\S*\d)(?=\S*[A-Za-z])[\w.~+/=-]{24,}$/;
const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

export function isUserAgent(text: string): boolean {
  return AGENT.test(text) || isBrowserOnSystem(text);
}

/** "Chrome on Windows 10", "Safari – iPhone": a client in few words, in the words that browsers have for themselves. */
export function isBrowserOnSystem(text: string): boolean {
  return text.length <= 80 && BROWSER.test(text) && SYSTEM.test(text.replace(BROWSER, '')) && isAllClient(text);
}

/** One of the two alone. */
export function namesClient(text: string): boolean {
  return text.length <= 60 && (BROWSER.test(text) || SYSTEM.test(text)) && isAllClient(text);
}

/** Begins with the client or says little more: no sentence about one. */
function isAllClient(text: string): boolean {
  const [begin = ''] = text.split(' ', 1);
  const rest =
    text
      .replace(BROWSER, '')
      .replace(SYSTEM, '')
      .match(/\p{L}{3,}/gu) ?? [];
  return rest.length <= 2 || BROWSER.test(begin) || SYSTEM.test(begin);
}

export function hasAddress(text: string): boolean {
  return text.length <= 200 && !AGENT.test(text) && (IP4.test(text) || IP6.test(text)) && !MAC.test(text);
}

export function hasMac(text: string): boolean {
  return text.length <= 200 && MAC.test(text);
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

export function isScope(text: string): boolean {
  return text.length <= 120 && SCOPE.test(text) && !IP4.test(text);
}

export function isNumber(text: string): boolean {
  return text.length <= 30 && NUMBER.test(text);
}

/** A number of a thing rather than a name for it. */
export function isIdentity(text: string): boolean {
  return ID.test(text) || UUID.test(text) || (hasMac(text) && text.length <= 24);
}

/** Long, without a space, with letters and digits: it may be a key. A UUID is none. */
export function isLikeSecret(text: string): boolean {
  return SECRET.test(text) && !UUID.test(text);
}

const DATE =
  /\b\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?|\b\d{1,2}:\d{2}\b|\b(?:19|20)\d\d\b|\d{1,2}\.? ?\p{L}{3,12}\.?,? \d{4}|\p{L}{3,12}\.? \d{1,2},? \d{4}/u;

/** A day or a time, written in numbers. */
export function hasDate(text: string): boolean {
  return text.length <= 120 && DATE.test(text) && !AGENT.test(text);
}
