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
  erased: 'Alles, was zu löschen war, ist gelöscht; geschrieben wurde nichts.',
  'erased-unverified':
    'Jedes Löschen wurde bestätigt, und nichts wurde geschrieben; dass alles leer ist, wurde nicht durch Lesen bewiesen.',
  uncertain:
    'Das Board enthält vielleicht noch den alten Inhalt, vielleicht weder diesen noch den neuen vollständig: vor dem Einsatz neu programmieren.',
  partial:
    'Das Board enthält weder den alten noch den neuen Inhalt vollständig: vor dem Einsatz neu programmieren.',
  complete: 'Das Board enthält das vollständige Image.',
  'complete-unverified':
    'Das Board hat das vollständige Image quittiert, es wurde aber nicht durch vollständiges Rücklesen nachgewiesen.',
  'complete-left-out': 'Das Board enthält das Image ohne die ausgelassenen Teile.',
  'complete-left-out-unverified':
    'Das Board hat das Image ohne die ausgelassenen Teile quittiert, es wurde aber nicht durch vollständiges Rücklesen nachgewiesen.',
};

export const enterTexts: Translated<typeof english.enterTexts> = {
  manual: 'Von Hand',
  'manual.hint': 'Jemand hält BOOT0 auf High und drückt Reset, oder die Vorrichtung tut es.',
  'rts-dtr': 'RTS → BOOT0, DTR an NRST',
  'rts-dtr.hint':
    'Treiber zwischen Adapter und Board: Eine aktive Leitung macht BOOT0 High oder hält den Reset. Wie bei stm32loader.',
  'dtr-rts': 'DTR → BOOT0, RTS an NRST',
  'dtr-rts.hint': 'Dasselbe mit vertauschten Leitungen.',
  'rts-dtr-inverted': 'RTS → BOOT0, DTR → NRST, beide invertiert',
  'rts-dtr-inverted.hint': 'Eine aktive Leitung macht BOOT0 Low oder gibt den Reset frei.',
  'dtr-rts-inverted': 'DTR → BOOT0, RTS → NRST, beide invertiert',
  'dtr-rts-inverted.hint': 'Dasselbe mit vertauschten, invertierten Leitungen.',
  'ttl-rts-dtr': 'TTL-Adapter: RTS → BOOT0, DTR → NRST',
  'ttl-rts-dtr.hint':
    'Pins eines FTDI-, CP210x- oder CH340-Adapters direkt am Baustein: Eine aktive Leitung ist ein Low-Pin.',
  'ttl-dtr-rts': 'TTL-Adapter: DTR → BOOT0, RTS → NRST',
  'ttl-dtr-rts.hint': 'Dasselbe mit vertauschten Pins.',
  platformio: 'Wie PlatformIO stm32flash benutzt',
  'platformio.hint': 'RTS an BOOT0, invertiert, und DTR an Reset, invertiert; 100 ms zwischen den Schritten.',
  'auto-reset': 'Auto-Reset mit zwei Transistoren',
  'auto-reset.hint':
    'Wie auf ESP-Boards: RTS allein hält den Reset, DTR allein macht BOOT0 High, beide zusammen tun nichts.',
  betaflight: 'Betaflight und Cleanflight (MSP)',
  'betaflight.hint': 'Der Flugregler wird per MSP mit 115200 Baud gebeten, im Bootloader neu zu starten.',
  inav: 'INAV (Kommandozeile)',
  'inav.hint': 'Öffnet mit #### die Kommandozeile des Flugreglers und sendet dann dfu.',
  'ascii-r': 'Buchstabe R',
  'ascii-r.hint': 'Ältere Flugregler starten auf den Buchstaben R mit 115200 Baud im Bootloader neu.',
  'touch-1200': '1200-Baud-Berührung',
  'touch-1200.hint':
    'Der Port wird mit 1200 Baud geöffnet und wieder geschlossen; er darf verschwinden und wiederkommen.',
  resume: 'Schon im Bootloader',
  'resume.hint':
    'Der Bootloader wurde schon synchronisiert und seither nicht zurückgesetzt: Es wird kein 7F gesendet.',
  'own.escape': 'Unbekanntes Steuerzeichen: Bekannt sind \\r \\n \\t \\0 \\\\ \\xHH.',
  'own.hex': 'Nach bytes: folgen Paare hexadezimaler Ziffern, etwa 7E 01 03.',
  'own.empty': 'Es ist kein Byte darin.',
  'own.long': 'Es ist länger als 256 Bytes.',
  'own.number': 'Eine ganze Zahl von {min} bis {max}.',
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
  'why.empty-check': 'ein leer gelieferter Baustein würde nach einem Reset wieder den Bootloader starten',
  'why.no-lines': 'es sind keine Leitungen verdrahtet, die das Board mit BOOT0 auf Low zurücksetzen',
  'why.no-program': 'das Image hat keine Vektortabelle, die Go benutzen könnte',
  'proof.rom-silent': 'Der Bootloader antwortet nicht mehr: Er wurde verlassen.',
  'proof.acknowledged':
    'Der Bootloader hat den Sprung bestätigt; dass das Programm läuft, ist nicht bewiesen.',
  'proof.not-proved': 'Ob der Bootloader verlassen wurde, ist nicht bewiesen.',
  'jump.general':
    'ein Programm kann in den Bootloader springen, wenn es vorher Takte, Interrupts und Peripherie zurücksetzt',
  'jump.empty-check': 'der Bootloader kehrt ins Programm zurück, wenn der Flash nicht leer ist',
  'jump.l0': 'L0 unterstützt keinen Sprung in den Bootloader (AN2606)',
  'jump.dual-bank': 'Dual-Bank-Boot holt die Kontrolle zurück, wo eine Bank ein Programm enthält',
  'jump.secure': 'das hängt von TrustZone und Produktzustand ab',
  'jump.not-stated': 'niemand hat gesagt, ob es geht',
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
  discarded: 'Ungefragt gekommen und verworfen: {count}',
  cancel: 'Jemand hat das Anhalten verlangt',
  approved: 'Dem Plan wurde zugestimmt',
  refused: 'Dem Plan wurde nicht zugestimmt: {error}',
  'user-layout': 'Seiten, wie der Benutzer sie genannt hat',
  phase: 'Abschnitt: {phase}',
  warning: 'Warnung: {warning}',
  found: '{device} gefunden, PID {pid}',
  plan: 'Plan: {pages} zu löschen, {writes|# Schreibbefehl|# Schreibbefehle}, {bytes}',
};
