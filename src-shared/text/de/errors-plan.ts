import type { planErrors as english } from '../en/errors-plan.ts';
import type { Translated } from '../translated.ts';

export const planErrors: Translated<typeof english> = {
  'E-PLAN-GUARD': {
    what: 'Es sollte etwas gesendet werden, das der Plan nicht enthält ({detail}). Es wurde nicht gesendet.',
    todo: 'Bitte zusammen mit dem Log melden: das ist ein Fehler von Flashline. Das Board blieb davor geschützt.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'Die Flash-Seiten von {device} sind nicht bekannt; deshalb kann nichts sicher gelöscht oder geschrieben werden.',
    todo: 'Den genauen Baustein wählen. Fehlt er in der Liste, auf der Kommandozeile --layout angeben, etwa 64x2K.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'Das Image hat Daten außerhalb des Flash von {device}: {regions} (Bereiche: {count}).',
    todo: 'Prüfen, ob das Image für diesen Baustein gebaut ist, oder solche Bereiche auslassen.',
  },
  'E-PLAN-TOO-BIG': {
    what: 'Das Image reicht bis {end}, aber der Flash von {flashKiB} KiB dieses {device} endet bei {lastAddress}.',
    todo: 'Einen Baustein mit mehr Flash verwenden oder ein kleineres Image bauen.',
  },
  'E-PLAN-EMPTY': {
    what: 'Das Image enthält nichts für den Flash von {device}.',
    todo: 'Prüfen, ob das Image für diesen Baustein gebaut ist.',
  },
  'E-PLAN-FAMILY': {
    what: 'Die Datei ist nach eigener Angabe für {family}, dies ist aber {device}.',
    todo: 'Die Datei verwenden, die für diesen Baustein gebaut ist.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'Der ganze Flash soll gelöscht werden, und was das Image nicht füllt, soll erhalten bleiben: beides zusammen ergibt keinen Sinn.',
    todo: 'Nur die Seiten löschen, die das Image braucht, oder den Rest nicht erhalten.',
  },
  'E-PLAN-NO-START': {
    what: 'Das Programm kann danach nicht gestartet werden: kein Teil des Images beginnt mit einer Vektortabelle, deren Stack im RAM und deren Reset-Handler im Image liegt.',
    todo: 'Ohne Start programmieren oder prüfen, ob das Image das ganze Programm an der richtigen Adresse ist.',
  },
  'E-PLAN-SECTOR': {
    what: 'Der Flash dieses {device} hat keinen Sektor {sector}, der sich schützen ließe: der höchste ist {highest}.',
    todo: 'Sektoren von 0 bis {highest} angeben.',
  },
  'E-PLAN-PAGE': {
    what: 'Der Flash dieses {device} hat keine Seite {page}; er hat {count|# Seite|# Seiten}.',
    todo: 'Seiten des gezeigten Flashs wählen.',
  },
  'E-PLAN-RANGE': {
    what: 'Der Bereich von {address} bis {end} liegt nicht im Flash dieses {device}.',
    todo: 'Das Board verbinden, um seine Flash-Größe zu sehen.',
  },
  'E-PLAN-CHANGED': {
    what: 'Das Board verlangt einen anderen Plan als den gezeigten. Es wurde nichts gesendet.',
    todo: 'Den neuen Plan ansehen, dann erneut starten.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'Die Datei hat auch Daten für die Alternativeinstellung {targets}. Das ist nicht der Hauptflash und lässt sich hier nicht programmieren.',
    todo: 'Sie auslassen, wenn das Board nichts davon braucht, oder die Datei über USB programmieren.',
  },
};
