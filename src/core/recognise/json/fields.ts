/**
 * What a member of a row can mean. One table for devices and grants, because the same member means the same in both; the
 * value must fit too (`value.ts`).
 */
export const FIELDS = {
  id: 'id|_id|uuid|guid|udid|uid|identifier|oid|rid|handle|href|self|unique id|key id|device url|urn|did|resource name',
  label:
    'label|name by user|alias|nickname|nick name|nick|friendly name|custom name|user label|given name|display name|user given name|pretty name|' +
    'device alias|user name given|personal name|dev alias|device label',
  name: 'name|title|pseudo',
  text: 'description|comment|note|summary|hostname|host name|dns name|caption|memo|purpose|local name|netbios name',
  model:
    'model|model id|model name|model number|model no|model type|model code|model key|product name|product|product id|product code|product type|product number|sku|part number|' +
    'hardware model|device model|market name|marketing name|item number|article number|hardware id|platform model|bulb type|spec name|vib|vendor product id',
  maker: 'manufacturer|vendor|brand|maker|manufacturer name|oem|brand name|vendor name|manufacturer code',
  type:
    'type|kind|category|class|device type|type name|archetype|species|variety|ui class|form factor|device class|device kind|device category|' +
    'appliance type|accessory type|human type|device family|family|typename|type tag',
  firmware:
    'firmware|fw|firmware version|fw version|fw ver|software version|sw version|sw ver|soft version|firmware revision|software revision|app version|os version|system version|' +
    'version|installed version|current version|software|sw|firm ver|soft ver|build|rom version|mcu version|firmware id|ver|firmware build|software build|main version',
  hardware:
    'hardware version|hw version|hw ver|hardware revision|hardware|hw|hw revision|hardware rev|product hw version',
  serial:
    'serial|serial number|serial no|sn|serial num|device sn|imei|qr code|dsn|fcc id|station sn|short serial no|serial nr|barcode|hub sn|device uuid hw',
  mac: 'mac|mac address|mac addr|ethernet address|wifi mac|bluetooth address|ble mac|ieee address|eui64|eui|bt mac|wlan mac|hw addr|ieee addr|mac id|bluetooth mac|extended address',
  online:
    'online|connected|reachable|available|alive|connection|connection state|connection status|online status|offline|is active connection|' +
    'connectivity|is reachable|availability|connected to control|device status|unreachable|link status|online state|cloud online|connected status|connect state|link state|power state connection',
  battery:
    'battery|batt|low battery|battery level|battery state|charging|battery low|batt level|charge level|battery percent|battery percentage|battery life|battery status|bat|powersource|power source',
  last:
    'last seen|last active|last activity|last online|last contact|last communication|last used|last use|last access|last accessed|last login|last connected|last connection|last heartbeat|' +
    'last report|last reported|last session|last message|last check in|last checkin|last sync|last synced|last seen at|last heard|last ping|last poll|last signed in|last sign in|last authenticated|' +
    'used|accessed|last usage|heartbeat|last event|last interaction|last refresh|last request|seen|last logged in|last response|last visit|last transmission|last updated from device|last status time|last authorized|recent use|latest activity|activity|approximate last access time',
  created:
    'created|creation|added|installed|install|registered|registration|activated|activation|setup|linked|granted|authorized|authorised|approved|issued|started|signed in|paired|joined|' +
    'create|date setup|inserted|enrolled|bound|connected since|bind|grant|since|login|first seen|added to account|authenticated|consented|claimed|adopted|invited|accepted|shared|logged in|auth time|init',
  expires:
    'expires|expiration|expiry|expire|valid until|valid to|not after|expires in|ends|until|expires on|exp|valid thru|deadline',
  scopes:
    'scope|scopes|permission|permissions|granted scopes|access level|privileges|privilege|rights|access|access type|grants|granted permissions|granted|abilities|authorities|entitlements|scope list|access rights|' +
    'allowed actions|acl|policies|policy name|access role|requested scopes|read only|data access',
  client:
    'client id|client name|client|app id|app name|application|app|application id|application name|consumer key|oauth client|third party|client app|service name|service|service id|provider|provider name|partner|integration|' +
    'skill|skill id|installed app|application title|client type|redirect uri|app type|provider id|client uri|user client',
  callback:
    'callback url|callback|webhook url|webhook|notify url|delivery url|target url webhook|hook url|endpoint url',
  agent: 'user agent|agent|ua|browser|browser name|browser version|client user agent|browser info|user agent string',
  os: 'os|os name|platform|operating system|os type|platform name|system name|device os|device platform|client platform|mobile',
  ip: 'ip|ip address|ip addr|remote address|last ip|remote ip|client ip|last seen ip|lan ip|local ip|ip4|last used ip|login ip|ip v4|addresses|public ip|private ip|internal ip|local address',
  network:
    'rssi|ssid|wifi|signal|signal strength|signal level|wifi strength|lqi|link quality|wifi signal|rf status|wifi status|mesh|uptime|network type|protocol|radio|rf link|wifi ssid|network',
  current:
    'current|is current|this device|is this device|current session|current device|is current session|self session|is current device|active session|is current auth token',
  role: 'role|user role|user type|access role|is owner|is admin|admin|guest|member type|relation|relationship|share type|permission level|role name|access type share|roles|administrator|authority|owner flag|user level',
  email:
    'email|mail|email address|user email|login name|e mail|invited email|login id|phone number|mobile number|email id|account name',
  given: 'first name|given|forename',
  family: 'last name|surname|family name',
  status:
    'status|state|installed app status|invitation status|invite status|share status|connection status|activation status',
  flag: 'revoked|enabled|active|trusted|valid|invalid|pending|is active|authorized|verified|disabled|user consent required|approved|is trusted|offline access|allowed|remember me|is revoked|expired|accepted|enable',
  secret:
    'token|key|access token|refresh token|api key|secret|client secret|password|hash|token hash|hashed token|token type|prefix|last eight|token prefix|fingerprint|public key|digest|last four|key type|token suffix|partial key|token id',
  place:
    'city|region|geo location|login location|last location|ip location|location name ip|country name ip|approximate location|geo|country code ip',
  caps:
    'capabilities|capability|caps|traits|trait|features|feature|functions|commands|supported commands|characteristics|services|supported features|actions|abilities device|components|endpoints|clusters|properties list|sensors|duties|' +
    'data type|states|readings|supports|attributes list|controls|functionality|supported capabilities|expose|exposes|outputs|channels|attribs',
  street: 'street|street address|zip|zip code|postal code|postcode|address line|street name',
  money: 'price|currency|amount|cost|discount|total price|list price|subscription price',
  event: 'event type|event id|event time|event name|severity|message|event|alert type|event timestamp|log level',
  revoke:
    'revoke|revoke url|revoke link|delete url|remove url|disconnect url|revocation url|unlink url|can revoke|delete link|revoke uri',
} as const;
export type Field = keyof typeof FIELDS;

/** Longest phrases first is done by length: `serial number` before `serial`. */
export const FIELD_OF = new Map<string, Field>(
  (Object.entries(FIELDS) as [Field, string][]).flatMap(([field, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, field] as const),
  ),
);
