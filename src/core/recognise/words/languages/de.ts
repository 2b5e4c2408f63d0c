import type { Words } from '../words';

export const de: Words = {
  remove: 'entfernen|löschen|gerät entfernen|vergessen|austragen|gerät löschen|deregistrieren|abmelden und entfernen',
  revoke:
    'widerrufen|widerruf|berechtigung* widerrufen|zugriff entfernen|zugriff widerrufen|zugriff entziehen|zugriff aufheben|deaktivieren|entziehen|zurückziehen|freigabe beenden|freigabe aufheben|zugang entfernen|=sperren|autorisierung aufheben',
  disconnect:
    'trennen|verbindung trennen|verknüpfung aufheben|verknüpfung trennen|verknüpfung lösen|entkoppeln|verbindung aufheben|verknüpfung entfernen',
  'sign-out': 'abmelden|ausloggen|abmeldung|sitzung beenden|=beenden|überall abmelden|alle sitzungen abmelden',
  manage:
    'verwalten|bearbeiten|einstellungen|details|details ansehen|details anzeigen|optionen|weitere optionen|aktionen|=mehr|=ändern|=anzeigen|=öffnen|konfigurieren|umbenennen|=menü',
  connect:
    'verbinden|verknüpfen|koppeln|hinzufügen|=neu|=neues|erstellen|anlegen|generieren|registrieren|einladen|autorisieren|erneut verbinden|einrichten|gerät hinzufügen|aktivieren',
  cancel: 'abbrechen|schließen|=zurück|=behalten|nein danke|nicht jetzt',
  'see-all': 'alle anzeigen|alle ansehen|mehr anzeigen|mehr laden|weitere anzeigen|weitere laden|alle geräte',
  'next-page': '=weiter|nächste|nächste seite|vorherige|ältere|seite * von|einträge pro seite|zurückblättern',
  devices: 'gerät|geräte|geräten|*geräte|meine geräte|gerätename|zubehör|geräteliste|geräteverwaltung',
  'linked-services':
    'verknüpfte kont*|verknüpfte dienst*|verknüpfte app*|verbundene kont*|verbundene dienst*|verbundene app*|verbundene anwendung*|autorisierte app*|autorisierte anwendung*|zugelassene app*|berechtigte app*|drittanbieter*|anwendung*|applikation*|apps|externe account*|externe kont*|integration*|partner app*|verbindungen|verknüpfungen|dienste|app zugriff|app berechtigung*|apps mit zugriff|verbundenen dienst*|verbundenen app*|sprachassistent*|freigegebene app*|partnerdienst*|datenfreigabe*',
  'api-tokens':
    'api schlüssel*|api key*|api token*|zugriffstoken*|zugangstoken*|zugangs token*|zugriffs token*|persönliche zugriffs*|persönliche zugangs*|zugriffsschlüssel|zugangsschlüssel|token|tokens|app passw*|anwendungspassw*|langlebige*|geräteschlüssel',
  sessions:
    'sitzung|sitzungen|aktive sitzung*|andere sitzung*|aktive gerät*|angemeldete* gerät*|geräteaktivität*|wo du angemeldet bist|wo sie angemeldet sind|vertrauenswürdige gerät*|autorisierte gerät*|bestehende verbindungen|bekannte gerät*|aktive anmeldung*|zugelassene gerät*|eingeloggte gerät*|mobilgerät*|anmeldungen|verbundene clients',
  'shared-users':
    'freigegeben*|freigabe*|geteilt mit|mitglied*|familie|familienmitglied*|gäste|gast|personen|personen mit zugriff|freunde|einladung*|eingeladen|haushalt|mitbenutzer|geteilter zugriff|gastzugang|gastzugänge|mitbewohner',
  'held-services': 'meine dienste',
  created:
    'erstellt|erstellt am|erstellungsdatum|hinzugefügt|hinzugefügt am|autorisiert am|verknüpft am|verknüpft seit|verbunden seit|verbunden am|seit|registriert am|registriert|gewährt am|erteilt am|ausgestellt am|angelegt|angelegt am|zugelassen am|freigegeben am|gekoppelt am|zugriff seit|berechtigt seit|zugriff gewährt|erteilt|beigetreten',
  'last-used':
    'zuletzt verwendet|zuletzt verwendet am|zuletzt genutzt|zuletzt benutzt|zuletzt aktiv|letzter zugriff|letzte nutzung|letzte verwendung|letzte aktivität|neueste aktivität|letzte benutzung|letzte anfrage|letzte änderung',
  'last-seen':
    'zuletzt gesehen|zuletzt online|zuletzt verbunden|letzte verbindung|letzter kontakt|zuletzt synchronisiert|letzte synchronisierung|letzte meldung|aktualisiert|zuletzt aktualisiert|letzte aktualisierung',
  expires: 'ablaufdatum|läuft ab|läuft ab am|gültig bis|ablauf|verfällt*|abgelaufen|läuft * ab',
  'signed-in':
    'angemeldet|angemeldet am|angemeldet seit|letzte anmeldung|startdatum|anmeldedatum|zuletzt angemeldet|eingeloggt seit',
  current:
    'aktuell|aktuelle sitzung|dieses gerät|diese sitzung|dieser browser|derzeit aktiv|jetzt aktiv|gerade aktiv|aktuelles gerät',
  never:
    'nie|noch nie|nie verwendet|nie benutzt|nie genutzt|noch nicht verwendet|noch nie verwendet|noch nicht benutzt|nicht verwendet|niemals|unbenutzt',
  scopes:
    'berechtigung*|gewährte berechtigung*|zugriff|zugriff auf|vollzugriff|zugriffsrechte|rechte|=umfang|hat zugriff auf|=rolle|=darf|lesen und schreiben|nur lesen|geltungsbereich*|kann * steuern',
  ip: 'ip adresse*|letzte ip',
  firmware:
    'firmware|firmwareversion|firmware version|softwareversion|software version|version|softwarestand|aktualisierung verfügbar|update verfügbar',
  model: 'modell|modellnummer|modellname|produkt|artikelnummer|hersteller|marke|modellbezeichnung',
  type: '=typ|=art|kategorie|gerätetyp|geräteart|plattform',
  serial: 'seriennummer|serien nr|mac adresse|geräte id|gerätenummer|gerätekennung',
  battery: 'akku|akkustand|batterie|batteriestand|batteriestatus|ladestand|ladezustand|akku schwach',
  online:
    'online|verbunden|erreichbar|verfügbar|=status|=zustand|=aktiv|=signal|signalstärke|wlan signal|=empfang|=ein|eingeschaltet|verbindungsstatus|betriebsbereit',
  offline:
    'offline|getrennt|nicht erreichbar|nicht verbunden|keine verbindung|inaktiv|=aus|ausgeschaltet|nicht verfügbar|keine antwort',
  name: 'name|gerätename|bezeichnung|=titel|=beschreibung|app name|=anwendung',
  nothing:
    'keine daten|keine einträge|keine ergebnisse|nichts vorhanden|noch nichts|nichts gefunden|keine vorhanden|liste ist leer|ist leer|keine|=leer|nichts anzuzeigen|nichts zu sehen',
  no: 'kein|keine|keinen|keinerlei|niemand|nicht * ein|noch nichts',
  skip: 'nicht mehr|nicht länger',
  item: 'einträge|ergebnisse|elemente|gefunden|vorhanden|schlüssel',
  loading: 'wird geladen|werden geladen|lädt|=laden|bitte warten|lade daten|einen moment|geladen',
  'sign-in':
    'anmelden|einloggen|login|passwort|kennwort|passwort vergessen|bitte melden sie sich an|bitte anmelden|sitzung abgelaufen|sitzung ist abgelaufen|konto erstellen|registrieren sie sich|melde dich an|erneut anmelden',
  failed:
    'fehler|fehlgeschlagen|etwas ist schiefgelaufen|etwas ist schief gelaufen|etwas ist schiefgegangen|erneut versuchen|versuchen sie es|versuche es|konnte* nicht geladen werden|nicht geladen werden|nicht gefunden|seite nicht gefunden|zugriff verweigert|nicht autorisiert|wartungsarbeiten|ein fehler ist aufgetreten|nochmal versuchen|später erneut',
  other:
    'raum|räume|zimmer|zone|zonen|=bereich|=bereiche|szene|szenen|automation*|automatisierung*|routine*|zeitplan|zeitpläne|plugin|plugins|erweiterungen|add ons|benutzer|=nutzer|gruppe|gruppen|bestellung*|rechnung*|zahlung*|protokoll*|verlauf|aktivitäten|anmeldeverlauf|ereignis*|benachrichtigung*|neuigkeiten|abonnement*|abo|adressen|e mail adresse*|telefonnummer*|=profil|mein profil|=hilfe|support|warenkorb|merkliste|verfügbare updates|empfohlen|=shop|administrator*|letzte anmeldungen|anmeldeversuche|logbuch|=fotos|=energie|statistik*|kontakte|beiträge|kommentare',
  'device-word':
    '*lampe|*lampen|*leuchte|*leuchten|*licht|lichter|glühbirne|*birne|*kamera|*kameras|*schloss|türschloss|thermostat*|*thermostat|*steckdose|*steckdosen|*stecker|*sensor|*schalter|*taster|*klingel|lautsprecher|*zentrale|*saugroboter|*sauger|fernseher|rollladen|rollo|*jalousie|*rollladen|markise|vorhang|*melder|*ventil|*dimmer|*streifen|kühlschrank|gefrierschrank|backofen|=herd|kochfeld|waschmaschine|=trockner|spülmaschine|geschirrspüler|=waage|sirene|fernbedienung|*heizung|heizkörper*|wärmepumpe|ventilator|*lüfter|klimaanlage|luftreiniger|luftbefeuchter|*zähler|wechselrichter|*wallbox|drucker|basisstation|bewässerung|*mähroboter|rasenmäher|wetterstation|garagentor*|repeater|kaffeemaschine|wasserkocher|armbanduhr|=fahrzeug|=auto|alarmanlage|dunstabzug*|zahnbürste|=anzeige|=bewegung|fensterkontakt|türkontakt|*kontakt|=steuerung|*gateway|*bridge',
};
