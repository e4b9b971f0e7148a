import type { enterTexts as english } from '../en/enter.ts';
import type { Translated } from '../translated.ts';

export const enterTexts: Translated<typeof english> = {
  manual: 'A mano',
  'manual.hint': 'Una persona mantiene BOOT0 alto y pulsa reset, o lo hace el útil.',
  'rts-dtr': 'RTS → BOOT0, DTR a NRST',
  'rts-dtr.hint':
    'Con excitadores entre adaptador y placa: una línea activa pone BOOT0 alto o mantiene el reset. Como stm32loader.',
  'dtr-rts': 'DTR → BOOT0, RTS a NRST',
  'dtr-rts.hint': 'Lo mismo con las líneas cambiadas.',
  'rts-dtr-inverted': 'RTS → BOOT0, DTR → NRST, ambas invertidas',
  'rts-dtr-inverted.hint': 'Una línea activa pone BOOT0 bajo o suelta el reset.',
  'dtr-rts-inverted': 'DTR → BOOT0, RTS → NRST, ambas invertidas',
  'dtr-rts-inverted.hint': 'Lo mismo con las líneas cambiadas e invertidas.',
  'ttl-rts-dtr': 'Adaptador TTL: RTS → BOOT0, DTR → NRST',
  'ttl-rts-dtr.hint':
    'Pines de un adaptador FTDI, CP210x o CH340 directos al chip: una línea activa es un pin bajo.',
  'ttl-dtr-rts': 'Adaptador TTL: DTR → BOOT0, RTS → NRST',
  'ttl-dtr-rts.hint': 'Lo mismo con los pines cambiados.',
  platformio: 'Como PlatformIO usa stm32flash',
  'platformio.hint': 'RTS a BOOT0, invertida, y DTR a reset, invertida; 100 ms entre los pasos.',
  'auto-reset': 'Auto-reset de dos transistores',
  'auto-reset.hint':
    'Como en las placas ESP: RTS sola mantiene el reset, DTR sola pone BOOT0 alto, las dos juntas no hacen nada.',
  betaflight: 'Betaflight y Cleanflight (MSP)',
  'betaflight.hint':
    'Se pide al controlador de vuelo por MSP, a 115200 baudios, que reinicie en su cargador de arranque.',
  inav: 'INAV (línea de órdenes)',
  'inav.hint': 'Abre con #### la línea de órdenes del controlador de vuelo y envía dfu.',
  'ascii-r': 'Letra R',
  'ascii-r.hint':
    'Los controladores de vuelo antiguos reinician en su cargador de arranque con la letra R a 115200 baudios.',
  'touch-1200': 'Toque a 1200 baudios',
  'touch-1200.hint': 'El puerto se abre a 1200 baudios y se cierra; puede desaparecer y volver.',
  resume: 'Ya en el cargador de arranque',
  'resume.hint': 'El cargador de arranque ya se sincronizó y no se reinició desde entonces: no se envía 7F.',
  'own.escape': 'Secuencia desconocida: se conocen \\r \\n \\t \\0 \\\\ \\xHH.',
  'own.hex': 'Tras bytes: van pares de dígitos hexadecimales, como 7E 01 03.',
  'own.empty': 'No contiene ningún byte.',
  'own.long': 'Tiene más de 256 bytes.',
  'own.number': 'Un número entero de {min} a {max}.',
};
