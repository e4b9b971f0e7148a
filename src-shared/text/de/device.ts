import type * as english from '../en/device.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english.bootTexts> = {
  title: 'So startet dieser Baustein seinen Bootloader (! = was woanders hinführt, > = was zu tun ist):',
  'rule.levels-pin':
    'Der Bootloader läuft, wenn BOOT0 beim Loslassen des Resets auf High liegt (AN2606, Muster {pattern}).',
  'rule.levels-select':
    'Der Bootloader läuft, wenn BOOT0 beim Loslassen des Resets auf High liegt. Das Optionsbit {bit} wählt, was als BOOT0 gilt (AN2606, Muster {pattern}): mit {pinValue} der Pin, mit {optionValue} das Optionsbit nBOOT0 (0 = Bootloader, 1 = Programm), unabhängig vom Pin.',
  'rule.boot1-pin': 'Hat der Baustein einen Pin BOOT1, muss dieser dabei auf Low liegen.',
  'rule.boot1-option':
    'Das Optionsbit nBOOT1 muss 1 sein, der Vorgabewert; mit 0 läuft der Baustein stattdessen aus seinem RAM.',
  'rule.addresses':
    'BOOT0 wählt eine von zwei Startadressen in den Option-Bytes; der Bootloader läuft, wenn die gewählte die des Systemspeichers ist (AN2606, Muster {pattern}).',
  'rule.security':
    'BOOT0 oder das Optionsbit nBOOT0 wählt eine Startadresse, und TrustZone entscheidet, welche Adressen gültig sind (AN2606, Muster {pattern}).',
  'rule.product-state':
    'Der Bootloader läuft, wenn BOOT0 auf High liegt und der Produktzustand Open ist, oder wenn der Produktzustand Provisioning ist (AN2606, Muster {pattern}).',
  'rule.radio-pin': 'Der Bootloader läuft, wenn der Pin PA10 beim Loslassen des Resets auf High liegt.',
  'rule.not-stated':
    'Flashline hat für diesen Baustein keine Startregel: im Referenzhandbuch BOOT0 und die Option-Bytes nachschlagen.',
  'trap.delivered-option':
    'Ab Werk ist {bit} = {value}: Der Pin BOOT0 hat keine Wirkung. Ein neuer Baustein kommt nur in den Bootloader, weil sein Flash leer ist, und nicht mehr, sobald er programmiert ist.',
  'trap.empty':
    'Ein Baustein, dessen erstes Flash-Wort leer ist, startet den Bootloader von selbst. Er prüft das beim Einschalten, nicht beim Reset: Nach dem ersten Programmieren startet ein Reset weiter den Bootloader, bis die Versorgung aus- und eingeschaltet wird.',
  'trap.empty-cleared':
    'Manche Bootloader-Versionen dieses Bausteins vergessen, dass der Flash leer ist, sobald sie laufen: Ein Reset startet dann den leeren Flash. Nur Aus- und Einschalten hilft.',
  'trap.lock': 'Mit dem Optionsbit BOOT_LOCK = 1 startet jeder Reset das Programm.',
  'trap.banks':
    'Mit dem Optionsbit {bit} = {value} (Dual-Bank-Boot) läuft bei jedem Reset zuerst der Bootloader, startet dann aber eine Flash-Bank mit gültigem Programm. Er behält die Kontrolle nur, wenn BOOT0 ihn wählt oder keine Bank gültig ist.',
  'trap.banks-versions': 'Das tun Bootloader-Versionen mit der Kennung {ids}; ältere nicht.',
  'trap.jump-banks':
    'Aus demselben Grund startet ein Programm, das in den Bootloader springt, neu: Ein Sprung hilft nicht, solange eine Bank gültig ist.',
  'trap.jump-empty':
    'Ein Programm kann nicht in den Bootloader springen: Ist das erste Flash-Wort nicht leer, gibt der Bootloader die Kontrolle sofort zurück.',
  'trap.jump-l0':
    'Ein Sprung aus dem Programm in den Bootloader wird auf diesem Baustein nicht unterstützt (AN2606).',
  'way.lines':
    'Mit dem Adapter: RTS an BOOT0 und DTR an Reset verdrahten und Flashline beide Leitungen schalten lassen.',
  'way.hand':
    'Von Hand: BOOT0 auf High halten, Reset drücken und loslassen und den Auftrag starten, solange BOOT0 High ist.',
  'way.radio-pin': 'Von Hand: PA10 auf High halten, Reset drücken und loslassen und den Auftrag starten.',
  'way.option':
    'Hat der Pin BOOT0 keine Wirkung: noch einmal in den Bootloader kommen (mit leerem Flash oder einer Debug-Sonde) und {bit} auf {pinValue} setzen. Von da an wirkt der Pin.',
  'way.banks':
    'Oder das Starten aus zwei Bänken ausschalten ({bit} = {offValue}), oder das Programm die erste Seite seiner Bank löschen lassen, bevor es zurücksetzt, damit keine Bank gültig ist.',
  'way.erase-first-word':
    'Oder das Programm seine eigene erste Seite löschen lassen und den Baustein aus- und einschalten: Ein leerer Flash startet den Bootloader.',
  'way.power':
    'Hilft sonst nichts, die Versorgung einige Sekunden ausschalten und es noch einmal versuchen; eine Debug-Sonde funktioniert immer.',
};

export const memoryKindTexts: Translated<typeof english.memoryKindTexts> = {
  flash: 'Flash',
  'flash-beyond-part': 'Flash nach dem Ende dieses Bausteins',
  'flash-alias': 'ein Alias des Flashs',
  ram: 'RAM',
  'ram-reserved': 'RAM, der für den Bootloader reserviert ist',
  'system-memory': 'Systemspeicher (der Bootloader selbst)',
  'option-bytes': 'Option-Bytes',
  'data-eeprom': 'Daten-EEPROM',
  'data-flash': 'Datenflash',
  'read-only': 'Herstellerdaten wie Kennung und Flash-Größe',
  'key-storage': 'Schlüsselspeicher',
  otp: 'einmalig programmierbarer Speicher',
  peripheral: 'Peripherieregister',
  'external-memory': 'externer Speicher',
  'other-chip-flash': 'Flash einer anderen Chip-Art',
  unknown: 'unbekannter Speicher',
};

export const optionTexts: Translated<typeof english.optionTexts> = {
  'group.readout-protection': 'Ausleseschutz',
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

  reserved: 'reserviert: bleibt auf der Werkseinstellung',
};

export const optionSentences: Translated<typeof english.optionSentences> = {
  'danger.brown-out':
    'Eine Schwelle über der Versorgung des Boards hält den Baustein im Reset, und kein Werkzeug kann darauf zugreifen.',
  'danger.watchdog':
    'Läuft ein Watchdog ab dem Reset und bedient ihn das Programm nicht, setzt sich der Baustein immer wieder zurück.',
  'danger.sleep-d1-standby':
    'Ein Programm, das den Modus D1 Standby nutzt, wird zurückgesetzt, statt ihn zu erreichen.',
  'danger.sleep-d1-stop':
    'Ein Programm, das den Modus D1 Stop nutzt, wird zurückgesetzt, statt ihn zu erreichen.',
  'danger.sleep-shutdown':
    'Ein Programm, das den Modus Shutdown nutzt, wird zurückgesetzt, statt ihn zu erreichen.',
  'danger.sleep-standby':
    'Ein Programm, das den Modus Standby nutzt, wird zurückgesetzt, statt ihn zu erreichen.',
  'danger.sleep-stop': 'Ein Programm, das den Modus Stop nutzt, wird zurückgesetzt, statt ihn zu erreichen.',
  'danger.swap-may': 'Am Anfang des Flash ist dann vielleicht ein anderes Programm.',
  'danger.swap': 'Am Anfang des Flash ist dann ein anderes Programm.',
  'danger.nrst': 'Als gewöhnlicher Pin setzt er den Baustein nicht mehr zurück.',
  'danger.banks':
    'Seiten, Adressen und Löschcodes ändern sich: Der Inhalt des Flash muss neu programmiert werden.',
  'danger.pages':
    'Geschützte Seiten lassen sich nicht löschen oder beschreiben, bis der Schutz aufgehoben ist.',
  'danger.sectors':
    'Geschützte Sektoren lassen sich nicht löschen oder beschreiben, bis der Schutz aufgehoben ist.',
  'danger.readout':
    'Durch Schützen des Boards setzen. Den Schutz aufzuheben löscht den ganzen Chip. Stufe 2 lässt sich nie mehr aufheben.',
  'danger.boot-lock':
    'Der Bootloader ist nicht mehr erreichbar. Nur eine Debug-Sonde kann das rückgängig machen, und nur bei Ausleseschutz Stufe 0.',
  'danger.dual-boot-4.0':
    'Der Bootloader startet das Programm, wenn eine Bank eines enthält. Mit Bootloader 4.0 kann nur eine Debug-Sonde das rückgängig machen.',
  'danger.dual-boot-bank-2-first':
    'Der Bootloader läuft bei jedem Reset und sucht zuerst in Bank 2 nach einem Programm.',
  'danger.dual-boot-decides':
    'Der Bootloader läuft bei jedem Reset zuerst und entscheidet, welche Bank er startet.',
  'danger.dual-boot-bank-2':
    'Der Bootloader läuft bei jedem Reset zuerst und startet Bank 2, wenn sie ein Programm enthält.',
  'danger.boot-address': 'Das Programm startet nicht, wenn dies nicht seine Adresse ist.',
  'danger.nboot0':
    'Hat der Pin keine Wirkung, verhindert 0 den Start des Programms und 1 den Zugang zum Bootloader.',
  'danger.nboot-sel': 'Hat der Pin keine Wirkung, starten nur nBOOT0 oder ein leerer Flash den Bootloader.',
  'danger.nboot1': 'Mit 0 ist der Bootloader nicht mehr erreichbar.',
  'danger.high-speed-pins': 'Bei einer Versorgung über 2,7 V zerstört das den Baustein.',
  'danger.boot-address-1-h7':
    'Mit einer anderen Adresse als 0x1FF0 startet der Pin BOOT0 den Bootloader nicht mehr.',
  'danger.boot-address-1-f7':
    'Mit einer anderen Adresse als 0x40 startet der Pin BOOT0 den Bootloader nicht mehr.',
  'keep.securable':
    'Ein einmal gesetzter sperrbarer Bereich lässt sich nur durch Löschen des Chips entfernen.',
  'keep.radio': 'Es gehört zum Funkkern und dessen Firmware.',
  'keep.with-the-flash-unconfirmed':
    'Es lässt sich nur zusammen mit dem Inhalt des Flash entfernen, und es ist nicht bestätigt, dass der Bootloader es schreibt.',
  'keep.with-the-flash':
    'Es lässt sich nur zusammen mit dem Inhalt des Flash entfernen, und die Bootloader mehrerer Bausteine können es nicht schreiben.',
  'keep.erase-only': 'Es lässt sich nur durch Löschen des Chips entfernen.',
  'keep.start-unconfirmed':
    'Es bestimmt, wo der Baustein startet, und es ist nicht bestätigt, dass der Bootloader es schreibt.',
  'keep.place-unconfirmed':
    'Die Position dieses Bits ist nicht bestätigt; deshalb zeigt Flashline es nur an.',
  'keep.no-way-back':
    'Mit einem anderen Wert ist der Bootloader nicht erreichbar, um die Änderung rückgängig zu machen, und es ist nicht bestätigt, dass der Bootloader es schreibt.',
  'lockout.pin-boot-sel':
    'Der Pin BOOT0 hat dann keine Wirkung, und nBOOT0 = 1 wählt den Flash. Sobald der Flash nicht leer ist, kommt nur noch das Programm selbst oder eine Debug-Sonde in den Bootloader. Mit BOOT_SEL = 1 bleibt der Pin wirksam.',
  'lockout.pin-nboot-sel':
    'Der Pin BOOT0 hat dann keine Wirkung, und nBOOT0 = 1 wählt den Flash. Sobald der Flash nicht leer ist, kommt nur noch das Programm selbst oder eine Debug-Sonde in den Bootloader. Mit nBOOT_SEL = 0 bleibt der Pin wirksam.',
  'lockout.pin-nswboot0':
    'Der Pin BOOT0 hat dann keine Wirkung, und nBOOT0 = 1 wählt den Flash. Sobald der Flash nicht leer ist, kommt nur noch das Programm selbst oder eine Debug-Sonde in den Bootloader. Mit nSWBOOT0 = 1 bleibt der Pin wirksam.',
  'lockout.boot-address-f7':
    'Der Pin BOOT0 führt dann zu einer anderen Adresse, nicht in den Bootloader (0x40). Nur eine Debug-Sonde kann das rückgängig machen, außer BOOT_ADD0 ist 0x40.',
  'lockout.boot-address-h7': 'Der Pin BOOT0 führt dann zu einer anderen Adresse, nicht in den Bootloader.',
  'lockout.nrst':
    'Der Pin NRST wird ein gewöhnlicher Pin: Eine Reset-Taste oder die Reset-Leitung eines Adapters wirkt nicht mehr. Nur das Abschalten der Versorgung setzt den Baustein zurück.',
  'lockout.boot-lock':
    'Der Baustein startet dann immer das Programm im Flash: Weder der Pin BOOT0 noch eine Option kann den Bootloader starten. Nur eine Debug-Sonde kann das rückgängig machen, und nur bei Ausleseschutz Stufe 0.',
  'lockout.dual-boot-4.0':
    'Mit Dual-Bank-Boot startet der Bootloader das Programm, wenn eine Bank ein gültiges enthält. Bootloader 4.0 ist dann nicht erreichbar, bis beide Bänke ungültig sind, und nur eine Debug-Sonde kann das rückgängig machen.',
  'lockout.nboot1':
    'Mit nBOOT1 = 0 startet der Baustein aus dem RAM statt den Bootloader: Der Pin BOOT0 startet ihn nicht mehr. Nur eine Debug-Sonde kann das rückgängig machen.',
  'read-only.registers':
    'Bei dieser Familie sind die Option-Bytes Register des Flash-Controllers: Sie brauchen vor dem Schreiben eine Freischaltfolge und danach ein Startbit. Es ist nicht bestätigt, dass der Bootloader das ausführt; deshalb zeigt Flashline sie hier nur an. Eine Debug-Sonde kann sie ändern.',
};
