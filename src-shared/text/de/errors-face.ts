import type { faceErrors as english } from '../en/errors-face.ts';
import type { Translated } from '../translated.ts';

export const faceErrors: Translated<typeof english> = {
  'E-IPC-CHANNEL': {
    what: 'Das Fenster hat „{channel}“ verlangt, was diese Version nicht bietet.',
    todo: 'Das Fenster neu laden. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-SENDER': {
    what: 'Eine Seite, die nicht zu Flashline gehört, wollte einen Befehl geben. Er wurde abgewiesen.',
    todo: 'Flashline neu starten. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-PAYLOAD': {
    what: 'Das Fenster hat etwas gesendet, das „{channel}“ nicht annimmt: {detail}',
    todo: 'Das Fenster neu laden. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'Das Fenster hat mehr gesendet, als „{channel}“ annimmt.',
    todo: 'Das Fenster neu laden. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-LOST': {
    what: 'Die Verbindung zu Flashline ist abgerissen, bevor eine Antwort kam.',
    todo: 'Nachsehen, ob Flashline noch läuft. Sobald es wieder da ist, zeigt das Fenster den Stand.',
  },
  'E-WEB-LISTEN': {
    what: 'Der Port {port} dieses Rechners ist nicht benutzbar: {detail}',
    todo: 'Mit --listen einen anderen wählen, oder keinen: dann wird ein freier genommen.',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} ist größer als {maxMiB} MiB.',
    todo: 'Die Firmware-Datei selbst öffnen; Images für STM32-Flash sind viel kleiner.',
  },
  'E-DOCUMENT-GONE': {
    what: 'Diese Datei oder dieser Speicherinhalt ist nicht mehr offen.',
    todo: 'Erneut öffnen.',
  },
  'E-DOCUMENT-LIMIT': {
    what: 'Zu viele Dateien und Speicherinhalte sind offen.',
    todo: 'Einige schließen, die nicht mehr gebraucht werden.',
  },
  'E-MODE-LOCKED': {
    what: 'Das geht nur im Technikermodus.',
    todo: 'Zuerst in den Technikermodus wechseln.',
  },
  'E-MODE-PIN': {
    what: 'Die PIN stimmt nicht.',
    todo: 'Noch einmal eingeben. Eine vergessene PIN wird in der Einstellungsdatei entfernt: siehe docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'Eine PIN besteht aus 4 bis 12 Ziffern und sonst nichts.',
    todo: 'Eine andere wählen.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Zu viele falsche PINs: Die nächste zählt in {seconds} s.',
    todo: 'Warten, dann noch einmal eingeben. Eine vergessene PIN wird in der Einstellungsdatei entfernt: siehe docs/security.md.',
  },
  'E-LINE-NO-JOB': {
    what: 'Die Linie hat noch keinen Auftrag.',
    todo: 'In den Technikermodus wechseln und Firmware und Baustein wählen.',
  },
  'E-LINE-BUSY': {
    what: 'Platz {slots} läuft noch.',
    todo: 'Warten, bis er fertig ist, oder ihn stoppen.',
  },
  'E-BENCH-BUSY': {
    what: 'Auf diesem Board läuft ein Auftrag.',
    todo: 'Warten, bis er fertig ist, oder ihn stoppen.',
  },
  'E-DOCTOR-BUSY': {
    what: 'Der Leitungsdoktor arbeitet an diesem Port.',
    todo: 'Warten, bis er fertig ist, oder ihn stoppen.',
  },
  'E-TRACE-NONE': {
    what: 'Noch kein Lauf hat einen Mitschnitt hinterlassen.',
    todo: 'Zuerst ein Board verbinden oder einen Auftrag ausführen.',
  },
  'E-TRACE-GONE': {
    what: 'Dieser Mitschnitt ist nicht mehr geöffnet.',
    todo: 'Ihn erneut öffnen.',
  },
  'E-BENCH-NO-PORT': {
    what: 'Es ist kein Port gewählt.',
    todo: 'Den Port wählen, an dem das Board hängt.',
  },
  'E-BENCH-NO-PART': {
    what: 'Der Baustein ist noch nicht bekannt.',
    todo: 'Das Board verbinden oder seinen Baustein wählen.',
  },
};
