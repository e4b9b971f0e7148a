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
  'E-IPC-BUSY': {
    what: 'Flashline ist mit so viel davon beschäftigt, wie es auf einmal annimmt.',
    todo: 'Einen Moment warten, dann noch einmal versuchen.',
  },
  'E-SETTINGS-SAVE': {
    what: 'Die Einstellung gilt jetzt, ist aber nicht gespeichert: {detail}',
    todo: '{file} oder den Ordner in Ordnung bringen oder die Datei wegräumen, dann die Einstellung noch einmal ändern.',
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
  'E-LINE-GOAL': {
    what: 'Das Ziel von {goal} Stück ist erreicht, oder der Rest ist in Arbeit.',
    todo: 'Die laufenden Boards abwarten, oder der Linientechniker erlaubt weitere.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline endete, während dieses Board programmiert wurde. Sein Inhalt ist unbekannt.',
    todo: 'Das Board vor Gebrauch erneut programmieren.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'Dieses Board hat schon bestanden und steckt noch im Platz. Es wurde nicht verändert.',
    todo: 'Herausnehmen und das nächste einlegen; oder mit der Taste des Platzes erneut programmieren.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'Im Platz steckt ein anderes Board als das zu diesem Etikett. Es wurde nicht verändert.',
    todo: 'Das Etikett dieses Boards scannen, dann programmieren.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'Die Boards in Platz {slots} haben bestanden und wurden nicht herausgenommen.',
    todo: 'Neue Boards einlegen und das bestätigen; oder einen Platz mit seiner eigenen Taste starten, um dasselbe erneut zu programmieren.',
  },
  'E-LINE-NO-LABEL': {
    what: 'Dieser Auftrag braucht für jedes Stück ein Etikett. Platz {slots} hat keines.',
    todo: 'Zuerst das Etikett scannen.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '„{label}“ ist kein Etikett: Etiketten haben {min} bis {max} Zeichen.',
    todo: 'Das Etikett des Boards scannen.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'Das Etikett „{label}“ passt nicht zum Muster {pattern} dieses Auftrags.',
    todo: 'Das richtige Etikett des Boards scannen. Das Muster steht in der Einrichtung der Linie.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'Das Etikett „{label}“ wurde schon gescannt, für Platz {slot}.',
    todo: 'Das Etikett eines anderen Boards scannen; zum Umsetzen vorher den Platz wählen.',
  },
  'E-LINE-LABEL-USED': {
    what: 'Ein Stück mit dem Etikett „{label}“ hat schon bestanden.',
    todo: 'Das Board prüfen: jedes Etikett gilt einmal. Der Linientechniker kann neu zählen lassen.',
  },
  'E-LINE-LABEL-FULL': {
    what: 'Jeder Platz hat schon sein Etikett.',
    todo: 'Zuerst die Boards programmieren, oder den Platz wählen, dessen Etikett ersetzt werden soll.',
  },
  'E-LINE-SLOT-OFF': {
    what: 'Platz {slot} ist nicht in Gebrauch.',
    todo: 'Einen anderen Platz wählen.',
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
