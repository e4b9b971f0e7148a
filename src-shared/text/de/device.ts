import type * as english from '../en/device.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english.bootTexts> = {
  title: 'So startet dieser Baustein seinen Bootloader (! = was woanders hinführt, > = was zu tun ist):',
  'rule.levels-pin':
    'Der Bootloader läuft, wenn BOOT0 in dem Augenblick auf High liegt, in dem der Reset losgelassen wird (AN2606, Muster {pattern}).',
  'rule.levels-select':
    'Der Bootloader läuft, wenn BOOT0 in dem Augenblick High ist, in dem der Reset losgelassen wird, und das Optionsbit {bit} sagt, was als BOOT0 gilt (AN2606, Muster {pattern}): mit {pinValue} der Pin, mit {optionValue} das Optionsbit nBOOT0 (0 = Bootloader, 1 = Programm), gleich was der Pin tut.',
  'rule.boot1-pin': 'Der Pin BOOT1, wo der Baustein einen hat, muss dabei auf Low liegen.',
  'rule.boot1-option':
    'Das Optionsbit nBOOT1 muss 1 sein, wie ausgeliefert; mit 0 läuft der Baustein stattdessen aus seinem RAM.',
  'rule.addresses':
    'BOOT0 wählt zwischen zwei Startadressen in den Optionsbytes; der Bootloader läuft, wenn die gewählte die des Systemspeichers ist (AN2606, Muster {pattern}).',
  'rule.security':
    'BOOT0 oder das Optionsbit nBOOT0 wählt zwischen Startadressen, und TrustZone entscheidet, welche davon gelten (AN2606, Muster {pattern}).',
  'rule.product-state':
    'Der Bootloader läuft, wenn BOOT0 High und der Produktzustand Open ist, oder im Produktzustand Provisioning (AN2606, Muster {pattern}).',
  'rule.radio-pin': 'Der Bootloader läuft, wenn der Pin PA10 beim Loslassen des Resets auf High liegt.',
  'rule.not-stated':
    'Für diesen Baustein ist keine Startregel bekannt: BOOT0 und Optionsbytes stehen in seinem Referenzhandbuch.',
  'trap.delivered-option':
    'Ausgeliefert wird er mit {bit} = {value}: der Pin BOOT0 bewirkt nichts. Ein neuer Baustein kommt nur in den Bootloader, weil sein Flash leer ist, und nie wieder, wenn er einmal programmiert ist.',
  'trap.empty':
    'Ein Baustein, dessen erstes Flash-Wort leer ist, startet den Bootloader von selbst. Das wird beim Einschalten geprüft, nicht beim Reset: nach dem ersten Programmieren führt ein Reset weiter in den Bootloader, bis die Versorgung einmal weg war.',
  'trap.empty-cleared':
    'Manche Bootloader-Versionen dieses Bausteins vergessen, dass der Flash leer ist, sobald sie laufen: ein Reset startet dann den leeren Flash. Nur Aus- und Einschalten hilft.',
  'trap.lock': 'Mit dem Optionsbit BOOT_LOCK = 1 startet jeder Reset das Programm.',
  'trap.banks':
    'Mit dem Optionsbit {bit} = {value} (Starten aus zwei Bänken) läuft bei jedem Reset zuerst der Bootloader, gibt aber an eine Flash-Bank mit gültigem Programm ab. Er bleibt nur, wenn BOOT0 ihn wählt oder keine Bank gültig ist.',
  'trap.banks-versions': 'Das tun Bootloader-Versionen mit der Kennung {ids}; ältere nicht.',
  'trap.jump-banks':
    'Ein Programm, das in den Bootloader springt, wird aus demselben Grund neu gestartet: ein Sprung hilft nicht, solange eine Bank gültig ist.',
  'trap.jump-empty':
    'Ein Programm kann nicht in den Bootloader springen: ist das erste Flash-Wort nicht leer, gibt der Bootloader sofort zurück.',
  'trap.jump-l0':
    'Ein Sprung aus dem Programm in den Bootloader wird auf diesem Baustein nicht unterstützt (AN2606).',
  'way.lines':
    'Den Adapter machen lassen: RTS an BOOT0 und DTR an Reset verdrahten und Flashline beide Leitungen schalten lassen.',
  'way.hand':
    'Von Hand: BOOT0 auf High halten, Reset drücken und loslassen und den Auftrag starten, solange BOOT0 High ist.',
  'way.radio-pin': 'Von Hand: PA10 auf High halten, Reset drücken und loslassen und den Auftrag starten.',
  'way.option':
    'Wo der Pin BOOT0 nichts bewirkt: noch einmal hineinkommen (mit leerem Flash oder einem Debugger) und {bit} auf {pinValue} setzen, damit der Pin von da an gilt.',
  'way.banks':
    'Oder das Starten aus zwei Bänken ausschalten ({bit} = {offValue}), oder das Programm die erste Seite seiner Bank löschen lassen, bevor es zurücksetzt, damit keine Bank gültig ist.',
  'way.erase-first-word':
    'Oder das Programm seine eigene erste Seite löschen lassen und den Baustein aus- und einschalten: ein leerer Flash führt in den Bootloader.',
  'way.power':
    'Hilft sonst nichts: die Versorgung einige Sekunden wegnehmen und es noch einmal versuchen; ein Debugger kommt immer hinein.',
};

export const memoryKindTexts: Translated<typeof english.memoryKindTexts> = {
  flash: 'Flash',
  'flash-beyond-part': 'Flash hinter dem Ende dieses Bausteins',
  'flash-alias': 'ein Alias des Flashs',
  ram: 'RAM',
  'ram-reserved': 'RAM, das der Bootloader für sich belegt',
  'system-memory': 'Systemspeicher (der Bootloader selbst)',
  'option-bytes': 'Option Bytes',
  'data-eeprom': 'Daten-EEPROM',
  'data-flash': 'Flash für Daten',
  'read-only': 'Herstellerdaten wie Kennung und Flash-Größe',
  'key-storage': 'Schlüsselspeicher',
  otp: 'einmalig programmierbarer Speicher',
  peripheral: 'Peripherieregister',
  'external-memory': 'externer Speicher',
  'other-chip-flash': 'Flash einer anderen Chip-Art',
  unknown: 'Speicher unbekannter Art',
};

export const optionTexts: Translated<typeof english.optionTexts> = {
  'group.readout-protection': 'Leseschutz',
  'group.boot': 'Start des Bausteins',
  'group.banks': 'Flash-Bänke',
  'group.reset': 'Reset und Versorgung',
  'group.watchdog': 'Watchdog-Zähler',
  'group.memory': 'Speicher',
  'group.write-protection': 'Schreibschutz',
  'group.code-protection': 'Codeschutz',
  'group.security': 'Sicherheit',
  'group.data': 'Datenbytes',

  'danger.plain': 'harmlos',
  'danger.board-may-not-start': 'das Board startet vielleicht nicht',
  'danger.erases-chip': 'löscht den Chip',
  'danger.locks-out-of-bootloader': 'kann den Bootloader aussperren',
  'danger.irreversible': 'hier nicht rückgängig zu machen',

  reserved: 'reserviert: bleibt wie ab Werk',
};

export const optionSentences: Translated<typeof english.optionSentences> = {
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
