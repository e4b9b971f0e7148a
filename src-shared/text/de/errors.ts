import type * as english from '../en/errors.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = 'Die Datei ist beschädigt: neu bauen oder neu kopieren.';
const compilerFile = 'Die Datei angeben, die der Compiler für den STM32 erzeugt hat.';
const disturbedLine =
  'Die Leitung ist gestört: Masse und Kabellänge prüfen oder eine niedrigere Baudrate verwenden.';

export const errorTexts: Translated<typeof english.errorTexts> = {
  // Usage and files
  'E-INTERNAL': {
    what: 'In Flashline selbst ist ein Fehler aufgetreten: {detail}',
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

  // Firmware files
  'E-IMAGE-EMPTY': {
    what: '{file} enthält keine Daten zum Programmieren.',
    todo: 'Prüfen, ob der Build die Datei geschrieben hat und ob es die richtige ist.',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} hat {sizeBytes} Byte; Flashline liest Dateien bis {limitBytes} Byte.',
    todo: 'Prüfen, ob es die richtige Datei ist: so viel fasst kein STM32.',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: '{file} ist keine Firmware-Datei, die Flashline kennt, weder dem Inhalt noch dem Namen nach.',
    todo: 'Sind es reine Binärdaten, die Datei in .bin umbenennen und erneut öffnen.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} enthält reine Binärdaten, die nicht sagen, wohin sie gehören.',
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
    what: '{file} soll {claimed} sein, beginnt aber nicht wie eine solche Datei.',
    todo: 'Prüfen, ob es die richtige Datei ist und ob sie vollständig kopiert wurde.',
  },
  'E-IMAGE-UTF16': {
    what: '{file} ist Text in UTF-16, mit zwei Byte je Zeichen.',
    todo: 'Als einfachen ASCII-Text speichern: eine Umleitung in der PowerShell schreibt ohne weitere Angabe UTF-16.',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} gibt für {address} zwei Werte an: einen in {first}, einen anderen in {second}.',
    todo: 'Entscheiden, welcher dorthin gehört, und die Datei neu bauen.',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} und {second} haben beide Daten bei {address}.',
    todo: 'Jeder Datei einen eigenen Platz geben oder eine davon weglassen.',
  },
  'E-IMAGE-WRAP': {
    what: '{file}, {where}: {sizeBytes} Byte bei {address} {sizeBytes|reicht|reichen} über die letzte Adresse 0xFFFFFFFF hinaus.',
    todo: 'Die Adresse berichtigen oder die Datei neu bauen.',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}, Zeile {line}: die Zeile beginnt mit {found}, ein Datensatz von {format} aber mit {expected}.',
    todo: 'Entfernen, was kein Datensatz ist, oder die Datei neu bauen.',
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
    what: '{file}, Zeile {line}: der Datensatz hat {actualBytes} Byte, der kürzestmögliche hat {leastBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}, Zeile {line}: laut Längenbyte hat der Datensatz {declaredBytes} Byte, es sind aber {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}, Zeile {line}: die Prüfsumme ist {found}, der Datensatz ergibt aber {expected}.',
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
    todo: 'Zeilen fehlen oder sind hinzugekommen: die Datei neu bauen oder neu kopieren.',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}, Zeile {line}: die Datei geht nach ihrem Enddatensatz in Zeile {endLine} weiter.',
    todo: 'Vielleicht wurden zwei Dateien aneinandergehängt: mit einem Werkzeug zusammenführen, das das Format kennt.',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}, Zeile {line}: die Daten bei {address} reichen über ihr 64-KiB-Segment hinaus; was dann folgt, legen Werkzeuge verschieden aus.',
    todo: 'Die Datei mit linearen Adressen bauen (Datensatztyp 04).',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}, Zeile {line}: Segment- und lineare Adressen (Datensatztypen 02 und 04) sind gemischt; das lesen Werkzeuge verschieden.',
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
    todo: 'Das Ergebnis des Linkers angeben, keine Objektdatei oder Bibliothek.',
  },
  'E-IMAGE-ELF-HEADER': {
    what: '{file}, Offset {offset}: das ELF-Feld {field} kann nicht {value} sein.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-NO-SEGMENTS': {
    what: '{file} hat keine ladbaren Segmente, nur Abschnitte oder gar nichts.',
    todo: 'Das Ergebnis des Linkers angeben, keine Objektdatei und keine Datei, die nur Debug-Daten enthält.',
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
    what: '{file}, Offset {offset}: {field} ist {found}; Flashline kennt {expected}.',
    todo: 'Die Datei mit einem aktuellen DfuSe-Werkzeug neu erzeugen.',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}, Offset {offset}: laut {field} {declared|ist|sind} es {declared} Byte, tatsächlich aber {actual}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}: die Prüfsumme am Ende ist {found}, der Inhalt ergibt aber {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}, Offset {offset}: das ist kein UF2-Block, denn eine Kennzahl ist {found} und nicht {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}, Offset {offset}: ein UF2-Block kann nicht {sizeBytes} Byte tragen, nur bis zu {limitBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}, Offset {offset}: Block {number} von {total} ist keine Nummer, die dieser Block haben kann.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}, Offset {offset}: laut diesem Block gibt es {found|# Block|# Blöcke}, laut dem ersten aber {total}.',
    todo: 'Vielleicht wurden zwei Dateien aneinandergehängt: jede für sich angeben.',
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
    todo: 'Eine UF2-Datei mit Firmware angeben.',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: 'Als Binärdaten ergäbe {range} eine Datei von {sizeBytes} Byte, größtenteils Füllung.',
    todo: 'Stattdessen Intel HEX oder S-Records schreiben oder einen kleineren Bereich nennen.',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} beschreibt mehr als {limitBytes} Byte Inhalt: dasselbe Stück der Datei wird immer wieder verwendet.',
    todo: 'Prüfen, ob es die richtige Datei ist, und sie neu bauen: so viel fasst kein STM32.',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} hat Daten in {count|# Bereich|# getrennten Bereichen}; Flashline nimmt bis zu {limit}.',
    todo: 'Prüfen, ob es die richtige Datei ist. Wenn ja, ihre Lücken mit einem Werkzeug füllen, das das Format kennt.',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} ist ein {kind}-Archiv, keine Firmware.',
    todo: 'Es entpacken und die Firmware-Datei darin angeben.',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} ist ein {kind}-Paket: Firmware darin ist verpackt und lässt sich so nicht programmieren.',
    todo: 'Die HEX-, ELF- oder BIN-Datei desselben Builds angeben oder die Firmware mit dem Werkzeug herausholen, das das Paket gemacht hat.',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} ist eine {kind}-Datei, keine Firmware.',
    todo: 'Die Datei wählen, die der Build erzeugt hat.',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} ist für eine andere Maschine gemacht: {kind}.',
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
    what: '{file} ist eine Universal-HEX-Datei mit Firmware für mehrere Boards an denselben Adressen.',
    todo: 'Die HEX-Datei für ein Board angeben: mit dem Werkzeug trennen, das sie gemacht hat, oder für dieses Board herunterladen.',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} ist eine einfache DFU-Datei: anders als DfuSe hat sie keine Adresse, die sagt, wohin sie gehört.',
    todo: 'Die Startadresse angeben, etwa 0x08000000.',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} hat nichts für den Hauptflash, nur für die Alternativeinstellung {targets}.',
    todo: 'Über USB in den Speicher programmieren, für den die Datei gemacht ist, oder die Datei für den Hauptflash angeben.',
  },

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: 'Kein Baustein heißt „{part}“. Am nächsten kommen {near}.',
    todo: 'Den Baustein aus der Liste wählen oder die Produkt-ID angeben, etwa 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '„{part}“ passt auf mehr als einen Baustein: {candidates}.',
    todo: 'Mehr von dem Namen angeben, der auf dem Chip steht, oder die Produkt-ID, etwa 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'Die Seiten dieses {device} ({flashKiB} KiB) hängen von seinem Optionsbit {option} ab, das sich nicht lesen ließ.',
    todo: 'Angeben, welche Aufteilung der Chip hat, oder zuerst seinen Ausleseschutz entfernen.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'Die Flash-Seiten von {device} (Produkt-ID {pid}) mit {flashKiB} KiB sind nicht bekannt.',
    todo: 'Die Flash-Größe prüfen oder die Aufteilung des Flashs selbst angeben.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'Der Flash von {flashKiB} KiB des {device} ist nie im Bankmodus „{mode}“ angeordnet.',
    todo: 'Den Bankmodus weglassen: er wird nur gebraucht, wenn ein Baustein beide hat und es nicht verrät.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'Von {device} kann es kein virtuelles Board geben: nirgends steht, wie sein Flash aufgeteilt ist.',
    todo: 'Einen Baustein aus der Liste wählen.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: 'Ein Flash von {flashKiB} KiB endet bei dieser Aufteilung nicht an einer Seitengrenze.',
    todo: 'Die Flash-Größe prüfen.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '„{layout}“ ist keine Flash-Aufteilung: {detail}.',
    todo: 'Die Seiten nach Adressen geordnet angeben, etwa „4x16K 64K 7x128K“.',
  },
  'E-DEVICE-RECORD': {
    what: 'Die Bausteindatei {file} ist bei {field} fehlerhaft: {detail}',
    todo: 'Die Datei berichtigen (siehe docs/devices.md) oder Flashline neu installieren.',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'Es sollte etwas gesendet werden, das der Plan nicht enthält ({detail}). Es wurde nicht gesendet.',
    todo: 'Bitte zusammen mit dem Log melden: das ist ein Fehler von Flashline. Das Board blieb davor geschützt.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'Die Flash-Seiten von {device} sind nicht bekannt; deshalb kann nichts sicher gelöscht oder geschrieben werden.',
    todo: 'Den genauen Baustein wählen. Fehlt er in der Liste, die Seiten des Flashs beschreiben.',
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

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'Die Anordnung der Option-Bytes von {device} ist nicht bekannt; sie bleiben unberührt.',
    todo: 'Dafür einen Debugger verwenden oder eine Anordnung hinzufügen (siehe docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'Das Board verweigert das Lesen seiner Option-Bytes bei {range}.',
    todo: 'Prüfen, ob der gefundene Baustein stimmt, das Board neu im Bootloader starten und erneut versuchen.',
  },
  'E-OPTION-FIELD': {
    what: 'Ein Feld {name} gibt es bei diesem Baustein nicht ({layout}).',
    todo: 'Die Felder sind: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} ist kein Wert für {name}.',
    todo: 'Erlaubt sind: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: 'Für {name} sind zwei Werte angegeben.',
    todo: 'Einen angeben.',
  },
  'E-OPTION-RDP': {
    what: '{name} ist der Leseschutz: Er wird nicht wie andere Option-Bytes gesetzt, sondern mit eigenen Befehlen, die nachgewiesen werden.',
    todo: 'Das Board schützen, um ihn zu setzen, oder den Schutz aufheben, was den Chip löscht.',
  },
  'E-OPTION-KEPT': {
    what: '{name} wird gezeigt, aber nie geändert: {reason}',
    todo: 'Einen Debugger verwenden, wenn es geändert werden muss.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'Die Option-Bytes von {device} lassen sich durch den Bootloader nur lesen. {reason}',
    todo: 'Zum Ändern einen Debugger verwenden.',
  },
  'E-OPTION-BROKEN': {
    what: 'Die Option-Bytes bei {address} widersprechen ihrem Komplement oder einander ({name}); es ist nicht sicher, was sie besagen. Nichts wurde geschrieben.',
    todo: 'Sie mit einem Debugger ansehen und dort setzen.',
  },
  'E-OPTION-RANGE': {
    what: 'Der Bereich {range} von Seite {first} bis Seite {last} ist keiner dieses Flashs. Nichts wurde geschrieben.',
    todo: 'Eine erste Seite angeben, die nicht hinter der letzten liegt, oder mit {none} keine Seite schützen.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'Das würde den Bootloader aussperren ({settings}). {text} Nichts wurde geschrieben.',
    todo: 'Es lassen, oder die Aussperrung ausdrücklich hinnehmen, wenn das sicher gewollt ist.',
  },
  'E-OPTION-LEVEL2': {
    what: 'Leseschutz Stufe 2 verriegelt {device} für immer: Weder Bootloader noch Debugger gehen je wieder. Das wurde nicht Wort für Wort bestätigt oder nicht allein verlangt. Nichts wurde geschrieben.',
    todo: 'Wenn das gewollt ist, es allein verlangen und genau so bestätigen: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'Der Änderung der Option-Bytes wurde nicht zugestimmt. Nichts wurde geschrieben.',
    todo: 'Neu beginnen, wenn es entschieden ist.',
  },
  'E-OPTION-REFUSED': {
    what: 'Das Board verweigert die Option-Bytes bei {address}.',
    todo: 'Das Board neu im Bootloader starten, die Option-Bytes lesen und erneut versuchen.',
  },
  'E-OPTION-NOT-SET': {
    what: 'Die Option-Bytes wurden geschrieben, aber diese Felder haben ihren neuen Wert nicht angenommen: {names}.',
    todo: 'Die Option-Bytes lesen. Vielleicht hat der Baustein sie nicht, oder der Bootloader darf sie nicht ändern.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} wurde geschrieben und liest sich wie geplant, aber seither war kein Reset zu sehen, und bis dahin zeigt der Baustein nur, was hineingeschrieben wurde. Ob sich die Option-Bytes geändert haben, ist nicht bekannt.',
    todo: 'Das Board aus- und einschalten, in den Bootloader bringen und seine Option-Bytes lesen.',
  },
  'E-OPTION-UNASKED': {
    what: 'Option-Bits haben sich geändert, ohne dass es verlangt war: {detail}.',
    todo: 'Die Option-Bytes lesen, mit dem Werkszustand vergleichen und das Board vorher nicht verwenden.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Option-Bytes wurden geschrieben und ließen sich danach nicht lesen ({detail}). Was das Board jetzt enthält, ist nicht bekannt.',
    todo: 'Das Board aus- und einschalten, in den Bootloader bringen und seine Option-Bytes lesen.',
  },

  // Ports
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
    todo: 'Den Port noch einmal wählen und im Dialog erlauben.',
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

  // What keeps a bootloader away from pages
  'E-PROTECT-STATE': {
    what: 'Der Produktzustand dieses {device} ist {state}: sein Bootloader löscht und schreibt den Flash nicht.',
    todo: 'Den Baustein mit einer Debug-Sonde und STM32CubeProgrammer in den Zustand Open zurückbringen (Regression) oder einen Baustein nehmen, der Open ist. Der Bootloader kann das nicht.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'Der Produktzustand dieses {device} ist {state}: sein Bootloader löscht und schreibt den Flash nicht.',
    todo: 'Einen anderen Baustein nehmen: aus diesem Zustand führt kein Weg zurück, weder über den Bootloader noch mit einer Debug-Sonde.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'In diesem {device} ist TrustZone eingeschaltet ({bit}), und was der Job ändern soll, kann zu sicherem Code gehören ({count|Seite|Seiten} {pages}): Dort quittiert der Bootloader Löschen und Schreiben und tut es nicht.',
    todo: 'Es wurde nichts gelöscht. TrustZone mit einer Debug-Sonde und STM32CubeProgrammer ausschalten oder diese {count|Seite|Seiten} für nicht sicheren Code freigeben.',
  },
  'E-PROTECT-AREA': {
    what: 'Ab {address} gehört der Flash dieses {device} seinem zweiten Kern ({field}): die {count|Seite|Seiten} {pages} kann der Bootloader nicht löschen oder schreiben.',
    todo: 'Es wurde nichts gelöscht. Die Firmware so binden, dass sie vor {address} endet, oder den Funkstapel mit dessen eigenen Werkzeugen ändern.',
  },
  'E-PROTECT-CODE': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} als Code gegen Auslesen geschützt ({names}): sie {count|lässt|lassen} sich nicht einzeln löschen, und dort lässt sich nichts zurücklesen.',
    todo: 'Es wurde nichts gelöscht. Fragen, wer den Schutz gesetzt hat; im Referenzhandbuch steht, wie er entfernt wird (PCROP), in der Regel zusammen mit dem ganzen Flash.',
  },
  'E-PROTECT-PAGES': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({names}): sein Bootloader würde dort Löschen und Schreiben quittieren und nicht tun.',
    todo: 'Es wurde nichts gelöscht. Den Schreibschutz entfernen, wenn die {count|Seite geändert werden darf|Seiten geändert werden dürfen}.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: 'Die {count|Seite|Seiten} {pages} dieses {device} {count|ist|sind} schreibgeschützt ({names}), und sein Bootloader hat keinen Befehl, der das aufhebt.',
    todo: 'Es wurde nichts gelöscht. Den Schreibschutz mit einer Debug-Sonde entfernen, wenn die {count|Seite geändert werden darf|Seiten geändert werden dürfen}.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: 'Auf diesem {device} ist {bit} gesetzt: mit Ausleseschutz dazu käme weder der Bootloader noch eine Debug-Sonde je wieder heran.',
    todo: 'Es wurde nichts geändert. {bit} zuerst auf 0 setzen, wenn der Baustein zugänglich bleiben soll.',
  },
  'E-PROTECT-CLOSED': {
    what: 'Dieser {device} lehnt Lesen, Schreiben und Löschen ab, und sein Bootloader hat keinen Befehl, der diesen Schutz aufhebt.',
    todo: 'Eine Debug-Sonde und STM32CubeProgrammer benutzen; Bausteine mit Produktzustand öffnet eine Regression, die sie löscht.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'Das Board hat {command} quittiert; auf {device} gilt der neue Schutz erst, wenn die Versorgung einmal weg war.',
    todo: 'Die Versorgung des Boards aus- und wieder einschalten (ein Reset genügt nicht), mit BOOT0 auf High, dann neu verbinden.',
  },

  // The exchange with a bootloader
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

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'Für das virtuelle Board ließ sich kein Pseudoterminal anlegen: {detail}',
    todo: 'Das Board stattdessen über TCP anbieten.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} hat keine Pseudoterminals, die andere Programme öffnen könnten.',
    todo: 'Das Board stattdessen über TCP anbieten.',
  },
  'E-BOARD-LINK': {
    what: '{path} kann kein Link auf das virtuelle Board werden: {detail}',
    todo: 'Einen anderen Namen für den Link wählen oder entfernen, was dort liegt.',
  },
  'E-BOARD-LISTEN': {
    what: 'Das virtuelle Board kann auf {address} keine Verbindungen annehmen: {detail}',
    todo: 'Einen anderen Port wählen oder das Programm beenden, das ihn benutzt.',
  },

  // Between a screen and the main process
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

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: 'Die Anwendung hat auf den Befehl nicht binnen {timeoutMs} ms mit {expected} geantwortet; sie hat {received} gesendet.',
    todo: 'Baudrate und Parität der Anwendung prüfen, und ob sie läuft und den Befehl kennt.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Niemand hat diesen Befehl an die Anwendung außerhalb dieser Seite erlaubt: {command}',
    todo: 'Den Befehl noch einmal wählen und im Dialog erlauben.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} ist verschwunden und binnen {timeoutMs} ms nicht wiedergekommen.',
    todo: 'Nachsehen, ob der Port jetzt anders heißt. Ein Board, das sich als DFU-Gerät meldet, lässt sich nicht über einen seriellen Port programmieren.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Die Anwendung wurde gebeten, in den Bootloader zu springen, aber es hat kein Bootloader geantwortet.',
    todo: 'Prüfen, ob die Anwendung diesen Befehl kennt und vor dem Sprung Takte und Interrupts zurücksetzt; oder BOOT0 und Reset benutzen.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'Kein Bootloader hat geantwortet: Auf {device} gelangt ein Programm durch einen Sprung nicht dauerhaft hinein.',
    todo: 'BOOT0 auf High legen und das Board zurücksetzen, über DTR und RTS oder von Hand.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'Der Bootloader von {device} lässt nichts in den RAM, also lässt sich von dort kein Reset anfordern.',
    todo: 'Das Programm mit Go starten oder das Board über eine Leitung oder von Hand zurücksetzen.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'Wie {device} seine Option-Bytes neu lädt, ist nicht bekannt.',
    todo: 'Einen anderen Weg hinaus wählen oder die Versorgung aus- und einschalten.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'Es ist keine Modemleitung bekannt, die dieses Board in sein Programm zurücksetzt.',
    todo: 'Angeben, welche Leitung NRST steuert, oder einen anderen Weg hinaus wählen.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'Von hier aus lässt sich {device} nicht starten: Das Image hat keine Vektortabelle, und keine Leitung setzt das Board zurück.',
    todo: 'BOOT0 auf Low legen und das Board von Hand zurücksetzen.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'Der Bootloader von {device} startet nichts mehr, sobald der Ausleseschutz gesetzt ist; so lässt sich das Board nicht verlassen.',
    todo: 'Das Board über DTR und RTS zurücksetzen, es im Bootloader lassen oder auf den Ausleseschutz verzichten.',
  },
  'E-LEAVE-STUB': {
    what: 'Der RAM bei {address} hat die Befehle, die einen Reset anfordern, nicht übernommen.',
    todo: 'Das Programm mit Go starten oder das Board über eine Leitung oder von Hand zurücksetzen.',
  },
  'E-LEAVE-STAYED': {
    what: 'Nach dem Reset hat wieder der Bootloader geantwortet: Das Programm läuft nicht.',
    todo: 'BOOT0 auf Low legen und das Board zurücksetzen. War sein Flash vorher leer, die Versorgung aus- und einschalten.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'Nichts kam zurück: {port} hört nicht, was er sendet.',
    todo: 'Das Board abnehmen, TX und RX des Adapters mit einer Brücke verbinden und den Test wiederholen.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} hat bei {baudRate} Baud, Parität {parity}, nicht zurückbekommen, was er gesendet hat: {detail}',
    todo: 'Brücke und Masse prüfen und eine niedrigere Baudrate oder einen anderen Adapter nehmen.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} sendet keine gerade Parität, die der Bootloader braucht: {detail}',
    todo: 'Einen anderen Adapter nehmen oder einen neueren Treiber für diesen.',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} ist keine Option, die STMFlashLoader an dieser Stelle hat. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Optionen stehen in „flashline legacy -?“ und docs/legacy.md.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} hat „{value}“ erhalten, nimmt aber {expected}. Nichts wurde geöffnet oder gesendet.',
    todo: 'Den Wert berichtigen.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} steht vor {needed}, das dafür nötig ist. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Optionen laufen von links nach rechts: {needed} davorstellen.',
  },
  'E-LEGACY-STRICT': {
    what: 'Der strenge Modus lehnt die Befehlszeile ab: {detail} Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Befehlszeile berichtigen oder ohne den strengen Modus starten.',
  },
  'E-LEGACY-PORT': {
    what: 'COM{number} ist auf diesem System kein Port. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Umgebungsvariable {variable} auf den Port setzen, etwa /dev/ttyUSB0, oder den Port selbst bei --pn nennen.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'Der Flash ist dort nicht leer, wohin die Datei gehört ({address} enthält {found}), und der strenge Modus schreibt nicht über Ungelöschtes. Nichts wurde geschrieben.',
    todo: 'Zuerst löschen: -e --all oder -e --sec mit diesen Seiten vor -d stellen.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} enthält nicht genau die 16 Option-Bytes bei 0x1FFFF800. Nichts wurde geöffnet oder gesendet.',
    todo: 'Eine solche Datei mit -o --get --fn erzeugen.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: 'Die Option-Bytes von {device} sind anders angeordnet: -o --set kennt die von F0, F1 und F3 und deren Namen. Nichts wurde geschrieben.',
    todo: 'Sie mit den Namen des Bausteins ändern: "flashline options set"; "flashline options describe {pid}" zählt sie auf.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'Es gibt keine Map {name}: kein Map/{name}.STmap in diesem Ordner, keine bekannte Map und keinen Baustein dieses Namens. Nichts wurde geöffnet oder gesendet.',
    todo: 'Den Baustein selbst nennen (-i stm32f103c8) oder den Pfad der Map-Datei. Maps mit ähnlichen Namen: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} ist keine sinnvolle .STmap-Datei: Zeile {line}: {detail}',
    todo: 'Die Zeile berichtigen oder statt der Map den Baustein selbst nennen.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'Die Map {map} ist für {mapDevice} ({mapPid}), nicht für {device} ({pid}).',
    todo: 'Statt einer Map den Baustein selbst nennen ({pid}): Seine Seiten sind bekannt. Ist das Board falsch, es tauschen.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'Die Map {map} beschreibt einen anderen Flash, als {device} hat: {detail}',
    todo: 'Nicht verwenden: Die Seiten von {device} sind ohne Map bekannt.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'Die Produkt-ID {pid} dieser Map steht in keinem Datensatz, und eine Map sagt nicht alles, was ein Datensatz braucht.',
    todo: 'Mit --family die Familie des Bausteins nennen: {families}.',
  },

  // Traces
  'E-TRACE-FORMAT': {
    what: 'Die Datei ist keine Aufzeichnung von Flashline: {detail}.',
    todo: 'Wählen Sie eine Datei, die Flashline aufgezeichnet hat (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'Die Aufzeichnung hat die Formatversion {version}; dieses Flashline liest Version {known}.',
    todo: 'Öffnen Sie sie mit einem neueren Flashline. Gibt es keines mit dieser Version, ist die Datei beschädigt.',
  },
  'E-TRACE-CUT': {
    what: 'Die Aufzeichnung endet zu früh, nach {sizeBytes} Byte: Der Rest des Laufs fehlt.',
    todo: 'Besorgen Sie die ganze Datei. Was da ist, lässt sich bis zum Schnitt zeigen, aber nicht nachspielen.',
  },
  'E-TRACE-EDITED': {
    what: 'Die Aufzeichnung wurde nachträglich verändert: Bei Byte {offset} stimmt die Prüfsumme nicht.',
    todo: 'Besorgen Sie die Datei, wie sie aufgezeichnet wurde. Nichts davon wird gezeigt, weil auf nichts davon Verlass ist.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'Die Aufzeichnung wird entpackt größer als {limitMiB} MiB; so viel kommt in keinem Lauf dieser Größe zusammen.',
    todo: 'Wählen Sie eine Datei, die Flashline aufgezeichnet hat (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'Die Aufzeichnung lässt sich nicht nachspielen: Für einen Bericht wurde der Inhalt der Firmware entfernt.',
    todo: 'Spielen Sie die Aufzeichnung nach, aus der der Bericht entstand.',
  },
  'E-TRACE-PART': {
    what: 'Kein virtuelles Board kann für das Board dieser Aufzeichnung einspringen: {detail}.',
    todo: 'Nennen Sie den Baustein, der das virtuelle Board sein soll.',
  },
  'E-TRACE-DIFFERS': {
    what: 'Das Nachspielen weicht bei {time} vom aufgezeichneten Lauf ab: {detail}',
    todo: 'Das Programm oder seine Bausteindaten haben sich seither geändert, oder das Board tat anderes als das Modell. Siehe docs/trace.md.',
  },
};
