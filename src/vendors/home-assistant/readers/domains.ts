/** Integrations of Home Assistant that sign in to nobody: parts of it, helpers, and what it reaches inside the home. */
const LOCAL = new Set(
  `analytics androidtv androidtv_remote apple_tv backup bluetooth bluetooth_adapters braviatv brother bthome cast certificate_expiry
  cloud counter cpuspeed deconz derivative device_automation devolo_home_network dhcp dlna_dmr dlna_dms dnsip dsmr energy
  enocean esphome filter flux_led forecast_solar fritz fritzbox generic generic_hygrostat generic_thermostat go2rtc
  google_translate govee_ble govee_light_local group hacs hassio heos history_stats homeassistant homeassistant_connect_zbt2
  homeassistant_green homeassistant_sky_connect homeassistant_yellow homekit homekit_controller homewizard hue ibeacon
  improv_ble input_boolean input_button input_datetime input_number input_select input_text integration ipp knx kodi
  local_calendar local_file local_todo lutron lutron_caseta matter met min_max mobile_app modbus mold_indicator moon mqtt
  onkyo open_meteo otbr person ping proximity radio_browser random raspberry_pi rfxtrx rpi_power ruuvitag_ble samsungtv
  schedule scrape season shelly shopping_list sonos squeezebox ssdp statistics steamist sun switch_as_x switchbot
  systemmonitor tasmota template thread threshold time_date timer tod trend upnp usb utility_meter version vlc_telnet
  wake_on_lan webostv wemo wiz wled workday wyoming xiaomi_ble yeelight zeroconf zha zone zwave_js`.split(/\s+/),
);

/** Whose account an integration signs in to, where its domain does not say so itself. */
const ISSUERS: Readonly<Record<string, string>> = {
  alexa_devices: 'Amazon',
  august: 'August',
  blink: 'Blink',
  ecobee: 'ecobee',
  eufy_security: 'eufy',
  evohome: 'Resideo',
  ezviz: 'EZVIZ',
  fitbit: 'Google',
  google: 'Google',
  google_assistant_sdk: 'Google',
  google_mail: 'Google',
  google_photos: 'Google',
  google_sheets: 'Google',
  google_tasks: 'Google',
  home_connect: 'Home Connect',
  honeywell: 'Resideo',
  husqvarna_automower: 'Husqvarna',
  lyric: 'Resideo',
  myq: 'myQ',
  nest: 'Google Nest',
  overkiz: 'Somfy',
  roomba: 'iRobot',
  simplisafe: 'SimpliSafe',
  smartthings: 'SmartThings',
  tesla_fleet: 'Tesla',
  tesla_wall_connector: 'Tesla',
  totalconnect: 'Total Connect',
  tplink: 'TP-Link',
  tplink_tapo: 'TP-Link Tapo',
  unifi: 'Ubiquiti',
  unifiprotect: 'Ubiquiti',
  wyzeapi: 'Wyze',
  xiaomi_home: 'Xiaomi',
  xiaomi_miio: 'Xiaomi',
  yale: 'August',
  yale_smart_alarm: 'Yale',
  yolink: 'YoLink',
};

/** Whether an integration needs no account of another vendor. */
export function isLocal(domain: string): boolean {
  return LOCAL.has(domain);
}

/** The vendor, as the integration's name has it. */
export function issuerOf(domain: string): string {
  const words = domain.replaceAll('_', ' ').trim() || domain;
  return ISSUERS[domain] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
