import type { portErrors as english } from '../en/errors-port.ts';
import type { Translated } from '../translated.ts';

export const portErrors: Translated<typeof english> = {
  'E-PORT-NOT-FOUND': {
    what: 'Es gibt keinen Port {port}.',
    todo: 'Den Adapter einstecken, dann seinen Port wählen.',
  },
  'E-PORT-BUSY': {
    what: '{port} wird von einem anderen Programm benutzt.',
    todo: 'Das Terminal oder Werkzeug schließen, das den Port hält, dann erneut versuchen.',
  },
  'E-PORT-FORBIDDEN': {
    what: 'Die Berechtigung fehlt, {port} zu öffnen.',
    todo: 'Unter Linux den Benutzer in die Gruppe des Ports aufnehmen (oft „dialout“), dann neu anmelden.',
  },
  'E-PORT-OPEN': {
    what: '{port} lässt sich nicht öffnen: {detail}',
    todo: 'Den Adapter und seinen Treiber prüfen.',
  },
  'E-PORT-NAME': {
    what: '„{port}“ ist kein Portname, den Flashline kennt.',
    todo: '/dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port oder virtual:PART angeben.',
  },
  'E-PORT-NUMBER': {
    what: 'In „{port}“ fehlt die Nummer eines TCP-Ports: hinter dem Host steht keine Zahl von 1 bis {limit}.',
    todo: 'Sie hinter einem Doppelpunkt angeben, etwa {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: 'Niemand hat {port} außerhalb dieser Seite erlaubt: Es ist ein Port im Netz.',
    todo: 'Wählen Sie ihn noch einmal und erlauben Sie ihn im Dialog. Im Browser: "flashline serve" mit --allow {port} starten.',
  },
  'E-PORT-LOST': {
    what: '{port} ist verschwunden: {detail}',
    todo: 'Kabel und Adapter prüfen; über ein Netz den Server, und ob ein anderer Client den Port belegt. Dann den Auftrag erneut starten.',
  },
  'E-PORT-CLOSED': {
    what: '{port} ist geschlossen.',
    todo: 'Den Port erneut öffnen.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: nur {received} von {expected} Byte {received|kam|kamen} innerhalb von {timeoutMs} ms.',
    todo: 'Verdrahtung und Versorgung des Boards prüfen, dann den Auftrag erneut starten.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} nimmt die Leitungseinstellungen {settings} nicht an: {detail}',
    todo: 'Einen anderen Adapter oder eine niedrigere Baudrate verwenden.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} hat keine Leitungen DTR und RTS.',
    todo: 'BOOT0 und Reset von Hand bedienen oder einen Adapter mit diesen Leitungen verwenden.',
  },
  'E-PORT-LINES': {
    what: '{port} hat DTR und RTS nicht gesetzt: {detail}',
    todo: 'Den Adapter abziehen, wieder einstecken, dann den Auftrag erneut starten.',
  },
  'E-PORT-STUCK': {
    what: '{port} hat {step} nicht innerhalb von {timeoutMs} ms beendet.',
    todo: 'Den Adapter abziehen, wieder einstecken, dann den Auftrag erneut starten.',
  },
  'E-PORT-CONNECT': {
    what: '{port} ist nicht erreichbar: {detail}',
    todo: 'Adresse und Netzwerk prüfen, und ob der serielle Server läuft und frei ist.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'Der Server an {port} spricht kein RFC 2217: {detail}',
    todo: 'RFC 2217 im seriellen Server einschalten; für eine rohe Verbindung tcp:// statt rfc2217:// schreiben.',
  },
  'E-PORT-REMOTE': {
    what: 'Der serielle Server an {port} hat {request} verweigert.',
    todo: 'Die Einrichtung des Servers prüfen: er muss die Steuerung des Ports über RFC 2217 erlauben.',
  },
};
