/**
 * What a member of a row can mean. One table for devices and grants, because the same member means the same in both; the
 * value must fit too (`value.ts`).
 */
export const FIELDS = {
  id: 'id|installed app id|uuid|guid|udid|uid|identifier|oid|rid|handle|href|self|device url|urn|did|resource name',
  label:
    'label|name unicode|name by user|alias|nickname|nick name|nick|friendly name|custom name|given name|display name|' +
    'personal name',
  name: 'name|title',
  text: 'description|comment|note|summary|hostname|host name|dns name|caption|purpose|local name',
  model:
    'model|model id|model name|model type|model key|product name|product|product id|product type|sku|part number|' +
    'market name|marketing name|item number|article number|hardware id',
  maker: 'manufacturer|vendor|brand|maker|manufacturer name|oem|brand name|vendor name',
  type: 'type|object|kind|category|class|type name|archetype|form factor|family|typename|type tag',
  firmware: 'firmware|fw|firmware revision|software revision|version|software|sw|build|firmware id|ver',
  hardware: 'hardware version|hw version|hw ver|hardware revision|hardware|hw|hw revision|hardware rev|model version',
  serial: 'serial|sn|serial num|imei|serial nr|vin',
  mac:
    'mac|mac address|mac addr|ethernet address|bluetooth address|ieee address|eui|hw addr|ieee addr|mac id|' +
    'extended address',
  online:
    'online|connected|reachable|available|alive|connection|connection state|online status|offline|connectivity|' +
    'availability|connected to control|device status|unreachable|link status|online state|connected status|' +
    'connect state|link state',
  battery:
    'battery|batt|battery state|charging|battery low|charge level|battery life|battery status|battery critical|battery charge state|bat|powersource|' +
    'power source',
  last:
    'last active|last online|last contact|last communication|last use|last access|last login|last connected|' +
    'last connection|last report|last reported|last session|last message|last check in|last checkin|last sync|' +
    'last synced|last heard|last ping|last poll|last signed in|last sign in|last authenticated|used|accessed|' +
    'last usage|heartbeat|last event|last interaction|last refresh|last request|seen|last logged in|last response|' +
    'last authorized|recent use|' +
    'latest activity|activity',
  created:
    'created|creation|added|installed|install|registered|registration|activated|activation|setup|linked|' +
    'authorised|issued|started|signed in|paired|joined|create|inserted|enrolled|bound|bind|grant|since|login|' +
    'first seen|authenticated|consented|claimed|adopted|invited|shared|logged in|auth time|init',
  expires: 'expiration|expiry|expire|valid to|not after|expires in|ends|until|exp|valid thru|deadline',
  scopes:
    'scope|permission|privilege|rights|access|access type|grants|granted|abilities|authorities|entitlements|' +
    'allowed actions|acl|policies|policy name|read only',
  client:
    'client id|client name|client|app id|app name|application|app|application id|application name|consumer key|' +
    'third party|service name|service|service id|provider|provider name|partner|integration|skill|skill id|' +
    'application title|client type|redirect uri|app type|provider id|client uri',
  callback: 'callback|webhook|notify url|delivery url|hook url|endpoint url',
  agent: 'agent|ua|browser|browser name|browser version',
  os: 'os|os name|os version|platform|operating system|os type|platform name|system name|mobile',
  ip: 'ip|ip address|ip addr|remote address|ip v4|addresses|local address',
  network:
    'rssi|ssid|wifi|signal|signal strength|wifi strength|lqi|link quality|rf status|wifi status|mesh|uptime|' +
    'network type|protocol|radio|rf link|network',
  current: 'current|this device|current session|current device|active session',
  role:
    'role|user type|is owner|admin|guest|member type|relation|relationship|share type|permission level|role name|' +
    'administrator|authority|user level',
  email: 'email|mail|email address|login name|login id|phone number|mobile number|email id|account name',
  given: 'first name|given|forename',
  family: 'last name|surname|family name',
  status: 'status|state',
  flag:
    'revoked|enabled|active|trusted|valid|invalid|pending|authorized|verified|disabled|user consent required|' +
    'approved|offline access|allowed|remember me|expired|accepted|enable',
  secret:
    'token|key|secret|password|hash|token type|prefix|last eight|fingerprint|digest|last four|key type|' +
    'token suffix|token id',
  place: 'city|region|geo location|login location|last location|ip location|' + 'approximate location|geo',
  caps:
    'capability|caps|trait|feature|functions|commands|supported commands|characteristics|services|' +
    'supported features|actions|components|endpoints|clusters|sensors|duties|' +
    'data type|states|readings|supports|controls|functionality|supported capabilities|expose|' +
    'outputs|channels|attribs',
  street: 'street|street address|zip|postal code|postcode|address line|street name',
  money: 'price|currency|amount|cost|discount|license',
  event:
    'success|successful|succeeded|outcome|event type|event id|event name|severity|message|event|alert type|log level',
  revoke:
    'revoke|revoke link|delete url|remove url|disconnect url|revocation url|unlink url|can revoke|can delete|delete link|' +
    'revoke uri',
} as const;
export type Field = keyof typeof FIELDS;

/** Longest phrases first is done by length: `serial number` before `serial`. */
export const FIELD_OF = new Map<string, Field>(
  (Object.entries(FIELDS) as [Field, string][]).flatMap(([field, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, field] as const),
  ),
);
