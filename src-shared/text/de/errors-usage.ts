import type { usageErrors as english } from '../en/errors-usage.ts';
import type { Translated } from '../translated.ts';

export const usageErrors: Translated<typeof english> = {
  'E-INTERNAL': {
    what: 'In Flashline selbst ist ein Fehler aufgetreten: {detail}',
    todo: 'Bitte zusammen mit dem Log melden.',
  },
  'E-CANCELLED': {
    what: 'Auf Wunsch gestoppt.',
    todo: 'Den Auftrag erneut starten, um ihn abzuschließen.',
  },
  'E-USAGE': {
    what: '{detail}',
    todo: 'Siehe „{help}“.',
  },
  'E-FILE-READ': {
    what: '{file} lässt sich nicht lesen: {detail}',
    todo: 'Namen und Zugriffsrechte der Datei prüfen.',
  },
  'E-FILE-OUTPUT': {
    what: 'Die Ausgabe konnte nicht vollständig geschrieben werden: {detail}',
    todo: 'Am Ziel Platz schaffen oder ein anderes wählen und den Befehl noch einmal ausführen.',
  },
  'E-FILE-WRITE': {
    what: '{file} lässt sich nicht schreiben: {detail}',
    todo: 'Prüfen, ob der Ordner existiert, beschreibbar ist und Platz hat.',
  },
  'E-FILE-CHANGED': {
    what: '{file} wurde geändert, während die Datei gelesen wurde.',
    todo: 'Warten, bis der Build oder das Kopieren fertig ist, und es noch einmal versuchen.',
  },
};
