import type { Words } from '../words';

export const en: Words = {
  remove: 'remove|delete|erase|forget|trash|deregister|unregister|unpair|discard|remove from account',
  revoke:
    'revoke|revoke access|revoke grant|withdraw|deauthori*|de authori*|unauthorize|deactivate|remove access|delete access|delete all connections|invalidate|stop sharing|block access|remove permission*',
  disconnect: 'disconnect|unlink|unlink account|detach|uninstall|remove connection|remove link',
  'sign-out':
    'sign out|sign out everywhere|log out|logout|signout|sign off|log off|end session*|terminate|kill session|sign out of|log * out',
  manage:
    'manage|=edit|settings|details|configure|=options|=more|more options|=actions|more actions|view details|see details|show details|=view|=open|modify|rename|=menu',
  connect:
    'connect|link|pair|authorize|authorise|reconnect|=add|add device|add new|=new|=create|=generate|=register|=invite|link account|connect account|create token|generate token|=install|=enable|new token|set up|turn on|sync now',
  cancel: 'cancel|=close|dismiss|=keep|go back|no thanks|abort|not now',
  'see-all': 'see all|view all|show all|show more|see more|load more|view more|more devices|all devices|full list',
  'next-page': '=next|next page|=older|=newer|previous|previous page|prev|page * of|showing * of|rows per page',
  devices:
    'device|devices|my devices|appliance*|gadgets|equipment|hubs|hardware|accessories|things|my products|registered products|smart home devices',
  'linked-services':
    'linked account*|linked service*|linked app*|linked skill*|linked partner*|connected app*|connected account*|connected service*|connected site*|connected partner*|authori* app*|authori* service*|authori* third|third party|3rd party|integration*|external account*|external service*|partner app*|partner service*|apps with access|app permission*|app access|application*|apps|=app|oauth client*|connections|account linking|works with|services|voice assistant*|approved app*|data sharing|trusted app*',
  'api-tokens':
    'api key*|api token*|api credential*|api access|api client*|access token*|access key*|personal access token*|personal token*|token|tokens|app password*|application password*|app specific password*|long lived access token*|developer token*|developer key*|secret key*|ssh key*|webhook key*|deploy key*|security token*|=api|bearer token*|service account*|credentials|app key*|client secret*|application key*',
  sessions:
    'session|sessions|active session*|open session*|other session*|current session*|where you re signed in|where you re logged in|where you are logged in|signed in device*|logged in device*|logged in session*|authori* device*|authori* client*|authori* browser*|trusted device*|trusted browser*|remembered device*|recogni* device*|login session*|device activity|your browsers|persistent connection*|active device*|active login*|active client*|connected client*|phones and tablets|mobile device*|refresh token*|signed in to|devices signed in',
  'shared-users':
    'shared user*|shared with|shared access|sharing|members|member|family|family member*|household|guests|guest|people|people with access|friends|invitation*|invited|=invite|collaborator*|who has access|home members|access sharing|co owner*|account sharing|guest access|=pending',
  'held-services': 'my services|my channels|=channels',
  created:
    'created|created at|created on|creation|creation date|date created|added|added on|added at|date added|authori* on|authori* at|authori* since|granted|granted on|access granted|approved|approved on|issued|issued at|issued on|linked on|linked since|connected on|connected since|since|registered|registered on|paired on|first seen|=generated|installed on|access given|started using|activated|=joined|first used',
  'last-used':
    'last used|last access*|last activity|last active|last use|last usage|last request|recently used|most recently used|latest activity|most recent activity|=used|=active|accessed|last call|last visit*',
  'last-seen':
    'last seen|last connected|last contact|last communicat*|last online|last sync*|last synced|last update*|last heard|last report*|last check in|last event|=updated|=seen|synced|last changed',
  expires:
    'expires|expire|expiry|expiry date|expiration|expiration date|expires on|expires in|expires at|valid until|valid to|valid through|expired|expiring',
  'signed-in':
    'signed in|signed in on|logged in|logged in on|last login|last log in|last sign in|last signed in|last logged in|login time|=started|login date|sign in date',
  current:
    'current|this device|this session|this browser|current device|current browser|your current session|active now|you re using|you are using|your current device|=now',
  never: 'never|never used|never accessed|not used yet|not yet used|unused|has not been used|hasn t been used|not used',
  scopes:
    'scope|scopes|permission|permissions|granted permission*|access|access level|access to|has access to|can access|can view|can control|full access|=rights|privileges|allowed to|capabilities|read write|read only|abilities|=role|offline access',
  ip: 'ip|ip address|last ip|ip addresses|from ip|remote address',
  firmware: 'firmware|firmware version|fw|=software|software version|version|fw version|update available|up to date',
  model:
    'model|model number|model name|model no|product|product name|sku|article number|manufacturer|=brand|=vendor|hardware version',
  type: 'type|=kind|=category|device type|=platform',
  serial:
    'serial|serial number|serial no|s n|sn|mac|mac address|device id|uuid|imei|mac id|hardware id|eui64|zigbee address',
  battery: 'battery|battery level|battery status|low battery|=charging|=charge',
  online:
    'online|connected|reachable|=available|=status|=state|connectivity|=signal|signal strength|wi fi signal|rssi|=on|=running|paired|=in use|responding|=ready|=good|=ok',
  offline:
    'offline|disconnected|unreachable|not connected|not responding|no response|=inactive|=off|not available|unresponsive|lost connection',
  name: 'name|device name|=label|nickname|app name|application name|token name|client name|=title|=description|=application|=app|=note',
  nothing:
    'no items|nothing here|nothing to show|nothing to see|nothing yet|no data|no results|no result|none yet|no entries|no records|list is empty|is empty|there are none|none found|0 results|no data available|=none|=empty|nothing found|0 devices|0 apps|0 tokens',
  no: 'no|not any|don t have any|do not have any|don t have a|haven t * any|haven t * a|have not * any|have not * a|haven t yet * any|not * any|aren t any|are not any|have no|0|zero|without any|hasn t * any|has not * any|isn t any|is not any|not yet * any|nobody|no one|didn t find any|not yet * a',
  skip: 'no longer|not longer',
  item: 'results|entries|items|anything|found|permissions|partners|access|keys',
  loading: 'loading|please wait|fetching|retrieving|one moment|just a moment|loading devices|hang on',
  'sign-in':
    'sign in|log in|=login|signin|password|forgot password|forgot your password|sign in to continue|session expired|session has expired|please sign in|please log in|create account|sign up|verify it s you|confirm your password|continue with|logged out|signed out|sign in again',
  failed:
    'error|an error occurred|something went wrong|try again|try again later|failed|could not load|couldn t load|unable to load|can t load|cannot load|could not be loaded|failed to load|not found|page not found|access denied|forbidden|internal server error|service unavailable|temporarily unavailable|too many requests|problem loading|couldn t fetch|=unavailable|refresh the page|under maintenance|maintenance|unexpected error|=retry|timed out|unauthorized',
  other:
    'room|rooms|zone|zones|=area|=areas|scene|scenes|automation|automations|routine|routines|schedule*|plug ins|plugin|plugins|add on|add ons|addons|=user|users|groups|=order|=orders|invoice*|billing|payment*|log|logs|history|activity log|audit log|audit|recent activity|login history|sign in history|=event|events|timeline|notification*|news|subscription*|addresses|email address*|phone number*|=profile|my profile|=help|=support|faq|cart|wishlist|recently viewed|available updates|firmware updates|release notes|changelog|=shop|=store|=products|recommended|suggested|=discover|available integrations|administrator*|recent logins|activity|security log|recent events|=photos|=downloads|=posts|=comments|=articles|blog|=features|=plans|pricing|=energy|statistic*|two factor|backup codes|log entries|sign in attempts|login attempts|=contacts|backups',
  'device-word':
    'lamp*|light|lights|bulb*|*bulb|camera*|cam|lock|locks|smart lock|deadbolt|padlock|thermostat*|plug|plugs|smart plug*|sensor*|switch|switches|doorbell*|speaker*|hub|bridge|gateway|router|repeater|extender|vacuum*|tv|television|blind|blinds|shutter*|curtain*|=shade|=shades|garage door*|motion|smoke|smoke alarm*|detector*|valve|dimmer*|outlet*|socket|light strip|lightstrip|led strip|display|fridge|refrigerator|freezer|oven|microwave|cooktop|washer|washing machine|dryer|dishwasher|scale|siren|remote|remote control|keypad|chime|tracker|radiator*|heater|heat pump|boiler|fan|air conditioner|ac unit|purifier|humidifier|dehumidifier|meter|inverter|charger|wallbox|printer|base station|sprinkler|irrigation|mower|feeder|aquarium|coffee machine|kettle|soundbar|air quality|leak|water leak|contact sensor|button|controller|nvr|dvr|weather station|battery pack|solar|e bike|=car|=vehicle|security system|alarm|toothbrush|robot|rain gauge|sound machine|smartwatch|wearable|streaming stick|chromecast|range hood|opener',
};
