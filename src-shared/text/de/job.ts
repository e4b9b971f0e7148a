import type * as english from '../en/job.ts';
import type { Translated } from '../translated.ts';

export const phaseTexts: Translated<typeof english.phaseTexts> = {
  connecting: 'Verbinden',
  identifying: 'Erkennen',
  checking: 'Prüfen',
  erasing: 'Löschen',
  writing: 'Schreiben',
  verifying: 'Verifizieren',
  reading: 'Lesen',
  protecting: 'Schützen',
  starting: 'Starten',
};

export const contentsTexts: Translated<typeof english.contentsTexts> = {
  untouched: 'Der Flash des Boards wurde nicht verändert.',
  erased: 'Alles, was gelöscht werden musste, ist gelöscht; geschrieben wurde nichts.',
  'erased-unverified':
    'Das Board hat jedes Löschen quittiert, und nichts wurde geschrieben. Dass alles leer ist, wurde nicht durch Lesen bewiesen.',
  uncertain:
    'Das Board enthält vielleicht noch den alten Inhalt, oder es ist nur teilweise programmiert: vor dem Einsatz neu programmieren.',
  partial: 'Das Board ist nur teilweise programmiert: vor dem Einsatz neu programmieren.',
  complete: 'Das Board enthält das vollständige Image.',
  'complete-unverified':
    'Das Board hat das vollständige Image quittiert, es wurde aber nicht durch vollständiges Rücklesen nachgewiesen.',
  'complete-left-out': 'Das Board enthält das Image ohne die ausgelassenen Teile.',
  'complete-left-out-unverified':
    'Das Board hat das Image ohne die ausgelassenen Teile quittiert, es wurde aber nicht durch vollständiges Rücklesen nachgewiesen.',
};

export const enterTexts: Translated<typeof english.enterTexts> = {
  manual: 'Von Hand',
  'manual.hint': 'Eine Person oder die Vorrichtung hält BOOT0 auf High und drückt Reset.',
  'rts-dtr': 'RTS → BOOT0, DTR an NRST',
  'rts-dtr.hint':
    'Für Treiber zwischen Adapter und Board: Eine aktive Leitung legt BOOT0 auf High oder hält den Reset. Wie bei stm32loader.',
  'dtr-rts': 'DTR → BOOT0, RTS an NRST',
  'dtr-rts.hint': 'Dasselbe mit vertauschten Leitungen.',
  'rts-dtr-inverted': 'RTS → BOOT0, DTR → NRST, beide invertiert',
  'rts-dtr-inverted.hint': 'Eine aktive Leitung legt BOOT0 auf Low oder gibt den Reset frei.',
  'dtr-rts-inverted': 'DTR → BOOT0, RTS → NRST, beide invertiert',
  'dtr-rts-inverted.hint': 'Dasselbe mit vertauschten, invertierten Leitungen.',
  'ttl-rts-dtr': 'TTL-Adapter: RTS → BOOT0, DTR → NRST',
  'ttl-rts-dtr.hint':
    'Pins eines FTDI-, CP210x- oder CH340-Adapters, direkt mit dem Baustein verbunden: Eine aktive Leitung ist ein Low-Pin.',
  'ttl-dtr-rts': 'TTL-Adapter: DTR → BOOT0, RTS → NRST',
  'ttl-dtr-rts.hint': 'Dasselbe mit vertauschten Pins.',
  platformio: 'Wie PlatformIO stm32flash benutzt',
  'platformio.hint': 'RTS an BOOT0, invertiert, und DTR an Reset, invertiert; 100 ms zwischen den Schritten.',
  'auto-reset': 'Auto-Reset mit zwei Transistoren',
  'auto-reset.hint':
    'Wie auf ESP-Boards: RTS allein hält den Reset, DTR allein legt BOOT0 auf High, beide zusammen tun nichts.',
  betaflight: 'Betaflight und Cleanflight (MSP)',
  'betaflight.hint':
    'Flashline weist den Flugregler per MSP mit 115200 Baud an, im Bootloader neu zu starten.',
  inav: 'INAV (Kommandozeile)',
  'inav.hint': 'Öffnet mit #### die Kommandozeile des Flugreglers und sendet dann dfu.',
  'ascii-r': 'Buchstabe R',
  'ascii-r.hint': 'Ältere Flugregler starten auf den Buchstaben R mit 115200 Baud im Bootloader neu.',
  'touch-1200': '1200-Baud-Berührung',
  'touch-1200.hint':
    'Flashline öffnet den Port mit 1200 Baud und schließt ihn wieder; der Port kann verschwinden und wiederkommen.',
  resume: 'Schon im Bootloader',
  'resume.hint':
    'Der Bootloader wurde schon synchronisiert und seither nicht zurückgesetzt: Flashline sendet kein 7F.',
  'own.escape': 'Unbekanntes Steuerzeichen. Gültig sind: \\r \\n \\t \\0 \\\\ \\xHH.',
  'own.hex': 'Auf bytes: müssen Paare hexadezimaler Ziffern folgen, etwa 7E 01 03.',
  'own.empty': 'Es enthält keine Bytes.',
  'own.long': 'Es ist länger als 256 Bytes.',
  'own.number': 'Eine ganze Zahl von {min} bis {max} eingeben.',
};

export const leaveTexts: Translated<typeof english.leaveTexts> = {
  'way.auto': 'der beste Weg für diesen Baustein',
  'way.go': 'der Go-Befehl',
  'way.reset-by-lines': 'ein Reset über Leitungen',
  'way.ram-reset': 'ein Reset aus dem RAM',
  'way.option-reload': 'Neuladen der Option-Bytes',
  'choice.label': 'Danach',
  'choice.stay': 'im Bootloader bleiben',
  'choice.auto': 'Firmware starten, auf dem besten Weg für den Baustein',
  'choice.go': 'Firmware mit Go starten',
  'choice.reset-by-lines': 'Reset über DTR und RTS',
  'choice.ram-reset': 'Reset aus dem RAM',
  'choice.option-reload': 'Option-Bytes neu laden',
  'why.asked': 'wie verlangt',
  'why.lines': 'der sauberste Start, und die Leitungen können es',
  'why.empty-check': 'ein Baustein, der leer war, würde nach einem Reset wieder seinen Bootloader starten',
  'why.no-lines': 'es sind keine Leitungen verdrahtet, die das Board mit BOOT0 auf Low zurücksetzen',
  'why.no-program': 'das Image hat keine Vektortabelle für Go',
  'proof.rom-silent': 'Der Bootloader antwortet nicht mehr: Das Board hat ihn verlassen.',
  'proof.acknowledged':
    'Der Bootloader hat den Sprung quittiert, aber das beweist nicht, dass das Programm läuft.',
  'proof.not-proved': 'Es ist nicht bewiesen, dass das Board den Bootloader verlassen hat.',
  'jump.general':
    'ein Programm kann in den Bootloader springen, wenn es vorher Takte, Interrupts und Peripherie wiederherstellt',
  'jump.empty-check': 'der Bootloader kehrt ins Programm zurück, wenn der Flash nicht leer ist',
  'jump.l0': 'L0 unterstützt keinen Sprung in den Bootloader (AN2606)',
  'jump.dual-bank': 'Dual-Bank-Boot holt die Kontrolle zurück, wenn eine Bank ein Programm enthält',
  'jump.secure': 'das hängt von TrustZone und Produktzustand ab',
  'jump.not-stated': 'nicht dokumentiert',
};

export const checksumTexts: Translated<typeof english.checksumTexts> = {
  'sha256-file': 'SHA-256 der Datei',
  'sha256-contents': 'SHA-256 des Inhalts',
  'crc32-file': 'CRC-32 der Datei',
  'crc32-contents': 'CRC-32 des Inhalts',
};

export const imageFormatNames: Translated<typeof english.imageFormatNames> = {
  bin: 'Binärdaten',
  hex: 'Intel HEX',
  srec: 'S-Record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};

export const traceTexts: Translated<typeof english.traceTexts> = {
  opened: 'Port {port} geöffnet',
  closed: 'Port geschlossen',
  lines: 'Leitungen: DTR {dtr}, RTS {rts}',
  asserted: 'gesetzt',
  released: 'gelöst',
  settings: '{baudRate} Baud, 8{parity}1',
  timeout: 'Keine Antwort: {count} waren in der Wartezeit fällig',
  quiet: 'Mehr kam nicht',
  'failed.open': 'Der Port ließ sich nicht öffnen: {error}',
  'failed.other': 'Die Leitung fiel aus: {error}',
  discarded: 'Verworfene unerwartete Bytes: {count}',
  cancel: 'Stopp angefordert',
  approved: 'Plan bestätigt',
  refused: 'Plan nicht bestätigt: {error}',
  'user-layout': 'Vom Benutzer angegebene Seiten',
  phase: 'Abschnitt: {phase}',
  warning: 'Warnung: {warning}',
  found: '{device} gefunden, PID {pid}',
  plan: 'Plan: {pages} zu löschen, {writes|# Schreibbefehl|# Schreibbefehle}, {bytes}',
};
