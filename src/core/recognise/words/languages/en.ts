import { know } from '../known';

know('en', {
  remove: 'remove|delete|erase|forget|deregister|unregister|unpair|discard',
  revoke:
    'revoke|withdraw|deauthori*|de authori*|unauthorize|unauthorise|deactivate|remove access|delete access|delete all connections|invalidate|stop sharing',
  disconnect: 'disconnect|unlink|detach|uninstall|remove connection|remove link',
  'sign-out': 'sign out|log out|logout|signout|sign off|log off|end session*|terminate|=kill',
  manage: 'manage|=edit|settings|details|configure|=options|=more|more options|=actions|more actions',
  connect: 'connect|link|pair|authorize|authorise|reconnect|=add|add device|add new|=new|=create|=generate',
  cancel: 'cancel|=close|dismiss|=keep|go back|no thanks',
  'see-all': 'see all|view all|show all|show more|see more|load more|view more',
  'next-page': '=next|next page|=older|=newer|=previous|=prev|page * of|showing * of',
  devices: 'device|devices|appliance*|gadgets|equipment|hubs|hardware|accessories|things',
  'linked-services':
    'applications|application|apps|=app|services|third party|3rd party|integrations|connected account*|connected site*|connected partner*|linked account*|linked partner*|linked skill*|external account*|account linking|oauth client*',
  'api-tokens':
    'api key*|api credential*|api access|api client*|access key*|token|tokens|app password*|app specific password*|application password*|developer key*',
  sessions:
    'session|sessions|where you re signed in|where you re logged in|where you are logged in|signed in device*|logged in device*|authori* device*|authori* client*|authori* browser*|trusted device*|trusted browser*|remembered device*|recogni* device*|device activity|browsers',
  'shared-users':
    'shared user*|shared with|shared access|sharing|members|member|family|household|guests|guest|people|friends',
  'held-services': 'my services|my channels',
  created:
    'created|creation|added|authori* on|authori* since|granted|approved|issued|linked on|linked since|connected on|connected since|=since|registered',
  'last-used':
    'last used|last access*|last activity|last active|last use|last usage|last request|recently used|latest activity',
  'last-seen':
    'last seen|last connect*|last contact|last communicat*|last online|last sync*|last update*|last heard|last report*',
  expires: 'expires|expire|expiry|expiration|valid until|valid to|valid through|expired',
  'signed-in': 'signed in|logged in|last login|last log in|last sign in',
  current: 'current|this device|this session|this browser|active now|you re using|you are using|=now',
  never: 'never|not yet used|not used|unused|has not been used',
  scopes: 'scope|scopes|permission|permissions|access|can access|can view|can control',
  ip: 'ip',
  firmware: 'firmware|fw|=software|version|update available',
  model: 'model|=product|sku',
  type: 'type|=kind|=category',
  serial: 'serial|s n|sn',
  battery: 'battery',
  online: 'online|connected|reachable|=available|=status|=state',
  offline: 'offline|disconnected|unreachable|not connected|not responding|no response|=inactive',
  name: 'name|=label|nickname',
  nothing: 'nothing|no data|no results|no items|none yet|no entries|=none|=empty',
  no: 'no|not any|don t have any|do not have any|don t have a|haven t * any|haven t * a|have not * any|have not * a|haven t yet * any|not * any|aren t any|are not any|have no|0|zero|hasn t * any|didn t find any|not yet * a|nobody',
  item: 'results|entries|items|anything|found|permissions|partners|keys|access',
  skip: 'no longer',
  loading: 'loading|please wait|fetching|retrieving',
  'sign-in': 'sign in|log in|=login|signin|password|session * expired|session expired|create account|sign up',
  failed:
    'error|something went wrong|try again|failed|could not|couldn t load|unable to load|can t load|cannot load|not found|access denied',
  other:
    'room|rooms|zone|zones|=areas|scene|scenes|automation|automations|routine|routines|schedule*|plug ins|plugins|add on|add ons|addons|=user|users|groups|orders|invoice*|billing|payment*|log|logs|history|recent activity|events|notification*|news|subscription*|addresses|email address*|phone number*|profile|help|support|cart|wishlist',
  'device-word':
    'lamp*|light|lights|*bulb|*bulbs|camera*|cam|lock|locks|deadbolt|thermostat*|plug|plugs|sensor*|switch|switches|doorbell*|speaker*|hub|bridge|gateway|router|repeater|vacuum*|tv|television|blind|blinds|shutter*|curtain*|garage door*|motion|smoke|detector*|valve|dimmer*|outlet*|socket|light strip|display',
});
