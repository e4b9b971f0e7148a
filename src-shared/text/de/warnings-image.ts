import type { imageWarningTexts as english } from '../en/warnings-image.ts';
import type { Translated } from '../translated.ts';

export const imageWarningTexts: Translated<typeof english> = {
  'W-IMAGE-BOM': 'Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM), die übergangen wurde.',
  'W-IMAGE-BLANK-LINES':
    'Die Datei hat leere Zeilen ({count}, die erste ist Zeile {line}), die übergangen wurden.',
  'W-IMAGE-SPACES':
    'Leerzeichen vor oder nach Datensätzen ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}) wurden übergangen.',
  'W-IMAGE-MIXED-NEWLINES': 'Die Zeilen enden verschieden; die erste abweichende ist Zeile {line}.',
  'W-IMAGE-CTRL-Z': 'Die Datei endet mit einem Strg-Z-Zeichen (Zeile {line}), das übergangen wurde.',
  'W-IMAGE-NO-END':
    'Nach der letzten Zeile ({line}) fehlt der Enddatensatz: die Datei ist vielleicht abgeschnitten.',
  'W-IMAGE-LATE-HEADER':
    'Kopfdatensätze (S0) stehen zwischen den Daten ({count}, der erste in Zeile {line}); sie wurden ausgelassen.',
  'W-IMAGE-OUT-OF-ORDER':
    'Die Daten stehen nicht in der Reihenfolge der Adressen ({count|# Rücksprung|# Rücksprünge}, der erste in {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'Für {count} Byte ist derselbe Wert mehrfach angegeben, zuerst für {address} in {first} und {second}.',
  'W-IMAGE-CROSSES-64K': 'Datensätze überschreiten eine 64-KiB-Grenze ({count}, der erste in Zeile {line}).',
  'W-IMAGE-TWO-STARTS':
    'Zwei Startadressen sind angegeben, {first} und {second} (Zeile {line}); die zweite gilt.',
  'W-IMAGE-NAMED-BIN':
    'Dem Namen nach enthält die Datei {claimed}; sie ist aber {actual} und wurde so gelesen.',
  'W-IMAGE-LOOKS-LIKE': 'Die Datei wurde wie verlangt als Binärdaten gelesen, sieht aber aus wie {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'Die Datei wurde als Binärdaten gelesen, sieht aber aus wie Text: prüfen, ob es Firmware ist.',
  'W-IMAGE-ELF-HEADER':
    'Das Segment bei {address} beginnt mit dem Kopf der ELF-Datei selbst, der mit programmiert wird.',
  'W-IMAGE-DFUSE-TARGETS': 'Die Datei hat Teile für {count|# Ziel; es wurde|# Ziele; alle wurden} gelesen.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'Die Datei hat auch Daten für die Alternativeinstellung {targets}; das ist nicht der Hauptflash, und sie wurden nicht gelesen.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# Block ist nicht für den Hauptflash bestimmt und wurde|# Blöcke sind nicht für den Hauptflash bestimmt und wurden} ausgelassen.',
  'W-IMAGE-UF2-FAMILY':
    'Ihrer Familiennummer {family} nach ist die Datei für keinen STM32 bestimmt, den Flashline kennt.',
  'W-IMAGE-ARCHIVE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein {kind}-Archiv: es entpacken und die Firmware-Datei darin programmieren.',
  'W-IMAGE-PACKAGE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein {kind}-Paket: die HEX-, ELF- oder BIN-Datei desselben Builds programmieren.',
  'W-IMAGE-MEDIA':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine {kind}-Datei: prüfen, ob der Chip sie braucht.',
  'W-IMAGE-OTHER-MACHINE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber für eine andere Maschine gemacht ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber ein Git-LFS-Zeiger: die Firmware mit "git lfs pull" holen.',
  'W-IMAGE-WEB-PAGE':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine Webseite: die Firmware-Datei selbst herunterladen.',
  'W-IMAGE-UNIVERSAL-HEX':
    'Die Datei wurde als reine Binärdaten gelesen, ist aber eine Universal-HEX-Datei: die HEX-Datei für ein Board angeben.',
  'W-IMAGE-DFU-SUFFIX':
    'Die Datei endet mit einem Anhang nach DFU {version}. Seine Prüfsumme stimmt; er wurde weggelassen.',
  'W-IMAGE-COMMENTS':
    'Die Datei hat Kommentare ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}), die übergangen wurden.',
  'W-IMAGE-AFTER-END':
    'Text hinter dem Enddatensatz in Zeile {endLine} ({count|# Zeile|# Zeilen}, die erste ist Zeile {line}) wurde übergangen.',
  'W-IMAGE-TWO-ENDS':
    'Die Datei hat weitere Enddatensätze hinter dem ersten ({count}, in Zeile {line}), die übergangen wurden.',
  'W-IMAGE-SHORT-HEADER':
    'Der Kopfdatensatz (S0) in Zeile {line} hat keine Adresse; er wurde wie alle Kopfdatensätze weggelassen.',
  'W-IMAGE-WIDE-COUNT':
    'Die Anzahl der Datensätze in Zeile {line} hat mehr Byte, als ihr Typ hat; sie wurde so gelesen und stimmt.',
  'W-IMAGE-END-DATA': 'Der Enddatensatz in Zeile {line} trägt Daten, die übergangen wurden.',
  'W-IMAGE-UF2-FOREIGN':
    'Ihrer Familiennummer nach ist die Datei für {family} gemacht, also für keinen STM32.',
};
