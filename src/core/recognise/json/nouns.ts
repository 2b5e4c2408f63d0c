/**
 * What the things in a collection are called: the key above them, their type, the noun in their id's key. Singular, lower
 * case; two words stand together with a space. English alone, because keys are.
 */
export const NOUN_KINDS = [
  'device',
  'linked-services',
  'api-tokens',
  'sessions',
  'shared-users',
  'user',
  'log',
  'other',
] as const;
export type NounKind = (typeof NOUN_KINDS)[number];

const WORDS: Readonly<Record<NounKind, string>> = {
  device:
    'device|dev|appliance|thing|accessory|gadget|hub|bridge|gateway|camera|cam|doorbell|sensor|lock|doorlock|' +
    'light|lamp|bulb|lightbulb|switch|plug|outlet|socket|thermostat|module|station|basestation|controller|vehicle|' +
    'car|robot|vacuum|vacuum cleaner|mower|speaker|player|soundbar|tv|television|printer|router|machine|meter|' +
    'valve|chime|siren|keypad|remote|intercom|detector|shade|blind|shutter|cover|curtain|fan|heater|boiler|fridge|' +
    'refrigerator|freezer|washer|dryer|oven|dishwasher|purifier|humidifier|dehumidifier|conditioner|aircon|' +
    'tracker|scale|watch|wearable|receiver|equipment|dimmer|relay|garage door|repeater|extender|access point|nvr|' +
    'recorder|charger|wallbox|inverter|sprinkler|feeder|pump|battery pack|monitor|tag|beacon|panel|display|' +
    'smartlock|opener|strip|peripheral|stick|dongle|viewer|ac unit|spa|scooter|' +
    'bike',
  'linked-services':
    'app|application|client|grant|consent|authorization|oauth2 token|connected service|integration|' +
    'third party|linked account|linked service|partner|account link|connection|connected account|external account|' +
    'skill|identity|webhook|subscriber',
  'api-tokens':
    'token|auth token|pat|apikey|key|credential|app password|application password|app specific password|bearer',
  sessions:
    'session|signin|login|sign in|mobile device|trusted device|authorized device|authorised device|known device|' +
    'authorized client|attached client|client device|registered device|remembered device|persistent connection|' +
    'push device|user device|device credential|phone|browser|smartphone|login device|account device|auth device',
  'shared-users':
    'friend|guest|share|shared user|shared with|invitation|invite|invitee|member|collaborator|sharee|access grant|' +
    'sub user|subuser|co owner|delegate|shared account|caregiver|trusted user|resident',
  user: 'user|person|people|account|owner|admin|customer|author|operator|bot',
  log:
    'event|log|history|notification|alert|activity|attempt|audit|message|news|incident|recording|clip|feed|entry|' +
    'transaction|recent login|login history|recent signin|timeline|record|visit|error|warning|fault',
  other:
    'room|zone|area|scene|group|home|house|household|location|place|site|building|floor|space|environment|' +
    'schedule|program|rule|automation|routine|scenario|component|service|capability|feature|command|' +
    'state|attribute|trait|characteristic|function|setting|preference|option|firmware|version|update|release|' +
    'plugin|plug in|addon|add on|catalog|catalogue|category|product|plan|subscription|invoice|order|payment|card|' +
    'address|country|language|timezone|label|role|permission|scope|photo|image|picture|video|' +
    'position|task|day|reading|measurement|sample|datapoint|statistic|metric|theme|widget|dashboard|icon|link|' +
    'page|meta|channel|climate|mode|preset|effect|param|parameter|property|ringtone|sound|type|model|template|definition|' +
    'driver|handler|vendor|manufacturer|brand|unit|segment|job|policy|quota|usage|limit|' +
    'connectivity|information|tariff|contract|' +
    'article|sku|recipe|playlist|song|track|album|favorite|radio|source|input|cluster|endpoint|pin|code|map|' +
    'button|signal|listener|geofence|region|currency|weather|forecast|offer|promotion|review|post|comment|repo|' +
    'repository|project|issue|consumable|part|device class|workspace|organization|organisation|team|domain|price|' +
    'entity|series|point|interval|slice',
};

const NOUNS = new Map<string, NounKind>(
  NOUN_KINDS.flatMap((kind) => WORDS[kind].split('|').map((word) => [word, kind] as const)),
);

/** Words that say that there are several, or that something is wrapped, and nothing of what it is. */
const HOLLOW = new Set(
  (
    'list array data info information set map all my by id result item object collection response payload entry ' +
    'registry summary detail the of dict index record container include included node edge value body content ref ' +
    'table row element store state cache field resource'
  ).split(' '),
);

/** The kind of thing that the words name: the last that is known counts, two words before one. */
export function nounOf(words: readonly string[]): NounKind | undefined {
  let end = words.length;
  while (end > 1 && HOLLOW.has(singular(words[end - 1] ?? ''))) end -= 1;
  if (end === 0) return undefined;
  const last = singular(words[end - 1] ?? '');
  for (const before of [3, 2]) {
    if (end < before) continue;
    const found = NOUNS.get([...words.slice(end - before, end - 1), last].join(' '));
    if (found !== undefined) return found;
  }
  return NOUNS.get(last);
}

/** Several things that have a name of their own. */
export function isPlural(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return last !== singular(last) && !HOLLOW.has(singular(last));
}

/** Every word that is part of a noun: for keys that are written without any gap. */
export function nounWords(): string[] {
  return [...NOUNS.keys()].flatMap((noun) => noun.split(' '));
}

export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
