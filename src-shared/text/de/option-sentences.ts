import type { optionSentences as english } from '../en/option-sentences.ts';
import type { Translated } from '../translated.ts';

export const optionSentences: Translated<typeof english> = {
  'danger.brown-out':
    'Eine Schwelle über der Versorgung des Boards hält den Baustein im Reset, für jedes Werkzeug unerreichbar.',
  'danger.watchdog':
    'Ein Programm, das einen ab dem Reset laufenden Watchdog nicht bedient, wird immer wieder zurückgesetzt.',
  'danger.sleep-d1-standby':
    'Ein Programm, das den Modus D1 Standby nutzt, wird zurückgesetzt, statt zu schlafen.',
  'danger.sleep-d1-stop': 'Ein Programm, das den Modus D1 Stop nutzt, wird zurückgesetzt, statt zu schlafen.',
  'danger.sleep-shutdown':
    'Ein Programm, das den Modus Shutdown nutzt, wird zurückgesetzt, statt zu schlafen.',
  'danger.sleep-standby': 'Ein Programm, das den Modus Standby nutzt, wird zurückgesetzt, statt zu schlafen.',
  'danger.sleep-stop': 'Ein Programm, das den Modus Stop nutzt, wird zurückgesetzt, statt zu schlafen.',
  'danger.swap-may': 'Am Anfang des Flash kann dann ein anderes Programm stehen.',
  'danger.swap': 'Am Anfang des Flash steht dann ein anderes Programm.',
  'danger.nrst': 'Als gewöhnlicher Pin setzt er den Baustein nicht mehr zurück.',
  'danger.banks':
    'Seiten, Adressen und Löschcodes ändern sich: Was im Flash steht, muss neu programmiert werden.',
  'danger.pages':
    'Geschützte Seiten lassen sich weder löschen noch beschreiben, bis der Schutz aufgehoben ist.',
  'danger.sectors':
    'Geschützte Sektoren lassen sich weder löschen noch beschreiben, bis der Schutz aufgehoben ist.',
  'danger.readout':
    'Wird durch Schützen gesetzt und durch Aufheben entfernt, was den ganzen Chip löscht. Stufe 2 lässt sich nie mehr aufheben.',
  'danger.boot-lock':
    'Der Bootloader ist nicht mehr erreichbar; nur ein Debugger kann das zurücknehmen, und nur bei Ausleseschutz Stufe 0.',
  'danger.dual-boot-4.0':
    'Der Bootloader weicht dem Programm, sobald eine Bank eines enthält; mit Bootloader 4.0 führt nur ein Debugger zurück.',
  'danger.dual-boot-bank-2-first':
    'Der Bootloader läuft bei jedem Reset und sucht zuerst in Bank 2 nach einem Programm.',
  'danger.dual-boot-decides':
    'Der Bootloader läuft bei jedem Reset zuerst und entscheidet, welche Bank gestartet wird.',
  'danger.dual-boot-bank-2':
    'Der Bootloader läuft bei jedem Reset zuerst und startet Bank 2, wenn sie ein Programm enthält.',
  'danger.boot-address': 'Das Programm startet nicht, wenn die Adresse nicht seine eigene ist.',
  'danger.nboot0':
    'Wo der Pin nicht zählt, verhindert 0 den Start des Programms und 1 den Weg in den Bootloader.',
  'danger.nboot-sel': 'Wo der Pin nicht zählt, führen nur nBOOT0 und ein leerer Flash in den Bootloader.',
  'danger.nboot1': 'Mit 0 ist der Bootloader nicht mehr erreichbar.',
  'danger.high-speed-pins': 'Bei einer Versorgung über 2,7 V zerstört es den Baustein.',
  'danger.boot-address-1-h7':
    'Mit einer anderen Adresse als 0x1FF0 führt der Pin BOOT0 nicht mehr in den Bootloader.',
  'danger.boot-address-1-f7':
    'Mit einer anderen Adresse als 0x40 führt der Pin BOOT0 nicht mehr in den Bootloader.',
  'keep.securable':
    'Ein einmal gesetzter sperrbarer Bereich lässt sich nur durch Löschen des Chips entfernen.',
  'keep.radio': 'Es gehört zum Funkkern und dessen Firmware.',
  'keep.with-the-flash-unconfirmed':
    'Es lässt sich nur zusammen mit dem Inhalt des Flash entfernen, und dass der Bootloader es schreibt, ist nicht bestätigt.',
  'keep.with-the-flash':
    'Es lässt sich nur zusammen mit allem im Flash aufheben, und die Bootloader mehrerer Bausteine können es nicht schreiben.',
  'keep.erase-only': 'Es lässt sich nur durch Löschen des Chips entfernen.',
  'keep.start-unconfirmed':
    'Es bestimmt, wo der Baustein startet, und dass der Bootloader es schreibt, ist nicht bestätigt.',
  'keep.place-unconfirmed': 'Der Platz dieses Bits ist nicht bestätigt, deshalb wird es nur gezeigt.',
  'keep.no-way-back':
    'Mit einem anderen Wert ist der Bootloader nicht erreichbar, um es zurückzusetzen, und dass der Bootloader es schreibt, ist nicht bestätigt.',
  'lockout.pin-boot-sel':
    'Der Pin BOOT0 zählt dann nicht, und nBOOT0 = 1 wählt den Flash. Sobald der Flash nicht leer ist, ist der Bootloader nur noch durch das Programm selbst oder mit einem Debugger erreichbar. BOOT_SEL = 1 behält den Pin.',
  'lockout.pin-nboot-sel':
    'Der Pin BOOT0 zählt dann nicht, und nBOOT0 = 1 wählt den Flash. Sobald der Flash nicht leer ist, ist der Bootloader nur noch durch das Programm selbst oder mit einem Debugger erreichbar. nBOOT_SEL = 0 behält den Pin.',
  'lockout.pin-nswboot0':
    'Der Pin BOOT0 zählt dann nicht, und nBOOT0 = 1 wählt den Flash. Sobald der Flash nicht leer ist, ist der Bootloader nur noch durch das Programm selbst oder mit einem Debugger erreichbar. nSWBOOT0 = 1 behält den Pin.',
  'lockout.boot-address-f7':
    'Der Pin BOOT0 führt dann zu einer anderen Adresse, nicht mehr in den Bootloader (0x40). Nur ein Debugger kann das zurücknehmen, außer BOOT_ADD0 ist 0x40.',
  'lockout.boot-address-h7':
    'Der Pin BOOT0 führt dann zu einer anderen Adresse, nicht mehr in den Bootloader.',
  'lockout.nrst':
    'Der Pin NRST wird ein gewöhnlicher Pin: Weder eine Reset-Taste noch die Reset-Leitung eines Adapters wirken noch. Nur das Abschalten der Versorgung setzt den Baustein zurück.',
  'lockout.boot-lock':
    'Der Baustein startet dann immer das Programm im Flash: Weder der Pin BOOT0 noch eine Option führt noch in den Bootloader. Nur ein Debugger kann das zurücknehmen, und nur bei Ausleseschutz Stufe 0.',
  'lockout.dual-boot-4.0':
    'Beim Start aus zwei Bänken startet der Bootloader das Programm, sobald eine Bank ein gültiges enthält: Bootloader 4.0 ist nicht mehr erreichbar, bis beide Bänke ungültig sind, und nur ein Debugger kann das zurücknehmen.',
  'lockout.nboot1':
    'Mit nBOOT1 = 0 startet der Baustein aus dem RAM, wo er den Bootloader starten würde: Der Pin BOOT0 führt nicht mehr dorthin. Nur ein Debugger kann das zurücknehmen.',
  'read-only.registers':
    'Bei dieser Familie sind die Option-Bytes Register des Flash-Controllers, die vor dem Schreiben eine Freischaltfolge und danach ein Startbit verlangen. Dass der Bootloader das ausführt, ist nicht bestätigt, deshalb werden sie hier nur gezeigt; ein Debugger kann sie ändern.',
};
