import type { enterTexts as english } from '../en/enter.ts';
import type { Translated } from '../translated.ts';

export const enterTexts: Translated<typeof english> = {
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
