import type { imageErrors as english } from '../en/errors-image.ts';
import type { Translated } from '../translated.ts';

const buildOrCopyAgain = 'Die Datei ist beschädigt: neu bauen oder neu kopieren.';
const compilerFile = 'Die Datei angeben, die der Compiler für den STM32 erzeugt hat.';

export const imageErrors: Translated<typeof english> = {
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
};
