import type { sessionErrors as english } from '../en/errors-session.ts';
import type { Translated } from '../translated.ts';

const disturbedLine =
  'Die Leitung ist gestört: Masse und Kabellänge prüfen oder eine niedrigere Baudrate verwenden.';

export const sessionErrors: Translated<typeof english> = {
  'E-SYNC-TIMEOUT': {
    what: 'Das Board hat nicht geantwortet.',
    todo: 'Das Board mit BOOT0 auf high zurücksetzen und noch einmal versuchen: Es wartet vielleicht auf den Rest eines Befehls, den ein anderes Programm begonnen hat, und vor einem Reset wird ihm nichts mehr gesendet. Bleibt es stumm: prüfen, ob es Strom hat und TX und RX nicht vertauscht sind.',
  },
  'E-SYNC-GARBAGE': {
    what: 'Wo die Antwort auf das erste Byte fällig war, kam {bytes}, was kein Bootloader sendet.',
    todo: 'Baudrate, Parität und Masse prüfen, das Board zurücksetzen und eine niedrigere Baudrate versuchen.',
  },
  'E-SYNC-BABBLE': {
    what: 'Die Leitung hört nicht auf zu senden: {count} Byte {count|kam|kamen} ohne Pause.',
    todo: 'Ein anderes Programm auf dem Board oder ein anderes Gerät sendet auf dieser Leitung. Das Board mit BOOT0 high zurücksetzen.',
  },
  'E-SYNC-UNSTABLE': {
    what: 'Das Board hat das erste Byte mit {baudRate} Baud angenommen, aber nicht alle Befehle danach so beantwortet, wie es soll.',
    todo: 'Das Board mit BOOT0 high zurücksetzen und eine niedrigere Baudrate versuchen; prüfen, ob der Adapter wirklich gerade Parität sendet.',
  },
  'E-SYNC-SEVEN-BIT': {
    what: 'In der Liste der Befehle fehlt das höchste Bit der Bytes: Der Adapter überträgt nur sieben Datenbits.',
    todo: 'Den Adapter oder den seriellen Server auf acht Datenbits mit gerader Parität stellen; einen anderen Adapter versuchen.',
  },
  'E-SYNC-LOST': {
    what: 'Der Bootloader ist aus dem Takt geraten und ließ sich nicht zurückholen.',
    todo: 'Das Board mit BOOT0 high zurücksetzen und den Auftrag erneut starten.',
  },
  'E-SYNC-RESET': {
    what: 'Das Board ist mitten in einem Rahmen stehen geblieben, und kein Byte kann gesendet werden, das sicher nichts verändert.',
    todo: 'Das Board zurücksetzen: BOOT0 high halten, NRST kurz auf low ziehen oder die Versorgung aus- und einschalten, dann den Auftrag erneut starten. Sind DTR und RTS mit Reset und BOOT0 verbunden, macht das Programm es selbst.',
  },
  'E-REPLY-NACK': {
    what: 'Das Board hat {command} verweigert ({stage}).',
    todo: 'Wahrscheinlich ein Schutz, eine Adresse außerhalb des Bausteins oder ein Befehl, den er nicht hat. Siehe docs/errors.md.',
  },
  'E-REPLY-TIMEOUT': {
    what: 'Das Board hat auf {command} ({stage}) nicht innerhalb von {timeoutMs} ms geantwortet.',
    todo: 'Verdrahtung, Versorgung und Masse prüfen, das Board zurücksetzen und den Auftrag erneut starten.',
  },
  'E-REPLY-GARBAGE': {
    what: 'Das Board hat auf {command} ({stage}) mit {byte} geantwortet; das ist weder ACK noch NACK.',
    todo: disturbedLine,
  },
  'E-REPLY-UNSTEADY': {
    what: 'Das Board hat auf {command} {count}-mal geantwortet, jedes Mal anders.',
    todo: disturbedLine,
  },
  'E-REPLY-COMMAND': {
    what: 'Dieser Bootloader bietet {command} nicht an.',
    todo: 'Das Board verbinden, um die Befehle zu sehen, die er nennt.',
  },
  'E-TARGET-MISMATCH': {
    what: 'Das Board ist {found} ({foundPid}), verlangt war {expected}.',
    todo: 'Das richtige Board einlegen oder den richtigen Baustein wählen.',
  },
  'E-TARGET-CHANGED': {
    what: 'Ein anderes Board ist angeschlossen: Am Anfang war es {before}, jetzt ist es {now}.',
    todo: 'Jedes Board von Anfang bis Ende programmieren, ohne es zu tauschen. Beide Boards gelten als nicht programmiert.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'Die Flash-Größe dieses {device} lässt sich nicht lesen.',
    todo: 'Den genauen Baustein wählen, etwa stm32f405rg; bei einem unbekannten Baustein angeben, wie sein Flash aufgeteilt ist.',
  },
  'E-PROTECT-READOUT': {
    what: 'Das Board ist gegen Lesen und Schreiben geschützt (Ausleseschutz).',
    todo: 'Um es neu zu programmieren, den Schutz entfernen: das löscht den ganzen Flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'Das Board hat {command} quittiert, aber der neue Zustand ließ sich danach nicht nachweisen ({detail}).',
    todo: 'Das Board mit BOOT0 high zurücksetzen und neu verbinden, um seinen Zustand zu sehen.',
  },
  'E-ERASE-FAILED': {
    what: 'Das Board hat {pages} nicht gelöscht: {detail}',
    todo: 'Den Schreibschutz prüfen: neu verbinden, um den Zustand des Boards zu sehen.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'Das Löschen wurde quittiert, aber {address} enthält noch {found}. Nicht leere Seiten ({count}): {where}.',
    todo: 'Ist keine andere Ursache genannt, sind die Seiten vielleicht schreibgeschützt: den Schreibschutz entfernen und erneut versuchen.',
  },
  'E-WRITE-FAILED': {
    what: 'Der Block bei {address} ließ sich nicht schreiben: {detail}',
    todo: 'Den Auftrag erneut starten. Scheitert er an derselben Adresse, ist der Flash vielleicht verschlissen oder schreibgeschützt.',
  },
  'E-VERIFY-UNSTEADY': {
    what: 'Das Byte an {address} liest sich von Mal zu Mal anders: {count}-mal falsch bei {reads|# Lesung|# Lesungen}, dazwischen richtig.',
    todo: 'Den Auftrag mit niedrigerer Baudrate wiederholen. Ist es wieder dieselbe Adresse, ist die Flash-Zelle verbraucht: Baustein ersetzen.',
  },
  'E-VERIFY-UNDONE': {
    what: 'Das Neuschreiben von {repaired} hat {spoilt} verändert, das vorher richtig war: Beides sind offenbar dieselben Zellen. {address} enthält {found} statt {expected}.',
    todo: 'Den Baustein prüfen: Er hat weniger Flash, als er meldet, oder eine defekte Adressleitung. Dieses Board nicht ausliefern.',
  },
  'E-VERIFY-MISMATCH': {
    what: 'Der Flash weicht vom Image ab: {address} enthält {found} statt {expected}; insgesamt {count|weicht|weichen} {count} Byte ab.',
    todo: 'Ist eine andere Firmware auf dem Board, diese programmieren. Wurde ohne Löschen geschrieben, zuerst löschen. Sonst den Schreibschutz prüfen; scheitert es wieder an derselben Adresse, ist der Baustein vielleicht defekt.',
  },
  'E-VERIFY-REST': {
    what: 'Neben dem Abbild steht bei {address} der Wert {found}: die dafür gelöschten Seiten sind sonst nicht leer.',
    todo: 'Den Auftrag wiederholen. Geschieht es wieder, alles löschen und neu programmieren.',
  },
  'E-READ-BEYOND': {
    what: 'Der Bereich verlässt den {flashKiB} KiB großen Flash dieses {device}: bei {address} lässt sich nichts lesen.',
    todo: 'Höchstens bis {lastAddress} lesen.',
  },
  'E-READ-NO-END': {
    what: 'Bei {address} hat dieses Board keinen Flash, also sagt nichts, wo das Lesen endet.',
    todo: 'Angeben, wie viele Bytes zu lesen sind.',
  },
  'E-READ-REFUSED': {
    what: 'Das Board hat das Lesen von {sizeBytes} Byte bei {address} verweigert.',
    todo: 'Der Bereich reicht vielleicht über den Speicher des Bausteins hinaus: seine Flash-Größe prüfen.',
  },
  'E-GO-NO-PROGRAM': {
    what: 'Bei {address} steht kein Programm, das sich starten ließe: dort steht {found}, und das ist keine Vektortabelle. Go wurde nicht gesendet.',
    todo: 'Das Board programmieren oder die Adresse seiner Vektortabelle angeben.',
  },
  'E-GO-REFUSED': {
    what: 'Das Board hat den Start des Codes bei {address} verweigert.',
    todo: 'Das Programm durch einen Reset mit BOOT0 auf Low starten. Läuft es dann nicht, prüfen, ob dort ein Programm steht: sein erstes Wort muss eine Stack-Adresse im RAM sein.',
  },
  'E-GO-UNANSWERED': {
    what: 'Das Board hat nicht gesagt, ob es den Code bei {address} startet: Er läuft vielleicht.',
    todo: 'Nachsehen, ob das Programm läuft. Wenn nicht, das Board mit BOOT0 auf Low zurücksetzen.',
  },
};
