import type * as english from '../en/errors.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = 'Die Datei ist beschädigt: neu bauen oder neu kopieren.';
const compilerFile = 'Die Datei angeben, die der Compiler für den STM32 erzeugt hat.';
const disturbedLine =
  'Die Leitung ist gestört: Masse und Kabellänge prüfen oder eine niedrigere Baudrate verwenden.';

export const errorTexts: Translated<typeof english.errorTexts> = {
  // Usage and files
  'E-INTERNAL': {
    what: 'Interner Fehler in Flashline: {detail}',
    todo: 'Bitte melden.',
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
    todo: 'Am Ziel Platz schaffen oder ein anderes Ziel wählen, dann den Befehl noch einmal ausführen.',
  },
  'E-FILE-WRITE': {
    what: '{file} lässt sich nicht schreiben: {detail}',
    todo: 'Prüfen, ob der Ordner existiert, beschreibbar ist und noch Platz hat.',
  },
  'E-FILE-CHANGED': {
    what: '{file} hat sich geändert, während Flashline die Datei gelesen hat.',
    todo: 'Warten, bis der Build oder das Kopieren fertig ist, und es noch einmal versuchen.',
  },

  // Firmware files
  'E-IMAGE-EMPTY': {
    what: '{file} enthält keine Daten zum Programmieren.',
    todo: 'Prüfen, ob der Build die Datei geschrieben hat und ob es die richtige Datei ist.',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} hat {sizeBytes} Byte; Flashline liest Dateien bis {limitBytes} Byte.',
    todo: 'Prüfen, ob es die richtige Datei ist: Kein STM32 hat so viel Flash.',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: 'Flashline erkennt {file} nicht als Firmware-Datei, weder am Inhalt noch am Namen.',
    todo: 'Sind es reine Binärdaten, die Datei in .bin umbenennen und erneut öffnen.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} enthält reine Binärdaten ohne Adressen.',
    todo: 'Die Startadresse angeben, etwa 0x08000000.',
  },
  'E-IMAGE-MISMATCH': {
    what: '{file} ist dem Namen nach {claimed}, enthält aber {actual}.',
    todo: 'Prüfen, ob es die richtige Datei ist. Wenn ja, sie nach ihrem Inhalt umbenennen.',
  },
  'E-IMAGE-NOT-TEXT': {
    what: '{file} ist dem Namen nach {claimed}, also Text, enthält aber Binärdaten.',
    todo: 'Prüfen, ob es die richtige Datei ist. Sind es reine Binärdaten, sie in .bin umbenennen und die Adresse angeben.',
  },
  'E-IMAGE-NO-SIGNATURE': {
    what: '{file} sollte {claimed} sein, beginnt aber nicht wie eine solche Datei.',
    todo: 'Prüfen, ob es die richtige Datei ist und ob sie vollständig kopiert wurde.',
  },
  'E-IMAGE-UTF16': {
    what: '{file} ist UTF-16-Text mit zwei Byte je Zeichen.',
    todo: 'Als einfachen ASCII-Text speichern. Hinweis: Eine Umleitung in der PowerShell schreibt standardmäßig UTF-16.',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} hat zwei Werte für {address}: einen in {first}, einen anderen in {second}.',
    todo: 'Entscheiden, welcher der beiden stimmt, und die Datei neu bauen.',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} und {second} haben beide Daten bei {address}.',
    todo: 'Jeder Datei einen eigenen Adressbereich geben oder eine davon weglassen.',
  },
  'E-IMAGE-WRAP': {
    what: '{file}, {where}: {sizeBytes} Byte bei {address} {sizeBytes|reicht|reichen} über die letzte Adresse 0xFFFFFFFF hinaus.',
    todo: 'Die Adresse berichtigen oder die Datei neu bauen.',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}, Zeile {line}: die Zeile beginnt mit {found}, ein {format}-Datensatz aber mit {expected}.',
    todo: 'Die Zeilen entfernen, die keine Datensätze sind, oder die Datei neu bauen.',
  },
  'E-IMAGE-RECORD-DIGIT': {
    what: '{file}, Zeile {line}, Spalte {column}: {found} ist keine Hexadezimalziffer.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-ODD': {
    what: '{file}, Zeile {line}: der Datensatz endet mit einem halben Byte ({digits|# Ziffer|# Ziffern}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SHORT': {
    what: '{file}, Zeile {line}: der Datensatz hat {actualBytes} Byte, der kürzeste gültige aber {leastBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}, Zeile {line}: laut Längenbyte hat der Datensatz {declaredBytes} Byte, es sind aber {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}, Zeile {line}: die Prüfsumme ist {found}, sollte aber {expected} sein.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-TYPE': {
    what: '{file}, Zeile {line}: {format} hat keinen Datensatztyp {type}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SIZE': {
    what: '{file}, Zeile {line}: ein Datensatz vom Typ {type} trägt {expectedBytes} Byte, dieser aber {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-COUNT': {
    what: '{file}, Zeile {line}: bis hierher sollte die Datei {declared|# Datensatz|# Datensätze} haben, es sind aber {actual}.',
    todo: 'Zeilen fehlen oder sind hinzugekommen. Die Datei neu bauen oder neu kopieren.',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}, Zeile {line}: die Datei geht nach ihrem Enddatensatz in Zeile {endLine} weiter.',
    todo: 'Vielleicht wurden zwei Dateien aneinandergehängt: mit einem Werkzeug zusammenführen, das das Format kennt.',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}, Zeile {line}: die Daten bei {address} reichen über das Ende ihres 64-KiB-Segments hinaus, und Werkzeuge sind sich nicht einig, was dann folgt.',
    todo: 'Die Datei mit linearen Adressen bauen (Datensatztyp 04).',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}, Zeile {line}: die Datei mischt Segmentadressen und lineare Adressen (Datensatztypen 02 und 04), und Werkzeuge lesen das verschieden.',
    todo: 'Die Datei nur mit linearen Adressen bauen (Datensatztyp 04).',
  },
  'E-IMAGE-TRUNCATED': {
    what: '{file} ist abgeschnitten: {part} braucht {neededBytes} Byte ab Offset {offset}, die Datei endet aber bei {endOffset}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-CLASS': {
    what: '{file} ist eine 64-Bit-ELF-Datei. STM32-Firmware hat 32 Bit.',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-ENDIAN': {
    what: '{file} ist eine Big-Endian-ELF-Datei. STM32-Firmware ist Little-Endian.',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-MACHINE': {
    what: '{file} ist eine ELF-Datei für einen anderen Prozessor (Maschinennummer {machine}). STM32-Firmware ist für Arm (40).',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-TYPE': {
    what: '{file} ist eine ELF-Datei vom Typ {type} ({typeName}), kein gelinktes Programm (2).',
    todo: 'Die Ausgabe des Linkers angeben, keine Objektdatei oder Bibliothek.',
  },
  'E-IMAGE-ELF-HEADER': {
    what: '{file}, Offset {offset}: das ELF-Feld {field} kann nicht {value} sein.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-NO-SEGMENTS': {
    what: '{file} hat keine ladbaren Segmente.',
    todo: 'Die Ausgabe des Linkers angeben, keine Objektdatei und keine Datei, die nur Debug-Daten enthält.',
  },
  'E-IMAGE-ELF-SEGMENT': {
    what: '{file}: Programmkopf {index} hat in der Datei mehr Byte ({fileBytes}) als im Speicher ({memoryBytes}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-SIGNATURE': {
    what: '{file}, Offset {offset}: {part} sollte „{expected}“ enthalten, tut es aber nicht.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-VERSION': {
    what: '{file}, Offset {offset}: {field} ist {found}; Flashline unterstützt {expected}.',
    todo: 'Die Datei mit einem aktuellen DfuSe-Werkzeug neu erzeugen.',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}, Offset {offset}: laut {field} {declared|ist|sind} es {declared} Byte, tatsächlich aber {actual}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}: die Prüfsumme am Ende ist {found}, sollte aber {expected} sein.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}, Offset {offset}: das ist kein UF2-Block: Eine Kennzahl ist {found} statt {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}, Offset {offset}: ein UF2-Block kann nicht {sizeBytes} Byte tragen, nur bis zu {limitBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}, Offset {offset}: {number} von {total} ist keine gültige Nummer für diesen Block.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}, Offset {offset}: laut diesem Block gibt es {found|# Block|# Blöcke}, laut dem ersten aber {total}.',
    todo: 'Vielleicht wurden zwei Dateien aneinandergehängt: jede Datei einzeln angeben.',
  },
  'E-IMAGE-UF2-MISSING': {
    what: '{file}: {missing} von {total|# Block|# Blöcken} {missing|fehlt|fehlen}; der erste davon ist Block {number}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-FAMILIES': {
    what: '{file} nennt mehr als {limit|# Chipfamilie|# Chipfamilien}.',
    todo: 'Die Datei ist beschädigt: neu bauen oder neu kopieren.',
  },
  'E-IMAGE-UF2-FILE': {
    what: '{file}, Offset {offset}: der Block enthält einen Teil einer gewöhnlichen Datei, keinen Flash-Inhalt.',
    todo: 'Eine UF2-Datei angeben, die Firmware enthält.',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: 'Als Binärdaten ergäbe {range} eine Datei von {sizeBytes} Byte, größtenteils Füllung.',
    todo: 'Stattdessen als Intel HEX oder S-Records speichern oder einen kleineren Bereich wählen.',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} beschreibt mehr als {limitBytes} Byte Inhalt, indem die Datei dasselbe Stück immer wieder verwendet.',
    todo: 'Prüfen, ob es die richtige Datei ist, und sie neu bauen: Kein STM32 hat so viel Flash.',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} hat Daten in {count|# Bereich|# getrennten Bereichen}; Flashline nimmt bis zu {limit}.',
    todo: 'Prüfen, ob es die richtige Datei ist. Wenn ja, ihre Lücken mit einem Werkzeug füllen, das das Format kennt.',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} ist ein Archiv ({kind}), keine Firmware.',
    todo: 'Das Archiv entpacken und die Firmware-Datei darin angeben.',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} ist ein Paket ({kind}). Firmware darin ist codiert und lässt sich so nicht programmieren.',
    todo: 'Die HEX-, ELF- oder BIN-Datei desselben Builds angeben oder die Firmware mit dem Werkzeug entpacken, das das Paket erzeugt hat.',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} ist eine {kind}-Datei, keine Firmware.',
    todo: 'Die Datei wählen, die der Build erzeugt hat.',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} ist für eine andere Maschine gebaut: {kind}.',
    todo: 'Die Datei angeben, die für den STM32 gebaut wurde.',
  },
  'E-IMAGE-LFS-POINTER': {
    what: '{file} ist ein Git-LFS-Zeiger: er sagt nur, wo die Firmware liegt.',
    todo: 'Die Datei selbst mit "git lfs pull" holen und erneut öffnen.',
  },
  'E-IMAGE-WEB-PAGE': {
    what: '{file} ist eine Webseite, keine Firmware.',
    todo: 'Die Datei selbst herunterladen: über den Link "Raw" oder "Download" der Seite.',
  },
  'E-IMAGE-UNIVERSAL-HEX': {
    what: '{file} ist eine Universal-HEX-Datei: Sie enthält Firmware für mehrere Boards an denselben Adressen.',
    todo: 'Die HEX-Datei für ein Board angeben: die Datei mit dem Werkzeug aufteilen, das sie erzeugt hat, oder die Datei für dieses Board herunterladen.',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} ist eine einfache DFU-Datei: Anders als DfuSe enthält sie keine Adresse.',
    todo: 'Die Startadresse angeben, etwa 0x08000000.',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} enthält nichts für den Hauptflash, nur Daten für die Alternativeinstellung {targets}.',
    todo: 'Die Datei über USB in den Speicher programmieren, für den sie gemacht ist, oder die Datei für den Hauptflash angeben.',
  },

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: 'Es gibt keinen Baustein „{part}“. Ähnliche Namen: {near}.',
    todo: 'Den Baustein aus der Liste wählen oder die Produkt-ID angeben, etwa 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '„{part}“ passt auf mehr als einen Baustein: {candidates}.',
    todo: 'Mehr von dem Namen angeben, der auf dem Chip steht, oder die Produkt-ID, etwa 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'Die Seiten dieses {device} ({flashKiB} KiB) hängen von seinem Optionsbit {option} ab, das sich nicht lesen ließ.',
    todo: 'Die Aufteilung wählen, die der Chip hat, oder zuerst seinen Ausleseschutz entfernen.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'Flashline kennt die Flash-Seiten von {device} (Produkt-ID {pid}) mit {flashKiB} KiB nicht.',
    todo: 'Die Flash-Größe prüfen oder die Seiten des Flashs beschreiben.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'Der {flashKiB}-KiB-Flash von {device} hat keinen Bankmodus „{mode}“.',
    todo: 'Den Bankmodus weglassen. Er ist nur nötig, wenn ein Baustein beide Modi hat und nicht meldet, welcher aktiv ist.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'Flashline kann {device} nicht simulieren: Die Aufteilung seines Flash ist nicht bekannt.',
    todo: 'Einen Baustein aus der Liste wählen.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: '{flashKiB} KiB sind bei dieser Aufteilung keine ganze Zahl von Seiten.',
    todo: 'Die Flash-Größe prüfen.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '„{layout}“ ist keine Flash-Aufteilung: {detail}.',
    todo: 'Die Seiten in Adressreihenfolge angeben, etwa „4x16K 64K 7x128K“.',
  },
  'E-DEVICE-RECORD': {
    what: 'Die Bausteindatei {file} hat einen Fehler in {field}: {detail}',
    todo: 'Die Datei berichtigen (siehe docs/devices.md) oder Flashline neu installieren.',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'Flashline hat einen Befehl blockiert, der nicht zum Plan gehört ({detail}). Der Befehl wurde nicht gesendet.',
    todo: 'Das ist ein Fehler von Flashline; das Board blieb davor geschützt. Bitte zusammen mit dem Log melden.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'Flashline kennt die Flash-Seiten von {device} nicht und kann deshalb nicht sicher löschen oder schreiben.',
    todo: 'Den genauen Baustein wählen. Fehlt er in der Liste, die Seiten des Flashs beschreiben.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'Das Image enthält Daten außerhalb des Flash von {device}: {regions} (Bereiche: {count}).',
    todo: 'Prüfen, ob das Image für diesen Baustein gebaut ist, oder diese Bereiche auslassen.',
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
    what: 'Die Datei ist für {family} gemacht, dieser Baustein ist aber {device}.',
    todo: 'Die Datei verwenden, die für diesen Baustein gebaut ist.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'Verlangt ist, den ganzen Flash zu löschen und zugleich zu erhalten, was das Image nicht abdeckt. Das widerspricht sich.',
    todo: 'Nur die Seiten löschen, die das Image braucht, oder den Rest nicht erhalten.',
  },
  'E-PLAN-NO-START': {
    what: 'Das Programm kann nach dem Programmieren nicht gestartet werden: Kein Teil des Images beginnt mit einer Vektortabelle, deren Stack im RAM und deren Reset-Handler im Image liegt.',
    todo: 'Ohne Start programmieren oder prüfen, ob das Image das vollständige Programm an der richtigen Adresse ist.',
  },
  'E-PLAN-SECTOR': {
    what: 'Der Flash dieses {device} hat keinen Sektor {sector}, der sich schützen ließe: der höchste ist {highest}.',
    todo: 'Sektoren von 0 bis {highest} wählen.',
  },
  'E-PLAN-PAGE': {
    what: 'Der Flash dieses {device} hat keine Seite {page}; er hat {count|# Seite|# Seiten}.',
    todo: 'Seiten dieses Flashs wählen.',
  },
  'E-PLAN-RANGE': {
    what: 'Der Bereich von {address} bis {end} liegt nicht im Flash dieses {device}.',
    todo: 'Das Board verbinden, um seine Flash-Größe zu sehen.',
  },
  'E-PLAN-CHANGED': {
    what: 'Das Board braucht einen anderen Plan als den gezeigten. Es wurde nichts gesendet.',
    todo: 'Den neuen Plan prüfen, dann erneut starten.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'Die Datei hat auch Daten für die Alternativeinstellung {targets}. Das ist nicht der Hauptflash und lässt sich hier nicht programmieren.',
    todo: 'Sie auslassen, wenn das Board nichts davon braucht, oder die Datei über USB programmieren.',
  },

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'Flashline kennt die Anordnung der Option-Bytes von {device} nicht und lässt sie deshalb unverändert.',
    todo: 'Eine Debug-Sonde verwenden oder eine Anordnung hinzufügen (siehe docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'Das Board hat sich geweigert, seine Option-Bytes bei {range} zu lesen.',
    todo: 'Prüfen, ob der erkannte Baustein stimmt, dann das Board neu im Bootloader starten und erneut versuchen.',
  },
  'E-OPTION-FIELD': {
    what: 'Die Option-Bytes dieses Bausteins ({layout}) haben kein Feld {name}.',
    todo: 'Gültige Felder: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} ist kein gültiger Wert für {name}.',
    todo: 'Gültige Werte: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: '{name} hat zwei Werte.',
    todo: 'Einen Wert angeben.',
  },
  'E-OPTION-RDP': {
    what: '{name} ist der Ausleseschutz. Er lässt sich nicht wie andere Option-Bytes setzen: Er hat eigene Befehle, und Flashline prüft ihr Ergebnis.',
    todo: 'Um Stufe 1 zu setzen, das Board schützen. Zum Zurücknehmen den Schutz entfernen; das löscht den ganzen Flash.',
  },
  'E-OPTION-KEPT': {
    what: 'Flashline zeigt {name}, ändert das Feld aber nie: {reason}',
    todo: 'Eine Debug-Sonde verwenden, wenn es geändert werden muss.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'Die Option-Bytes von {device} lassen sich durch den Bootloader nur lesen. {reason}',
    todo: 'Zum Ändern eine Debug-Sonde verwenden.',
  },
  'E-OPTION-BROKEN': {
    what: 'Die Option-Bytes bei {address} widersprechen ihrem Komplement oder einander ({name}); ihre Werte sind deshalb nicht sicher. Nichts wurde geschrieben.',
    todo: 'Die Option-Bytes mit einer Debug-Sonde lesen und setzen.',
  },
  'E-OPTION-RANGE': {
    what: 'Der Bereich {range} (Seite {first} bis Seite {last}) ist für diesen Flash nicht gültig. Nichts wurde geschrieben.',
    todo: 'Eine erste Seite wählen, die nicht nach der letzten kommt, oder mit {none} keine Seite schützen.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'Das würde den Bootloader aussperren ({settings}). {text} Nichts wurde geschrieben.',
    todo: 'Die Einstellung lassen, wie sie ist, oder die Aussperrung ausdrücklich akzeptieren, wenn sie gewollt ist.',
  },
  'E-OPTION-LEVEL2': {
    what: 'Ausleseschutz Stufe 2 verriegelt {device} für immer: Weder der Bootloader noch eine Debug-Sonde funktionieren je wieder. Der Bestätigungstext stimmte nicht genau, oder zugleich waren andere Änderungen verlangt. Nichts wurde geschrieben.',
    todo: 'Wenn das gewollt ist, es allein verlangen und genau so bestätigen: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'Die Änderung der Option-Bytes wurde nicht bestätigt. Nichts wurde geschrieben.',
    todo: 'Neu beginnen, wenn es entschieden ist.',
  },
  'E-OPTION-REFUSED': {
    what: 'Das Board hat die Option-Bytes bei {address} abgelehnt.',
    todo: 'Das Board neu im Bootloader starten, die Option-Bytes lesen und erneut versuchen.',
  },
  'E-OPTION-NOT-SET': {
    what: 'Die Option-Bytes wurden geschrieben, aber diese Felder haben ihren neuen Wert nicht angenommen: {names}.',
    todo: 'Die Option-Bytes lesen. Vielleicht hat der Baustein sie nicht, oder der Bootloader darf sie nicht ändern.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} wurde geschrieben und liest sich wie geplant, aber es war kein Reset des Boards zu sehen. Bis zu einem Reset zeigt der Baustein, was geschrieben wurde; ob sich die Option-Bytes geändert haben, ist deshalb nicht bekannt.',
    todo: 'Das Board aus- und einschalten, seinen Bootloader starten und seine Option-Bytes lesen.',
  },
  'E-OPTION-UNASKED': {
    what: 'Option-Bits haben sich unerwartet geändert: {detail}.',
    todo: 'Die Option-Bytes lesen und mit dem Werkszustand vergleichen. Das Board nicht verwenden, bis das geklärt ist.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Option-Bytes wurden geschrieben und ließen sich danach nicht lesen ({detail}). Ihre aktuellen Werte sind nicht bekannt.',
    todo: 'Das Board aus- und einschalten, seinen Bootloader starten und seine Option-Bytes lesen.',
  },

  // Ports
  'E-PORT-NOT-FOUND': {
    what: 'Port {port} wurde nicht gefunden.',
    todo: 'Den Adapter einstecken, dann seinen Port wählen.',
  },
  'E-PORT-BUSY': {
    what: '{port} wird von einem anderen Programm benutzt.',
    todo: 'Das Terminal oder Werkzeug schließen, das den Port benutzt, dann erneut versuchen.',
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
    what: 'Flashline kennt den Portnamen „{port}“ nicht.',
    todo: '/dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port oder virtual:PART angeben.',
  },
  'E-PORT-NUMBER': {
    what: '„{port}“ hat keine TCP-Portnummer: Nach dem Host muss eine Zahl von 1 bis {limit} folgen.',
    todo: 'Die Nummer nach einem Doppelpunkt angeben, etwa {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: '{port} ist ein Netzwerk-Port, und niemand hat ihn außerhalb dieser Seite erlaubt.',
    todo: 'Den Port noch einmal wählen und im Dialog erlauben.',
  },
  'E-PORT-LOST': {
    what: '{port} ist verschwunden: {detail}',
    todo: 'Kabel und Adapter prüfen. Bei einem Netzwerk-Port den Server prüfen, und ob ein anderer Client den Port benutzt. Dann den Auftrag erneut starten.',
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
    todo: 'BOOT0 und Reset von Hand bedienen oder einen Adapter verwenden, der DTR und RTS hat.',
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
    todo: 'Adresse und Netzwerk prüfen. Prüfen, ob der serielle Server läuft und nicht belegt ist.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'Der Server an {port} spricht kein RFC 2217: {detail}',
    todo: 'RFC 2217 im seriellen Server einschalten. Für eine rohe Verbindung tcp:// statt rfc2217:// schreiben.',
  },
  'E-PORT-REMOTE': {
    what: 'Der serielle Server an {port} hat {request} verweigert.',
    todo: 'Die Einstellungen des Servers prüfen: Er muss die Steuerung des Ports über RFC 2217 erlauben.',
  },

  // What keeps a bootloader away from pages
  'E-PROTECT-STATE': {
    what: 'Der Produktzustand dieses {device} ist {state}: sein Bootloader löscht und schreibt den Flash nicht.',
    todo: 'Den Baustein mit einer Debug-Sonde und STM32CubeProgrammer in den Zustand Open zurückbringen (Regression) oder einen Baustein nehmen, der Open ist. Der Bootloader kann das nicht.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'Der Produktzustand dieses {device} ist {state}: sein Bootloader löscht und schreibt den Flash nicht.',
    todo: 'Einen anderen Baustein nehmen. Weder der Bootloader noch eine Debug-Sonde kommt aus diesem Zustand heraus.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'In diesem {device} ist TrustZone eingeschaltet ({bit}), und {count|die|die} {count|Seite|Seiten} {pages}, die der Auftrag ändern würde, {count|kann|können} zu sicherem Code gehören. Der Bootloader quittiert dort Löschen und Schreiben, führt es aber nicht aus.',
    todo: 'Es wurde nichts gelöscht. TrustZone mit einer Debug-Sonde und STM32CubeProgrammer ausschalten oder diese {count|Seite|Seiten} für nicht sicheren Code freigeben.',
  },
  'E-PROTECT-AREA': {
    what: 'Der Flash dieses {device} gehört ab {address} dem zweiten Kern ({field}): Die {count|Seite|Seiten} {pages} kann der Bootloader nicht löschen oder schreiben.',
    todo: 'Es wurde nichts gelöscht. Die Firmware so binden, dass sie vor {address} endet, oder den Funkstapel mit dessen eigenen Werkzeugen ändern.',
  },
  'E-PROTECT-CODE': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} als Code gegen Auslesen geschützt ({names}): Sie {count|lässt|lassen} sich nicht lesen und nicht einzeln löschen.',
    todo: 'Es wurde nichts gelöscht. Fragen, wer den Schutz gesetzt hat. Das Referenzhandbuch beschreibt, wie er sich entfernen lässt (PCROP); meist wird dabei der ganze Flash gelöscht.',
  },
  'E-PROTECT-PAGES': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({names}): Sein Bootloader würde dort Löschen und Schreiben quittieren, aber nicht ausführen.',
    todo: 'Es wurde nichts gelöscht. Den Schreibschutz entfernen, wenn die {count|Seite geändert werden darf|Seiten geändert werden dürfen}.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({names}), und sein Bootloader hat keinen Befehl, um diesen Schutz aufzuheben.',
    todo: 'Es wurde nichts gelöscht. Den Schreibschutz mit einer Debug-Sonde entfernen, wenn die {count|Seite geändert werden darf|Seiten geändert werden dürfen}.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: 'Auf diesem {device} ist {bit} gesetzt. Kommt der Ausleseschutz dazu, kann weder der Bootloader noch eine Debug-Sonde je wieder darauf zugreifen.',
    todo: 'Es wurde nichts geändert. {bit} zuerst auf 0 setzen, wenn der Baustein zugänglich bleiben soll.',
  },
  'E-PROTECT-CLOSED': {
    what: 'Dieser {device} lehnt Lesen, Schreiben und Löschen ab, und sein Bootloader hat keinen Befehl, um diesen Schutz aufzuheben.',
    todo: 'Eine Debug-Sonde und STM32CubeProgrammer verwenden. Bausteine mit Produktzustand öffnet eine Regression, die sie löscht.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'Das Board hat {command} quittiert. Bei {device} wirkt der neue Schutz erst nach Aus- und Einschalten der Versorgung.',
    todo: 'Die Versorgung des Boards mit BOOT0 auf High aus- und einschalten (ein Reset genügt nicht), dann neu verbinden.',
  },

  // The exchange with a bootloader
  'E-SYNC-TIMEOUT': {
    what: 'Das Board hat nicht geantwortet.',
    todo: 'Das Board mit BOOT0 auf High zurücksetzen und noch einmal versuchen: Es wartet vielleicht auf den Rest eines Befehls von einem anderen Programm, und bis zu einem Reset sendet Flashline ihm nichts mehr. Bleibt es stumm: prüfen, ob es Strom hat und ob TX und RX nicht vertauscht sind.',
  },
  'E-SYNC-GARBAGE': {
    what: 'Das Board hat auf das erste Byte mit {bytes} geantwortet, was kein Bootloader sendet.',
    todo: 'Baudrate, Parität und Masse prüfen. Dann das Board zurücksetzen und eine niedrigere Baudrate versuchen.',
  },
  'E-SYNC-BABBLE': {
    what: 'Es kommen ohne Pause Daten an ({count} Byte).',
    todo: 'Ein Programm auf dem Board oder ein anderes Gerät sendet auf dieser Leitung. Das Board mit BOOT0 auf High zurücksetzen.',
  },
  'E-SYNC-UNSTABLE': {
    what: 'Das Board hat das erste Byte mit {baudRate} Baud beantwortet, spätere Befehle aber falsch oder gar nicht.',
    todo: 'Das Board mit BOOT0 auf High zurücksetzen und eine niedrigere Baudrate versuchen. Prüfen, ob der Adapter wirklich gerade Parität sendet.',
  },
  'E-SYNC-SEVEN-BIT': {
    what: 'Der Adapter überträgt nur sieben Datenbits: In jedem Byte fehlt das höchste Bit.',
    todo: 'Den Adapter oder den seriellen Server auf acht Datenbits mit gerader Parität stellen oder einen anderen Adapter versuchen.',
  },
  'E-SYNC-LOST': {
    what: 'Flashline hat die Synchronisation mit dem Bootloader verloren und konnte sie nicht wiederherstellen.',
    todo: 'Das Board mit BOOT0 auf High zurücksetzen und den Auftrag erneut starten.',
  },
  'E-SYNC-RESET': {
    what: 'Das Board ist mitten in einem Rahmen stehen geblieben, und kein Byte ist sicher harmlos; deshalb sendet Flashline nichts mehr.',
    todo: 'Das Board zurücksetzen: BOOT0 auf High halten, NRST kurz auf Low ziehen oder die Versorgung aus- und einschalten, dann den Auftrag erneut starten. Sind DTR und RTS mit Reset und BOOT0 verbunden, kann Flashline das übernehmen.',
  },
  'E-REPLY-NACK': {
    what: 'Das Board hat {command} verweigert ({stage}).',
    todo: 'Die Ursache kann ein Schutz sein, eine Adresse außerhalb des Bausteins oder ein Befehl, den der Baustein nicht hat. Siehe docs/errors.md.',
  },
  'E-REPLY-TIMEOUT': {
    what: 'Das Board hat auf {command} ({stage}) nicht innerhalb von {timeoutMs} ms geantwortet.',
    todo: 'Verdrahtung, Versorgung und Masse prüfen. Dann das Board zurücksetzen und den Auftrag erneut starten.',
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
    what: 'Dieser Bootloader unterstützt {command} nicht.',
    todo: 'Das Board verbinden, um die Befehle zu sehen, die sein Bootloader unterstützt.',
  },
  'E-TARGET-MISMATCH': {
    what: 'Das Board ist {found} ({foundPid}), der Auftrag ist aber für {expected}.',
    todo: 'Das richtige Board einlegen oder den richtigen Baustein wählen.',
  },
  'E-TARGET-CHANGED': {
    what: 'Das Board an der Leitung hat gewechselt: Am Anfang war es {before}, jetzt ist es {now}.',
    todo: 'Das Board während eines Auftrags nicht tauschen. Beide Boards gelten als nicht programmiert.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'Flashline kann die Flash-Größe dieses {device} nicht lesen.',
    todo: 'Den genauen Baustein wählen, etwa stm32f405rg. Kennt Flashline den Baustein nicht, die Seiten seines Flashs beschreiben.',
  },
  'E-PROTECT-READOUT': {
    what: 'Das Board ist gegen Lesen und Schreiben geschützt (Ausleseschutz).',
    todo: 'Um es neu zu programmieren, den Schutz entfernen: das löscht den ganzen Flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'Das Board hat {command} quittiert, aber der neue Zustand ließ sich nicht bestätigen ({detail}).',
    todo: 'Das Board mit BOOT0 auf High zurücksetzen und neu verbinden, um seinen Zustand zu sehen.',
  },
  'E-ERASE-FAILED': {
    what: 'Das Board hat {pages} nicht gelöscht: {detail}',
    todo: 'Den Schreibschutz prüfen: neu verbinden, um den Zustand des Boards zu sehen. Siehe docs/errors.md.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'Das Board hat das Löschen quittiert, aber {address} liest sich noch als {found}. Nicht leere Seiten ({count}): {where}.',
    todo: 'Ist keine andere Ursache genannt, sind die Seiten vielleicht schreibgeschützt: den Schreibschutz entfernen und erneut versuchen.',
  },
  'E-WRITE-FAILED': {
    what: 'Der Block bei {address} ließ sich nicht schreiben: {detail}',
    todo: 'Den Auftrag erneut starten. Scheitert er an derselben Adresse, ist der Flash vielleicht verschlissen oder schreibgeschützt.',
  },
  'E-VERIFY-UNSTEADY': {
    what: 'Das Byte an {address} liest sich nicht jedes Mal gleich: {count}-mal falsch bei {reads|# Lesung|# Lesungen}, dazwischen richtig.',
    todo: 'Den Auftrag mit niedrigerer Baudrate wiederholen. Schlägt dieselbe Adresse wieder fehl, ist die Flash-Zelle verbraucht: Baustein ersetzen.',
  },
  'E-VERIFY-UNDONE': {
    what: 'Das Neuschreiben von {repaired} hat {spoilt} verändert, das vorher richtig war: Beide Adressen sind offenbar dieselben Zellen. {address} liest sich als {found} statt {expected}.',
    todo: 'Den Baustein prüfen: Er hat weniger Flash, als er meldet, oder eine defekte Adressleitung. Dieses Board nicht ausliefern.',
  },
  'E-VERIFY-MISMATCH': {
    what: 'Der Flash weicht vom Image ab: {address} liest sich als {found} statt {expected}; insgesamt {count|weicht|weichen} {count} Byte ab.',
    todo: 'Enthält das Board eine andere Firmware, zuerst diese programmieren. Wurde ohne Löschen geschrieben, zuerst löschen. Sonst den Schreibschutz prüfen. Schlägt dieselbe Adresse wieder fehl, ist der Chip vielleicht defekt.',
  },
  'E-VERIFY-REST': {
    what: '{address}, außerhalb des Images, liest sich als {found}: Eine Seite, die für das Image gelöscht wurde, ist nicht leer.',
    todo: 'Den Auftrag noch einmal starten. Geschieht es wieder, den ganzen Chip löschen und neu programmieren.',
  },
  'E-READ-BEYOND': {
    what: 'Der Bereich reicht über den {flashKiB}-KiB-Flash dieses {device} hinaus; {address} lässt sich nicht lesen.',
    todo: 'Nur bis {lastAddress} lesen.',
  },
  'E-READ-NO-END': {
    what: '{address} liegt nicht im Flash dieses Boards; Flashline weiß deshalb nicht, wo das Lesen endet.',
    todo: 'Die Anzahl der zu lesenden Bytes angeben.',
  },
  'E-READ-REFUSED': {
    what: 'Das Board hat das Lesen von {sizeBytes} Byte bei {address} verweigert.',
    todo: 'Der Bereich reicht vielleicht über den Speicher des Bausteins hinaus: seine Flash-Größe prüfen.',
  },
  'E-GO-NO-PROGRAM': {
    what: 'Bei {address} wurde kein Programm gefunden: {found} ist keine Vektortabelle. Der Befehl Go wurde nicht gesendet.',
    todo: 'Das Board programmieren oder die Adresse seiner Vektortabelle angeben.',
  },
  'E-GO-REFUSED': {
    what: 'Das Board hat den Start des Codes bei {address} verweigert.',
    todo: 'Das Board mit BOOT0 auf Low zurücksetzen, um das Programm zu starten. Läuft es nicht, prüfen, ob an dieser Adresse ein Programm liegt: Sein erstes Wort muss eine Stack-Adresse im RAM sein.',
  },
  'E-GO-UNANSWERED': {
    what: 'Das Board hat nicht bestätigt, dass es den Code bei {address} startet: Er läuft vielleicht.',
    todo: 'Prüfen, ob das Programm läuft. Wenn nicht, das Board mit BOOT0 auf Low zurücksetzen.',
  },

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'Flashline konnte kein Pseudoterminal für das virtuelle Board anlegen: {detail}',
    todo: 'Das Board stattdessen über TCP anbieten.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} hat keine Pseudoterminals, die andere Programme öffnen können.',
    todo: 'Das Board stattdessen über TCP anbieten.',
  },
  'E-BOARD-LINK': {
    what: 'Flashline konnte {path} nicht als Link auf das virtuelle Board anlegen: {detail}',
    todo: 'Einen anderen Namen für den Link wählen oder die vorhandene Datei entfernen.',
  },
  'E-BOARD-LISTEN': {
    what: 'Das virtuelle Board kann auf {address} keine Verbindungen annehmen: {detail}',
    todo: 'Einen anderen Port wählen oder das Programm schließen, das ihn benutzt.',
  },

  // Between a screen and the main process
  'E-IPC-CHANNEL': {
    what: 'Das Fenster hat „{channel}“ angefordert, das diese Version nicht hat.',
    todo: 'Das Fenster neu laden. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-SENDER': {
    what: 'Eine Seite, die nicht zu Flashline gehört, hat versucht, einen Befehl zu senden. Flashline hat ihn abgewiesen.',
    todo: 'Flashline neu starten. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-PAYLOAD': {
    what: 'Das Fenster hat Daten gesendet, die „{channel}“ nicht annimmt: {detail}',
    todo: 'Das Fenster neu laden. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'Das Fenster hat mehr Daten gesendet, als „{channel}“ annimmt.',
    todo: 'Das Fenster neu laden. Wenn es wieder geschieht, bitte melden.',
  },
  'E-IPC-BUSY': {
    what: 'Flashline ist beschäftigt und kann keine weiteren Anfragen dieser Art annehmen.',
    todo: 'Einen Moment warten, dann noch einmal versuchen.',
  },
  'E-SETTINGS-SAVE': {
    what: 'Die Einstellung gilt jetzt, ließ sich aber nicht speichern: {detail}',
    todo: '{file} oder den Ordner der Datei reparieren oder die Datei wegräumen, dann die Einstellung noch einmal ändern.',
  },
  'E-IPC-LOST': {
    what: 'Die Verbindung zu Flashline ist abgerissen, bevor Flashline geantwortet hat.',
    todo: 'Prüfen, ob Flashline noch läuft. Das Fenster zeigt wieder den Stand, sobald die Verbindung steht.',
  },
  'E-WEB-LISTEN': {
    what: 'Port {port} auf diesem Rechner ist nicht benutzbar: {detail}',
    todo: 'Einen anderen Port wählen oder Flashline einen freien wählen lassen.',
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
    todo: 'Die schließen, die nicht mehr gebraucht werden.',
  },
  'E-MODE-LOCKED': {
    what: 'Das geht nur im Technikermodus.',
    todo: 'Zuerst in den Technikermodus wechseln.',
  },
  'E-MODE-PIN': {
    what: 'Die PIN ist falsch.',
    todo: 'Noch einmal eingeben. Ist die PIN vergessen, sie in der Einstellungsdatei entfernen: siehe docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'Eine PIN muss 4 bis 12 Ziffern haben und sonst nichts.',
    todo: 'Eine andere PIN wählen.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Zu viele falsche PINs: Der nächste Versuch ist in {seconds} s möglich.',
    todo: 'Warten, dann noch einmal eingeben. Ist die PIN vergessen, sie in der Einstellungsdatei entfernen: siehe docs/security.md.',
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
    what: 'Das Ziel von {goal} Stück ist erreicht, oder die restlichen Einheiten werden gerade programmiert.',
    todo: 'Die laufenden Boards abwarten oder den Linientechniker bitten, das Ziel zu erhöhen.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline wurde beendet, während dieses Board programmiert wurde. Der Inhalt des Boards ist nicht bekannt.',
    todo: 'Das Board vor Gebrauch erneut programmieren.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'Dieses Board hat schon bestanden und steckt noch im Platz. Es wurde nicht verändert.',
    todo: 'Herausnehmen und das nächste einlegen. Um es erneut zu programmieren, die Taste des Platzes drücken.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'Dieses Etikett gehört zu einem anderen Board als dem im Platz. Das Board wurde nicht verändert.',
    todo: 'Das Etikett dieses Boards scannen, dann programmieren.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'Die Boards in Platz {slots} haben bestanden und wurden nicht herausgenommen.',
    todo: 'Neue Boards einlegen und das bestätigen. Um dasselbe Board erneut zu programmieren, seinen Platz mit der eigenen Taste starten.',
  },
  'E-LINE-NO-LABEL': {
    what: 'Dieser Auftrag braucht für jedes Stück ein Etikett, aber Platz {slots} hat keines.',
    todo: 'Zuerst das Etikett scannen.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '„{label}“ ist kein Etikett: Etiketten haben {min} bis {max} Zeichen.',
    todo: 'Das Etikett des Boards scannen.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'Das Etikett „{label}“ passt nicht zum Muster {pattern} dieses Auftrags.',
    todo: 'Das richtige Etikett scannen. Das Muster wird in der Einrichtung der Linie festgelegt.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'Das Etikett „{label}“ wurde schon für Platz {slot} gescannt.',
    todo: 'Das Etikett eines anderen Boards scannen. Um dieses Etikett umzusetzen, zuerst seinen Platz wählen.',
  },
  'E-LINE-LABEL-USED': {
    what: 'Ein Stück mit dem Etikett „{label}“ hat schon bestanden.',
    todo: 'Das Board prüfen: Jedes Etikett gilt einmal. Der Linientechniker kann neu zählen lassen.',
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
    what: 'Der Leitungsdoktor benutzt diesen Port.',
    todo: 'Warten, bis er fertig ist, oder ihn stoppen.',
  },
  'E-TRACE-NONE': {
    what: 'Es gibt noch keine Aufzeichnung eines Laufs.',
    todo: 'Zuerst ein Board verbinden oder einen Auftrag ausführen.',
  },
  'E-TRACE-GONE': {
    what: 'Diese Aufzeichnung ist nicht mehr geöffnet.',
    todo: 'Sie erneut öffnen.',
  },
  'E-BENCH-NO-PORT': {
    what: 'Es ist kein Port gewählt.',
    todo: 'Den Port wählen, an dem das Board hängt.',
  },
  'E-BENCH-NO-PART': {
    what: 'Der Baustein ist noch nicht bekannt.',
    todo: 'Das Board verbinden oder seinen Baustein wählen.',
  },

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: 'Die Anwendung hat auf den Befehl nicht binnen {timeoutMs} ms mit {expected} geantwortet; sie hat {received} gesendet.',
    todo: 'Baudrate und Parität der Anwendung prüfen. Prüfen, ob sie läuft und den Befehl kennt.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Niemand hat diesen Befehl an die Anwendung außerhalb dieser Seite erlaubt: {command}',
    todo: 'Den Befehl noch einmal wählen und im Dialog erlauben.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} ist verschwunden und binnen {timeoutMs} ms nicht wiedergekommen.',
    todo: 'Prüfen, ob der Port jetzt anders heißt. Ein Board, das als DFU-Gerät erscheint, lässt sich nicht über einen seriellen Port programmieren.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Flashline hat der Anwendung befohlen, in den Bootloader zu springen, aber kein Bootloader hat geantwortet.',
    todo: 'Prüfen, ob die Anwendung diesen Befehl kennt und vor dem Sprung Takte und Interrupts zurücksetzt. Sonst BOOT0 und Reset benutzen.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'Kein Bootloader hat geantwortet: Auf {device} bleibt ein Sprung aus einem Programm nicht im Bootloader.',
    todo: 'BOOT0 auf High legen und das Board zurücksetzen, über DTR und RTS oder von Hand.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'Der Bootloader von {device} lässt kein Schreiben in den RAM zu; ein Reset lässt sich deshalb nicht vom RAM aus auslösen.',
    todo: 'Das Programm mit Go starten oder das Board über eine Modemleitung oder von Hand zurücksetzen.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'Flashline weiß nicht, wie {device} dazu gebracht wird, seine Option-Bytes neu zu laden.',
    todo: 'Einen anderen Weg hinaus wählen oder die Versorgung aus- und einschalten.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'Flashline weiß nicht, welche Modemleitung dieses Board in sein Programm zurücksetzt.',
    todo: 'Die Leitung wählen, die NRST steuert, oder einen anderen Weg hinaus.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'Von hier aus lässt sich {device} nicht starten: Das Image hat keine Vektortabelle, und keine Leitung setzt das Board zurück.',
    todo: 'BOOT0 auf Low legen und das Board von Hand zurücksetzen.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'Der Bootloader von {device} startet kein Programm mehr, sobald der Ausleseschutz gesetzt ist; so lässt er sich deshalb nicht verlassen.',
    todo: 'Das Board über DTR und RTS zurücksetzen, es im Bootloader lassen oder den Ausleseschutz nicht setzen.',
  },
  'E-LEAVE-STUB': {
    what: 'Der RAM bei {address} enthält die Reset-Befehle nicht, die dorthin geschrieben wurden.',
    todo: 'Das Programm mit Go starten oder das Board über eine Modemleitung oder von Hand zurücksetzen.',
  },
  'E-LEAVE-STAYED': {
    what: 'Nach dem Reset hat wieder der Bootloader geantwortet: Das Programm ist nicht gestartet.',
    todo: 'BOOT0 auf Low legen und das Board zurücksetzen. War sein Flash vorher leer, die Versorgung aus- und einschalten.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'Nichts kam zurück: {port} empfängt nicht, was er sendet.',
    todo: 'Das Board abnehmen, TX und RX des Adapters mit einer Brücke verbinden und den Test wiederholen.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} hat bei {baudRate} Baud, Parität {parity}, nicht empfangen, was er gesendet hat: {detail}',
    todo: 'Brücke und Masse prüfen. Eine niedrigere Baudrate oder einen anderen Adapter verwenden.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} sendet keine gerade Parität, die der Bootloader braucht: {detail}',
    todo: 'Einen anderen Adapter verwenden oder einen neueren Treiber installieren.',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} ist hier keine gültige Option von STMFlashLoader. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Optionen stehen in „flashline legacy -?“ und docs/legacy.md.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} hat „{value}“ erhalten, nimmt aber {expected}. Nichts wurde geöffnet oder gesendet.',
    todo: 'Den Wert berichtigen.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} kommt vor {needed}, das dafür nötig ist. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Optionen laufen von links nach rechts: {needed} voranstellen.',
  },
  'E-LEGACY-STRICT': {
    what: 'Der strenge Modus lehnt die Befehlszeile ab: {detail} Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Befehlszeile berichtigen oder ohne den strengen Modus starten.',
  },
  'E-LEGACY-PORT': {
    what: 'Dieses System hat keinen Port COM{number}. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Umgebungsvariable {variable} auf den Port setzen, etwa /dev/ttyUSB0, oder den Port mit --pn nennen.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'Der Flash ist dort nicht leer, wohin die Datei soll ({address} enthält {found}), und der strenge Modus schreibt nur in gelöschten Flash. Nichts wurde geschrieben.',
    todo: 'Zuerst löschen: -e --all oder -e --sec mit diesen Seiten vor -d stellen.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} muss genau die 16 Option-Bytes bei 0x1FFFF800 enthalten und sonst nichts. Nichts wurde geöffnet oder gesendet.',
    todo: 'Eine solche Datei mit -o --get --fn erzeugen.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: '{device} hat eine andere Anordnung der Option-Bytes: -o --set unterstützt nur F0, F1 und F3 und deren Namen. Nichts wurde geschrieben.',
    todo: 'Sie mit "flashline options set" und den Namen dieses Bausteins ändern; "flashline options describe {pid}" listet sie auf.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'Es gibt keine Map {name}: kein Map/{name}.STmap in diesem Ordner und weder eine bekannte Map noch einen Baustein dieses Namens. Nichts wurde geöffnet oder gesendet.',
    todo: 'Den Baustein nennen (-i stm32f103c8) oder den Pfad der Map-Datei angeben. Maps mit ähnlichen Namen: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} ist keine gültige .STmap-Datei (Zeile {line}): {detail}',
    todo: 'Die Zeile berichtigen oder statt der Map den Baustein nennen.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'Die Map {map} ist für {mapDevice} ({mapPid}), nicht für {device} ({pid}).',
    todo: 'Statt einer Map den Baustein nennen ({pid}): Flashline kennt seine Seiten. Ist es das falsche Board, es tauschen.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'Die Map {map} beschreibt einen anderen Flash als den von {device}: {detail}',
    todo: 'Die Map nicht verwenden: Flashline kennt die Seiten von {device}.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'Flashline hat keinen Datensatz für die Produkt-ID {pid} dieser Map, und eine Map enthält nicht alles, was ein Datensatz braucht.',
    todo: 'Die Familie des Bausteins mit --family angeben: {families}.',
  },

  // Traces
  'E-TRACE-FORMAT': {
    what: 'Das ist keine Aufzeichnungsdatei von Flashline: {detail}.',
    todo: 'Eine Datei wählen, die Flashline aufgezeichnet hat (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'Die Aufzeichnung hat die Formatversion {version}; dieses Flashline liest Version {known}.',
    todo: 'Die Datei mit einem neueren Flashline öffnen. Gibt es kein Flashline mit dieser Version, ist die Datei beschädigt.',
  },
  'E-TRACE-CUT': {
    what: 'Die Aufzeichnung endet zu früh, nach {sizeBytes} Byte: Der Rest des Laufs fehlt.',
    todo: 'Die vollständige Datei beschaffen. Flashline kann diese bis zum Schnitt zeigen, aber nicht nachspielen.',
  },
  'E-TRACE-EDITED': {
    what: 'Die Aufzeichnung wurde nachträglich verändert: Bei Byte {offset} stimmt die Prüfsumme nicht.',
    todo: 'Die ursprüngliche Datei beschaffen. Flashline zeigt von dieser nichts, weil auf nichts darin Verlass ist.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'Die Aufzeichnung wird entpackt größer als {limitMiB} MiB, mehr als ein Lauf dieser Größe ergeben kann.',
    todo: 'Eine Datei wählen, die Flashline aufgezeichnet hat (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'Die Aufzeichnung lässt sich nicht nachspielen: Für einen Bericht wurde der Inhalt der Firmware entfernt.',
    todo: 'Die ursprüngliche Aufzeichnung nachspielen.',
  },
  'E-TRACE-PART': {
    what: 'Kein virtuelles Board kann das Board dieser Aufzeichnung ersetzen: {detail}.',
    todo: 'Den Baustein für das virtuelle Board angeben.',
  },
  'E-TRACE-DIFFERS': {
    what: 'Das Nachspielen weicht bei {time} vom aufgezeichneten Lauf ab: {detail}',
    todo: 'Flashline oder seine Bausteindaten haben sich seither geändert, oder das echte Board verhielt sich anders als das Modell. Siehe docs/trace.md.',
  },
};
