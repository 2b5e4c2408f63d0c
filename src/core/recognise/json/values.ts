/** What a value looks like, whatever its key says. Texts are cut before anything is tried on them. */
const MAC = /^(?:[0-9a-f]{2}[:-]){5,7}[0-9a-f]{2}$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^[vV]?\d{1,5}(?:[._-]\w{1,20}){1,8}$/;
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})? ?(Z|UTC|[+-]\d\d:?\d\d)?)?$/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?$/;
const IP6 = /^(?=[^:]*:[^:]*:)[0-9a-f:.]{3,45}(?:\/\d{1,3})?$/i;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]{1,15}:)?\/\//i;
/** A time for people: `9:35pm`, `Jun 18 at 12:17am`. */
const TIME = /^(?:\p{L}{3,9}\.? \d{1,2},? (?:\d{4},? )?(?:at )?)?\d{1,2}:\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?$/iu;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

export const isMac = (text: string) => text.length >= 17 && text.length <= 23 && MAC.test(text);
export const isUuid = (text: string) => text.length === 36 && UUID.test(text);
export const isVersion = (text: string) => text.length <= 40 && VERSION.test(text) && !ISO.test(text);
export const isIp = (text: string) => text.length <= 50 && (IP.test(text) || (IP6.test(text) && !MAC.test(text)));
export const isAddress = (text: string) => ADDRESS.test(text);
export const isEmail = (text: string) => text.length <= 320 && EMAIL.test(text);
export const isAgent = (text: string) => /^(?:Mozilla|Opera|Dalvik|okhttp|Chrome|Safari)\/\d/.test(text);

/** 2000-01-01 and 2100-01-01 in seconds since 1970. */
const EARLIEST = 946_684_800;
const LATEST = 4_102_444_800;

/**
 * A point in time as EDTF: ISO 8601, or a count since 1970 in seconds, milliseconds or microseconds. A time without a zone
 * is known to the day alone. Undefined for what is no date, and for the 0, -1 and far future that stand for "never".
 */
export function dateOf(value: unknown): string | undefined {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 40 || !/^\s?\d/.test(value)) return undefined;
  if (/^\d{10}(?:\d{3}){0,2}$/.test(value)) return fromEpoch(Number(value));
  const [, day, time, zone] = ISO.exec(value.trim()) ?? [];
  if (day === undefined || Number(day.slice(0, 4)) < 1990) return undefined;
  if (Number.isNaN(Date.parse(day))) return undefined;
  if (time === undefined || zone === undefined) return day;
  const at = new Date(`${day}T${time}${zone === 'Z' || zone === 'UTC' ? 'Z' : zone.replace(/^(...):?/, '$1:')}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Whether it is written as a date; whether there is such a day is not looked at. */
export function isDate(value: unknown): boolean {
  if (typeof value === 'number') return EPOCHS.some((perSecond) => isNear(value / perSecond));
  if (typeof value !== 'string' || value.length < 10 || value.length > 40) return false;
  if (/^\d{10}(?:\d{3}){0,2}$/.test(value)) return isDate(Number(value));
  return Number(value.trimStart().slice(0, 4)) >= 1990 && ISO.test(value.trim());
}

const EPOCHS = [1, 1000, 1e6];
const isNear = (seconds: number) => seconds > EARLIEST && seconds < LATEST;

function fromEpoch(value: number): string | undefined {
  const perSecond = EPOCHS.find((each) => isNear(value / each));
  return perSecond === undefined ? undefined : new Date((value / perSecond) * 1000).toISOString();
}

/** Text that a person could have written or would read as a name: it has a letter or a sign, and is not machine talk. */
export function isNameLike(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 200 || isAddress(name)) return false;
  return !isUuid(name) && !isDate(name) && !TIME.test(name) && !isSecretLike(name);
}

/** A long run of mixed signs without a gap: a token, a key, a hash, a JWT. */
export function isSecretLike(text: string): boolean {
  if (text.length < 24 || !/^[\w+/=.~:-]+$/.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  return (digits >= 4 && /[a-z]/i.test(text) && !/[ ]/.test(text)) || /^eyJ/.test(text);
}
